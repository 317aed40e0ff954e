import { open, rename } from "node:fs/promises";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { findLogHead } from "#db/ledger/tree.ts";
import type { Reader } from "#db/database.ts";
import { readCheckpoint } from "#domain/log/checkpoint.ts";
import type { Tree } from "#domain/log/merkle.ts";
import { readNote } from "#domain/log/note.ts";
import { OperatorProblem } from "../operatorProblem.ts";
import { report } from "../report.ts";

/** The last checkpoint that was given out, kept beside the database and not in it. */
export const lastSignedFile = "log.head";

/**
 * How many entries the log had when it was last signed in this folder; 0 when it never was. A database
 * that has fewer has lost its newest part. Throws an OperatorProblem when the file is damaged.
 */
export function lastSignedSize(dataDir: string): number {
  return lastSignedTree(dataDir)?.size ?? 0;
}

/** The log's tree when it was last signed in this folder; undefined when it never was. Throws as above. */
export function lastSignedTree(dataDir: string): Tree | undefined {
  const path = join(dataDir, lastSignedFile);
  if (!existsSync(path)) return undefined;
  const checkpoint = readCheckpoint(readNote(readFileSync(path, "utf8"))?.text ?? "");
  if (!checkpoint)
    throw new OperatorProblem(
      `${path} is damaged: move it elsewhere, run \`npm run audit\`, and start when all of it fits.`,
    );
  return checkpoint;
}

/** Keeps the last checkpoint beside the database, whenever there is a new one. */
export interface LastSigned {
  /** To be called when a checkpoint was signed. */
  signed(): void;
  /** Resolves when what was signed so far is kept. */
  settled(): Promise<void>;
}

export function createLastSigned(dataDir: string, read: Reader): LastSigned {
  let keeping = Promise.resolve();
  return {
    signed() {
      keeping = keeping
        .then(() => keep(dataDir, read))
        // A full disk: the next checkpoint is kept again.
        .catch((error: unknown) => report("the last checkpoint could not be kept", error));
    },
    settled: () => keeping,
  };
}

/** At once or not at all, whatever happens to the machine. */
async function keep(dataDir: string, read: Reader): Promise<void> {
  const head = await findLogHead(read);
  if (!head) return;
  const path = join(dataDir, lastSignedFile);
  const file = await open(`${path}.next`, "w", 0o600);
  try {
    await file.writeFile(head.checkpoint);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(`${path}.next`, path);
}
