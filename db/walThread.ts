import Sqlite from "better-sqlite3";
import { parentPort, workerData } from "node:worker_threads";
import { checkpointOf, type WalJob } from "./walCheckpoints.ts";

// Brings the write-ahead log of one database home whenever it is told to, in a thread of its own.

/** What was committed meanwhile is brought home, too, but not for ever. */
const roundsMax = 4;
/** As many pages may be left to the next time, of those that make one. */
const leftOf = 1 / 8;

const { path, due } = workerData as WalJob;
const connection = new Sqlite(path, { fileMustExist: true });
// The log is on the disk before the database is written, and the database before the log is forgotten.
connection.pragma("synchronous = FULL");
const checkpoint = checkpointOf(connection, "passive");

parentPort?.on("message", (what: "go" | "end") => {
  if (what === "end") {
    connection.close();
    parentPort?.close();
    return;
  }
  for (let [round, before] = [0, -1]; round < roundsMax; round++) {
    const { log, checkpointed } = checkpoint();
    if (log - checkpointed < due * leftOf || checkpointed === before) break;
    before = checkpointed;
  }
  parentPort?.postMessage("done");
});
