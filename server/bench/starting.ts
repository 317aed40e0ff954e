import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { withCopy } from "./province/copy.ts";

/** How long a server of a full database took to its first answer, and its memory when idle. */
export interface Started {
  entries: number;
  /** The middle of several starts, in milliseconds from the command on. */
  firstAnswerMs: number;
  idleMegabytes: number;
}

const starts = 5;
const idleAfterMs = 15_000;
const tryEveryMs = 5;

/** Starts the server as `npm start` does, several times; the first fills what Node keeps compiled. */
export async function measureStart(built: string, entries: number): Promise<Started> {
  return withCopy(built, async (folder) => {
    const all: number[] = [];
    let idleMegabytes = 0;
    for (let round = 0; round <= starts; round++) {
      const port = await freePort();
      const begun = performance.now();
      const server = start(folder, port);
      try {
        await answered(`http://127.0.0.1:${port}/api/campaigns`);
        if (round > 0) all.push(performance.now() - begun);
        if (round === starts) {
          await new Promise((resolve) => setTimeout(resolve, idleAfterMs));
          idleMegabytes = residentOf(server);
        }
      } finally {
        const ended = once(server, "exit");
        server.kill("SIGTERM");
        await ended;
      }
    }
    const firstAnswerMs = all.toSorted((a, b) => a - b)[Math.floor(starts / 2)] ?? 0;
    return { entries, firstAnswerMs, idleMegabytes };
  });
}

function start(dataDir: string, port: number): ChildProcess {
  const script = join(import.meta.dirname, "../start.js");
  return spawn(process.execPath, ["--max-semi-space-size=16", script], {
    env: { ...process.env, DATA_DIR: dataDir, PORT: String(port) },
    stdio: ["ignore", "ignore", "inherit"],
  });
}

async function answered(url: string) {
  for (;;) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return answer.text();
    await new Promise((resolve) => setTimeout(resolve, tryEveryMs));
  }
}

/** A port that nobody has just now. */
async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  return typeof address === "object" && address ? address.port : 0;
}

/** What a process holds in memory, in MB (Linux). */
function residentOf({ pid }: ChildProcess): number {
  const [, pages = "0"] = readFileSync(`/proc/${pid}/statm`, "utf8").split(" ");
  return (Number(pages) * 4_096) / 2 ** 20;
}
