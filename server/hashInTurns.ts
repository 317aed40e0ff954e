import type { Hash } from "node:crypto";
import { nextTurn } from "#db/nextTurn.ts";

/** How many bytes are hashed before others are looked at: some 10 ms. */
const bytesATurn = 4 * 1024 ** 2;

/** Adds bytes to a hash; a large file's take their turns with everybody else's requests. */
export async function hashInTurns(hash: Hash, bytes: Uint8Array): Promise<Hash> {
  for (let from = 0; from < bytes.length; from += bytesATurn) {
    if (from > 0) await nextTurn();
    hash.update(bytes.subarray(from, from + bytesATurn));
  }
  return hash;
}
