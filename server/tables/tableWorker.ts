import { parentPort, workerData } from "node:worker_threads";
import type { Decision } from "#domain/decision.ts";
import type { TableJob } from "./tableThreads.ts";

// Runs in a thread of its own, with limits of its own: what a hostile file does to it, it does to
// nobody else.
const job = workerData as TableJob;
parentPort?.postMessage(await done(job));

/** Loads what the job takes and no more: that is most of a short one's time. */
async function done(asked: TableJob): Promise<Decision<unknown>> {
  if ("read" in asked) {
    const { readTable } = await import("./readTable.ts");
    return readTable(Buffer.from(asked.read.bytes), asked.read.name);
  }
  if ("plan" in asked) {
    const { planTable } = await import("./planTable.ts");
    return planTable(asked.plan);
  }
  const { writeTable } = await import("./writeTable.ts");
  return writeTable(asked.write);
}
