import { parentPort, workerData } from "node:worker_threads";
import { readTable } from "./readTable.ts";

// Runs in a thread of its own, with limits of its own: what a hostile file does to it, it does to
// nobody else.
const { bytes, name } = workerData as { bytes: Uint8Array; name: string };
parentPort?.postMessage(await readTable(Buffer.from(bytes), name));
