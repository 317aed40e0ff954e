import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { v7 } from "uuid";
import { headSeq } from "#db/totals.ts";
import { findLogHead } from "#db/ledger/tree.ts";
import { entries } from "#db/schema/ledger.ts";
import { clusters } from "#db/schema/places.ts";
import { growLog } from "#server/commands/growLog.ts";
import { makePledge } from "#server/commands/makePledge.ts";
import type { Context } from "#server/context.ts";
import { createKeeper } from "#server/log/keeper.ts";
import { openContext } from "#server/openContext.ts";
import { logRoutes } from "#server/routes/log.ts";
import { accepted, by, clusterActor } from "#server/testing/story.ts";

/** What the public log costs. */
export interface LogMeasured {
  /** Durable promises a second through the command alone, without the log and with it. */
  without: number;
  with: number;
  /** One proof, made and written out, in milliseconds, and the longest of them in bytes. */
  proofMs: number;
  proofBytes: number;
  entries: number;
}

const rounds = 3;
const roundMs = 2_000;
const atOnce = 64;
const proofs = 2_000;

/** Measures on a copy: promises change the data. Rounds without and with the log take turns. */
export async function measureLog(built: string): Promise<LogMeasured> {
  const folder = mkdtempSync(join(tmpdir(), "la-lanh-bench-"));
  cpSync(built, folder, { recursive: true });
  const context = await openContext({
    port: 0,
    host: "127.0.0.1",
    dataDir: folder,
    publicUrl: "http://127.0.0.1",
    demo: false,
  });
  try {
    while ((await growLog(context)).more);
    const rates = { without: 0, with: 0 };
    for (let round = 0; round < rounds; round++) {
      rates.without += (await promises(context)) / rounds;
      // What came meanwhile is not this round's.
      while ((await growLog(context)).more);
      const keeper = createKeeper(context);
      await keeper.settled();
      rates.with += (await promises({ ...context, happened: () => keeper.wake() })) / rounds;
      await keeper.end();
    }
    return { ...rates, ...(await measureProofs(context)) };
  } finally {
    await context.db.close();
    rmSync(folder, { recursive: true });
  }
}

/** How many promises a second are durable, `atOnce` under way. */
async function promises(context: Context): Promise<number> {
  const [cluster] = await context.db.read.select().from(clusters).limit(1);
  const [entry] = await context.db.read.select().from(entries).limit(1);
  if (!cluster || !entry) throw new Error("a province has a cluster and a campaign");
  const begun = performance.now();
  let done = 0;
  const promise = async () => {
    for (; performance.now() - begun < roundMs; done++) {
      const asked = { id: v7(), campaign: entry.campaign, item: "VND" as const, quantity: 1 };
      accepted(await makePledge(context, by(clusterActor(cluster.id)), asked));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, promise));
  return done / ((performance.now() - begun) / 1_000);
}

async function measureProofs(context: Context) {
  while ((await growLog(context)).more);
  const app = logRoutes(context);
  const size = (await findLogHead(context.db.read))?.size ?? 0;
  let proofBytes = 0;
  const begun = performance.now();
  for (let at = 0; at < proofs; at++) {
    // Far apart from each other, as readers' are.
    const answer = await app.request(`/proof/${(at * 7_919) % size}.tlog-proof`);
    proofBytes = Math.max(proofBytes, (await answer.arrayBuffer()).byteLength);
  }
  const proofMs = (performance.now() - begun) / proofs;
  return { proofMs, proofBytes, entries: (await headSeq(context.db.read)) + 1 };
}
