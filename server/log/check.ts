import { findLogHead, hashesBetween } from "#db/ledger/tree.ts";
import { sha256 } from "#db/ledger/sha256.ts";
import type { Reader } from "#db/database.ts";
import { readCheckpoint } from "#domain/log/checkpoint.ts";
import { emptyGrowth, grow, rootOf } from "#domain/log/growth.ts";
import { equalBytes, type Bytes, type Tree } from "#domain/log/merkle.ts";
import { hexOf, readNote } from "#domain/log/note.ts";
import { rootAt } from "./rootAt.ts";

/** How many entries are looked at between two turns of the event loop. */
const pageSize = 1_024;

/**
 * Builds the log's tree anew from the entries' leaf hashes and compares it with what is kept and
 * with what was signed. Gives what does not fit, in a sentence; undefined when all fits. Reads
 * every entry's hash, and lets others have their turn meanwhile.
 */
export async function checkLog(read: Reader, isEnded = () => false): Promise<string | undefined> {
  const head = await findLogHead(read);
  if (!head) return undefined;
  let growth = emptyGrowth;
  while (growth.size < head.size && !isEnded()) {
    const end = Math.min(head.size, growth.size + pageSize);
    const leaves = await hashesBetween(read, 0, { start: growth.size, end });
    if (leaves.length < end - growth.size)
      return `the log has ${head.size} entries, but entry ${growth.size + leaves.length} is not in the ledger`;
    const completed: { level: number; position: number; hash: Bytes }[] = [];
    growth = grow(sha256, growth, leaves, ({ height, index }, hash) => {
      if (height % 8 === 0) completed.push({ level: height / 8, position: index, hash });
    });
    const wrong = await firstWrong(read, completed);
    if (wrong) return wrong;
    await new Promise((resolve) => setImmediate(resolve));
  }
  if (growth.size < head.size) return undefined;
  const signed = readCheckpoint(readNote(head.checkpoint)?.text ?? "");
  const root = rootOf(sha256, growth);
  if (!signed || signed.size !== head.size || !equalBytes(signed.root, root))
    return `the log's checkpoint of ${head.size} entries is not of the entries that are in the ledger`;
  return equalBytes(rootOf(sha256, head), root)
    ? undefined
    : `the right edge of the log's tree of ${head.size} entries is not what the entries make`;
}

/**
 * Whether the log continues a tree that it has signed before, as is kept beside the database: a database
 * of the same key may be another one. Gives what does not fit, in a sentence.
 */
export async function checkContinues(read: Reader, last: Tree): Promise<string | undefined> {
  const root = await rootAt(read, last.size);
  return root && equalBytes(root, last.root)
    ? undefined
    : `the log is not the one whose ${last.size} entries were last signed here`;
}

async function firstWrong(
  read: Reader,
  completed: readonly { level: number; position: number; hash: Bytes }[],
): Promise<string | undefined> {
  for (const { level, position, hash } of completed) {
    const [kept] = await hashesBetween(read, level, { start: position, end: position + 1 });
    if (!kept || !equalBytes(kept, hash)) {
      const [from, to] = [position * 256 ** level, (position + 1) * 256 ** level - 1];
      return `entries ${from} to ${to} make the hash ${hexOf(hash)}, but the log has ${kept ? hexOf(kept) : "none"}`;
    }
  }
  return undefined;
}
