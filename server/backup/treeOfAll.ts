import type { Reader } from "#db/database.ts";
import { sha256 } from "#db/ledger/sha256.ts";
import { hashesBetween } from "#db/ledger/tree.ts";
import { headSeq } from "#db/totals.ts";
import { toBase64 } from "#domain/log/base64.ts";
import { emptyGrowth, grow, rootOf } from "#domain/log/growth.ts";

const pageSize = 1_024;

/** The last entry's seq and the root of the tree of all entries up to it. Reads every leaf's hash. */
export async function treeOfAll(read: Reader): Promise<{ seq: number; root: string }> {
  const seq = await headSeq(read);
  let growth = emptyGrowth;
  for (let start = 0; start <= seq; start += pageSize) {
    const end = Math.min(seq + 1, start + pageSize);
    growth = grow(sha256, growth, await hashesBetween(read, 0, { start, end }));
  }
  return { seq, root: toBase64(rootOf(sha256, growth)) };
}
