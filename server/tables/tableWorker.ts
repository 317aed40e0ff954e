import { parentPort, workerData } from "node:worker_threads";
import { readTable } from "./readTable.ts";
import type { TableJob } from "./tableThreads.ts";
import { writeTable } from "./writeTable.ts";

// Runs in a thread of its own, with limits of its own: what a hostile file does to it, it does to
// nobody else.
const job = workerData as TableJob;
const done =
  "read" in job
    ? await readTable(Buffer.from(job.read.bytes), job.read.name)
    : await writeTable(job.write);
parentPort?.postMessage(done);
