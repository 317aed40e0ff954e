import { backUp } from "#server/backup/backUp.ts";

// A backup in a process of its own that ends, as by a power cut, at the point that it is told.
const [dataDir = "", into = "", point] = process.argv.slice(2);
await backUp(dataDir, into, {
  now: Date.now(),
  reached: (at) => at === point && process.kill(process.pid, "SIGKILL"),
});
