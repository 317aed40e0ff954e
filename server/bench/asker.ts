import { parentPort, workerData } from "node:worker_threads";
import { getJson } from "./load.ts";

// Asks a server one thing after another in a thread of its own, so that what the measuring process does
// meanwhile is not taken for the server's: told to stop, it tells the longest it waited, in milliseconds.
const { origin } = workerData as { origin: string };
let isDone = false;
parentPort?.once("message", () => (isDone = true));
let longest = 0;
while (!isDone) {
  const asked = performance.now();
  await getJson(`${origin}/healthz`);
  longest = Math.max(longest, performance.now() - asked);
}
parentPort?.postMessage(longest);
