import { parentPort, workerData } from "node:worker_threads";
import { assert } from "#domain/decision.ts";
import { previewStatement } from "./previewStatement.ts";
import { readStatement } from "./readStatement.ts";
import type { StatementJob } from "./statementThread.ts";

// Runs in a thread of its own, with limits of its own. Each message asks for the next answer: nothing
// is read that nobody waits for.
const { bytes, layouts, isPreview } = workerData as StatementJob;
const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const port = parentPort;
assert(port, "a statement is read in a thread");

const reading = isPreview ? undefined : readStatement(file, layouts);
port.on("message", async () => {
  if (!reading) return port.postMessage({ end: await previewStatement(file) });
  const { done, value } = await reading.next();
  port.postMessage(done ? { end: value } : { lines: value });
});
