import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { readCheckpoint } from "#domain/log/checkpoint.ts";
import { readNote } from "#domain/log/note.ts";
import { withServer } from "./load.ts";

const program = join(import.meta.dirname, "../log/verify/run.ts");

/** How long a full check of a ledger took, from outside and through HTTP. */
export interface Verified {
  entries: number;
  seconds: number;
}

/** Has `npm run verify` check a province's server, all of it, once its log is signed. */
export async function measureVerify(built: string): Promise<Verified> {
  const folder = mkdtempSync(join(tmpdir(), "la-lanh-bench-"));
  cpSync(built, folder, { recursive: true });
  try {
    return await withServer("serve.ts", [folder], async (port) => {
      const origin = `http://127.0.0.1:${port}`;
      const entries = await signedAll(origin);
      const begun = performance.now();
      await promisify(execFile)(process.execPath, [program, origin, "--fresh"]);
      return { entries, seconds: (performance.now() - begun) / 1_000 };
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Waits until every entry is in the log; gives how many there are. */
export async function signedAll(origin: string): Promise<number> {
  const ledger = await fetch(`${origin}/api/ledger?limit=1`);
  const { items } = (await ledger.json()) as { items: { seq: number }[] };
  const entries = (items[0]?.seq ?? -1) + 1;
  for (;;) {
    const answer = await fetch(`${origin}/log/checkpoint`);
    const note = answer.ok ? readNote(await answer.text()) : undefined;
    if (readCheckpoint(note?.text ?? "")?.size === entries) return entries;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
