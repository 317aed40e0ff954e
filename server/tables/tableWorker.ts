import { parentPort, workerData } from "node:worker_threads";
import type { Decision } from "#domain/decision.ts";
import { planTable } from "./planTable.ts";
import { readTable } from "./readTable.ts";
import type { TableJob } from "./tableThreads.ts";
import { writeTable } from "./writeTable.ts";

// Runs in a thread of its own, with limits of its own: what a hostile file does to it, it does to
// nobody else.
const job = workerData as TableJob;
parentPort?.postMessage(await done(job));

function done(asked: TableJob): Promise<Decision<unknown>> {
  if ("read" in asked) return readTable(Buffer.from(asked.read.bytes), asked.read.name);
  return "plan" in asked ? planTable(asked.plan) : writeTable(asked.write);
}
