import type { ChildProcess } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { memoryOf, withServer } from "./load.ts";
import { signedAll } from "./verifying.ts";

/**
 * How long a file took to make and send, how long others waited meanwhile at most, and how much more memory the
 * server held.
 */
export interface Exported {
  what: string;
  entries: number;
  megabytes: number;
  seconds: number;
  othersWaitedMs: number;
  moreMegabytes: number;
}

const tables = ["ledger.csv", "audit.xlsx", "needs.csv", "pledges.csv", "consignments.csv"];
const files = [...tables, "totals.csv?by=school", "ledger.journal", "audit-pack.zip"];
/** How often the server is asked for its memory, and for what others ask for. */
const lookEveryMs = 20;

/** Takes each file once from a server of its own, so that none rests on what another left. */
export async function measureExports(built: string): Promise<Exported[]> {
  const folder = mkdtempSync(join(tmpdir(), "la-lanh-bench-"));
  cpSync(built, folder, { recursive: true });
  try {
    const measured: Exported[] = [];
    for (const what of files)
      measured.push(
        await withServer("serve.ts", [folder], (port, server) =>
          exported(`http://127.0.0.1:${port}`, server, what),
        ),
      );
    return measured;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function exported(origin: string, server: ChildProcess, what: string): Promise<Exported> {
  const entries = await signedAll(origin);
  // What loading took is given back some seconds after the start (`server/trimHeap.ts`).
  await new Promise((resolve) => setTimeout(resolve, settleMs));
  await readAsPeopleDo(origin);
  const before = await memoryOf(server, "now");
  const peak = watchMemory(server);
  const longest = watchOthers(origin);
  const begun = performance.now();
  const answer = await fetch(`${origin}/api/export/${what}`, {
    headers: { "accept-encoding": "identity" },
  });
  if (!answer.ok || !answer.body) throw new Error(`${what}: ${answer.status}`);
  let bytes = 0;
  for await (const chunk of answer.body) bytes += chunk.length;
  const seconds = (performance.now() - begun) / 1_000;
  const othersWaitedMs = await longest();
  const moreMegabytes = (await peak()) - before;
  return { what, entries, megabytes: bytes / 2 ** 20, seconds, othersWaitedMs, moreMegabytes };
}
const settleMs = 5_000;

/**
 * Asks for pages for a while, so that a file is measured on a server at work: V8's young generation and
 * SQLite's cache have then grown as work of all kinds makes them, and what is more is the file's.
 */
async function readAsPeopleDo(origin: string): Promise<void> {
  for (let page = 0; page < pagesRead; page++) {
    const path = page % 3 === 0 ? "/api/ledger?limit=50" : `/api/needs?limit=20&text=${page % 50}`;
    const answer = await fetch(`${origin}${path}`);
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    await answer.arrayBuffer();
  }
}
const pagesRead = 1_000;

/** Asks for something small again and again until it is asked how long that took at most, in milliseconds. */
function watchOthers(origin: string): () => Promise<number> {
  let longest = 0;
  let isOver = false;
  const asking = (async () => {
    while (!isOver) {
      const begun = performance.now();
      await (await fetch(`${origin}/healthz`)).text();
      longest = Math.max(longest, performance.now() - begun);
      await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
    }
  })();
  return async () => {
    isOver = true;
    await asking;
    return longest;
  };
}

/** Looks at the server's memory until it is asked for the most that it was, in megabytes. */
function watchMemory(server: ChildProcess): () => Promise<number> {
  let peak = 0;
  let isOver = false;
  const watching = (async () => {
    while (!isOver) {
      peak = Math.max(peak, await memoryOf(server, "now"));
      await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
    }
  })();
  return async () => {
    isOver = true;
    await watching;
    return peak;
  };
}
