import { join } from "node:path";
import { openDatabase } from "#db/open.ts";
import { accountKeys } from "#server/accounts/secret.ts";
import { createAuth } from "#server/accounts/auth.ts";
import { createApp } from "#server/app.ts";
import type { Context } from "#server/context.ts";
import { newPushKey, readPushKey } from "#server/notices/pushKey.ts";
import { openFileStore } from "#server/fileStore.ts";
import { createLive } from "#server/live.ts";
import { createKeeper } from "#server/log/keeper.ts";
import { newSigningKey, readSigningKey } from "#server/log/key.ts";
import { accountRoutes } from "#server/routes/accounts.ts";
import { sameOrigin } from "#server/routes/sameOrigin.ts";
import { signed } from "#server/routes/signed.ts";
import { createIntake } from "#server/statementIntake.ts";
import { readStatement } from "#server/tables/readStatement.ts";
import type { StatementReader } from "#server/tables/statementThreads.ts";
import { refuse } from "#domain/decision.ts";
import type { Chance } from "./chance.ts";
import { dyingDatabase, type CrashPlan } from "./crash.ts";
import type { Store } from "./store.ts";

/** Dear hashes would take longer than all else; what is kept names its own cost. */
export const cost = { ln: 4, r: 8, p: 1 };
export const origin = "http://localhost:3000";

/** What a running server takes from the simulation. */
export interface Outside {
  /** Where its files are. */
  folder: string;
  store: Store;
  now: () => number;
  /** Makes the ids that the server makes. */
  ids: Chance;
  /** When it dies, if it does. */
  plan: CrashPlan;
}

const settings = { publicUrl: origin, secret: "k".repeat(43), accountKey: "a".repeat(43), cost };
/** Its signatures differ from run to run, and nothing that is compared holds one. */
const keyText = newSigningKey("simulation.example/log");

/** The app as it is served, on a database of its own, whose clock and chance are the simulation's. */
export async function startServer({ folder, store, now, ids, plan }: Outside) {
  const real = await openDatabase(store.url);
  const db = dyingDatabase(real, plan);
  const logKey = readSigningKey(keyText);
  const pushKey = readPushKey(newPushKey());
  if (!logKey || !pushKey) throw new Error("a key that was made is one");
  const bare: Context = {
    db,
    now,
    newId: () => ids.id(now()),
    newSalt: () => ids.id(now()).replaceAll("-", ""),
    linkToken: accountKeys(settings.accountKey).linkToken,
    mailLinks: accountKeys(settings.accountKey).mailLinks,
    logKey,
    push: { key: pushKey },
    files: openFileStore(join(folder, "files")),
    happened: () => undefined,
  };
  const live = await createLive(db);
  const keeper = createKeeper(bare, { rest: 0 });
  const context = { ...bare, happened: () => live.wake() };
  const auth = createAuth(context, settings);
  const intake = createIntake(context);
  await intake.begin();
  const app = createApp(context, {
    intake,
    statementReader,
    live,
    identify: signed(context, auth),
    sameOrigin: sameOrigin(origin),
    papers: { publicUrl: origin },
    accounts: accountRoutes(context, auth),
  });
  return {
    app,
    context,
    /** Resolves when nothing is being read or posted in the background. */
    settled: () => intake.settled(),
    /** Takes everything into the public log and signs it. */
    async growLog() {
      keeper.wake();
      await keeper.settled();
    },
    async stop() {
      await intake.stop();
      await keeper.end();
      await real.close();
    },
  };
}
/** Reads statements in this thread: one of its own for each would take most of a step. */
export const statementReader: StatementReader = {
  read(bytes, { layouts = [] } = {}) {
    const reading = readStatement(Buffer.from(bytes), layouts);
    let end: Awaited<ReturnType<typeof reading.next>> | undefined;
    async function* batches() {
      for (end = await reading.next(); !end.done; end = await reading.next()) yield end.value;
    }
    return {
      batches: batches(),
      end() {
        if (!end?.done) throw new Error("what a file says is known at its end");
        return end.value;
      },
    };
  },
  preview: () => Promise.resolve(refuse("statement_columns_unknown")),
};

export type Server = Awaited<ReturnType<typeof startServer>>;
