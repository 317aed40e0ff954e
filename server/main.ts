import { flushCompileCache } from "node:module";
import { join } from "node:path";
import { allCommunes } from "#db/communes.ts";
import { createAside } from "./aside.ts";
import { forgetPhotos } from "./commands/forgetPhotos.ts";
import { inviteFirst } from "./commands/inviteFirst.ts";
import { lapsePledges } from "./commands/lapsePledges.ts";
import { locateCommunes } from "./commands/locateCommunes.ts";
import type { Context } from "./context.ts";
import { communePoints } from "./geo/communePoints.ts";
import { diskTrouble } from "./disk.ts";
import { listen } from "./httpServer.ts";
import { createLive } from "./live.ts";
import { createKeeper } from "./log/keeper.ts";
import { createLastSigned, lastSignedTree } from "./log/lastSigned.ts";
import { createHealth } from "./operation/health.ts";
import { createMetrics } from "./operation/metrics.ts";
import { createRequestLines } from "./operation/requestLines.ts";
import { createCosigners } from "./log/witnesses.ts";
import { createTeller, type Teller } from "./notices/teller.ts";
import { linkUrl } from "./routes/invitations.ts";
import { settle } from "./settle.ts";
import { createIntake, type Intake } from "./statementIntake.ts";
import type { Settings } from "./settings.ts";
import { report } from "./report.ts";
import { createWholeApp } from "./wholeApp.ts";

/** How often old promises, and statements that something stopped, are looked for. */
const everyMs = 60_000;
/** How long after its start a server does what no first answer should wait for. */
const settleAfterMs = 3_000;
/** And keeps what it compiled: Node does so only at an orderly end, and the power goes when it goes. */
const keepCompiledAfterMs = 500;

/** A server that listens, until it is stopped. */
export interface Running {
  address: string;
  context: Context;
  /** Takes no new requests, finishes those under way, closes the database. */
  stop(): Promise<void>;
}

/** The link that creates the administrator; undefined once one can sign in. */
export async function firstLink(context: Context, { publicUrl }: Settings) {
  const token = await inviteFirst(context);
  return token === undefined ? undefined : linkUrl(publicUrl, token);
}

/** Starts the whole server on what `openContext` gave, with the built client in `clientFolder`. */
export async function startServer(
  settings: Settings,
  opened: Context,
  clientFolder: string | undefined,
): Promise<Running> {
  const live = await createLive(opened.db);
  const cosigners = createCosigners(opened, settings.witnesses ?? []);
  const lastSigned = createLastSigned(settings.dataDir, opened.db.read);
  const signed = () => (cosigners.signed(), lastSigned.signed());
  const keeper = createKeeper(opened, { signed, last: lastSignedTree(settings.dataDir) });
  const teller = createTeller(opened, { contact: settings.publicUrl, mail: mailOf(settings) });
  const happened = () => (live.wake(), keeper.wake(), teller.wake());
  const context = { ...opened, happened };
  const intake = createIntake(context);
  const logProblem = () => keeper.problem();
  const disk = () => diskTrouble(settings.dataDir);
  const health = createHealth({ logProblem, disk, now: context.now });
  const metrics = createMetrics();
  const lines = createRequestLines((text) => process.stdout.write(text));
  // A demo is one person's, who reads what it says.
  const tell = settings.demo ? {} : { tell: lines.tell };
  const witnesses = () => cosigners.views();
  const aside = createAside(settings, { witnesses, clientFolder });
  const parts = { context, live, intake, health, metrics, witnesses, aside, clientFolder, ...tell };
  const app = createWholeApp(settings, parts);
  // Before anyone can bring a statement: what stands as being read was cut.
  await intake.begin();
  const server = await listen(app.fetch, settings);
  // The log, too: what a full disk kept it from taking in is taken in without another act.
  const regularly = setInterval(
    () => (keeper.wake(), void goOn(context, { intake, teller })),
    everyMs,
  );
  await lapse(context);
  await placeByMap(context, settings);
  keeper.wake();
  void teller.begin();
  const keeping = setTimeout(flushCompileCache, keepCompiledAfterMs);
  const settling = setTimeout(() => void settle({ teller, keeper }), settleAfterMs);

  return {
    address: server.address,
    context,
    async stop() {
      health.stopping();
      clearInterval(regularly);
      clearTimeout(keeping);
      clearTimeout(settling);
      const stopped = server.stop();
      live.end();
      await stopped;
      await intake.stop();
      await aside.end();
      await keeper.end();
      await teller.end();
      await cosigners.settled();
      await lastSigned.settled();
      await context.db.close();
      metrics.end();
      lines.flush();
    },
  };
}

/** How digests are mailed, where an operator has set that up. */
function mailOf({ smtpUrl, mailFrom, publicUrl }: Settings) {
  return smtpUrl && mailFrom ? { smtpUrl, mailFrom, publicUrl } : undefined;
}

/** What is to be looked after without anyone asking. */
async function goOn(context: Context, { intake, teller }: { intake: Intake; teller: Teller }) {
  await lapse(context);
  void teller.goOn();
  try {
    await forgetPhotos(context);
  } catch (error) {
    report("photos that nothing names could not go, trying again in a minute", error);
  }
  try {
    await intake.resume();
  } catch (error) {
    report("statements could not go on, trying again in a minute", error);
  }
}

/** An operator may have put a map there since the last start; a bad one must not keep us from it. */
async function placeByMap(context: Context, { dataDir }: Settings) {
  try {
    const communes = await allCommunes(context.db.read);
    if (communes.every(({ located }) => located)) return;
    await locateCommunes(context, await communePoints(join(dataDir, "geo")));
  } catch (error) {
    report("communes could not be placed by the map of communes", error);
  }
}

async function lapse(context: Context) {
  try {
    await lapsePledges(context);
  } catch (error) {
    // The next run tries again; a server must not stop because one run could not.
    report("lapsing old promises failed, trying again in a minute", error);
  }
}
