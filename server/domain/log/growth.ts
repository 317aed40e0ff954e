import { assert } from "#domain/decision.ts";
import { foldRoot, nodeHash, type Bytes, type Sha256, type Subtree } from "./merkle.ts";

/**
 * A tree that grows leaf by leaf and keeps only its right edge: the roots of the perfect subtrees
 * that it is made of, the largest first. They are as many as `size` has ones in binary.
 */
export interface Growth {
  size: number;
  edge: readonly Bytes[];
}

export const emptyGrowth: Growth = { size: 0, edge: [] };

/** The root of the tree so far. */
export function rootOf(sha256: Sha256, { edge }: Growth): Bytes {
  return foldRoot(sha256, edge);
}

/** Appends leaves; `told` hears of every subtree of two leaves or more that they complete. */
export function grow(
  sha256: Sha256,
  { size, edge }: Growth,
  leaves: readonly Bytes[],
  told: (subtree: Subtree, hash: Bytes) => void = () => undefined,
): Growth {
  const hashes = [...edge];
  let grown = size;
  for (const leaf of leaves) {
    hashes.push(leaf);
    grown++;
    for (let height = 1; grown % 2 ** height === 0; height++) {
      const [right, left] = [hashes.pop(), hashes.pop()];
      assert(left && right, "a tree's edge has a hash for each one of its size in binary");
      const hash = nodeHash(sha256, left, right);
      hashes.push(hash);
      told({ height, index: grown / 2 ** height - 1 }, hash);
    }
  }
  return { size: grown, edge: hashes };
}
