import type { Reader } from "#db/database.ts";
import { sha256 } from "#db/ledger/sha256.ts";
import { findLogHead, hashesBetween } from "#db/ledger/tree.ts";
import { foldRoot, subtreesOf, type Bytes } from "#domain/log/merkle.ts";
import { createTree } from "./tree.ts";

/** The root of the log when it had so many entries; undefined while it has fewer. */
export async function rootAt(read: Reader, size: number): Promise<Bytes | undefined> {
  if (((await findLogHead(read))?.size ?? 0) < size) return undefined;
  const tree = createTree((level, range) => hashesBetween(read, level, range));
  return foldRoot(sha256, await tree.hashesOf(subtreesOf({ start: 0, end: size }), size));
}
