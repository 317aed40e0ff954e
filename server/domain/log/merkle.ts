import { assert } from "#domain/decision.ts";

// The Merkle tree of RFC 6962 §2.1, over whatever SHA-256 the caller has: Node has a fast one, a
// browser on a plain http page has none.

/** Bytes in a buffer of their own. */
export type Bytes = Uint8Array<ArrayBuffer>;

export type Sha256 = (bytes: Bytes) => Bytes;

/** Leaves from `start` up to and without `end`. */
export interface Range {
  start: number;
  end: number;
}

/** The perfect subtree over the `index`-th 2^height leaves. */
export interface Subtree {
  height: number;
  index: number;
}

/** The hash of a leaf: SHA-256 of a zero byte and the leaf. */
export function leafHash(sha256: Sha256, leaf: Uint8Array): Bytes {
  const bytes = new Uint8Array(1 + leaf.length);
  bytes.set(leaf, 1);
  return sha256(bytes);
}

/** The hash of two subtrees: SHA-256 of a one byte and both hashes. */
export function nodeHash(sha256: Sha256, left: Uint8Array, right: Uint8Array): Bytes {
  const length = 1 + left.length + right.length;
  const bytes = length === pair.length ? pair : new Uint8Array(length);
  bytes[0] = 1;
  bytes.set(left, 1);
  bytes.set(right, 1 + left.length);
  return sha256(bytes);
}

/** Of two SHA-256 hashes, written anew each time: a log of a million entries makes as many. */
const pair = new Uint8Array(1 + 32 + 32);

/** The root over perfect subtrees that lie side by side, as `subtreesOf` gives them. */
export function foldRoot(sha256: Sha256, hashes: readonly Bytes[]): Bytes {
  const last = hashes.at(-1);
  if (!last) return sha256(new Uint8Array());
  return hashes.slice(0, -1).reduceRight((right, left) => nodeHash(sha256, left, right), last);
}

/** The perfect subtrees that a range of the tree is made of, from left to right. */
export function subtreesOf({ start, end }: Range): Subtree[] {
  const subtrees: Subtree[] = [];
  for (let at = start; at < end;) {
    let height = 0;
    while (at % 2 ** (height + 1) === 0 && at + 2 ** (height + 1) <= end) height++;
    subtrees.push({ height, index: at / 2 ** height });
    at += 2 ** height;
  }
  return subtrees;
}

/** What proves that a leaf is in the tree of a size (§2.1.1): from its sibling up to the root's child. */
export function inclusionPath(index: number, size: number): Range[] {
  assert(index >= 0 && index < size, "a proof is of a leaf that is in the tree");
  const path: Range[] = [];
  for (let start = 0, end = size; end - start > 1;) {
    const middle = start + splitOf(end - start);
    const isLeft = index < middle;
    path.push(isLeft ? { start: middle, end } : { start, end: middle });
    if (isLeft) end = middle;
    else start = middle;
  }
  return path.toReversed();
}

/** What proves that the tree of size `old` is the beginning of that of `size` (§2.1.2). */
export function consistencyPath(old: number, size: number): Range[] {
  assert(old >= 0 && old <= size, "a tree is consistent with a larger one");
  if (old === 0 || old === size) return [];
  const path: Range[] = [];
  let isWhole = true;
  let [start, end] = [0, size];
  while (end !== old) {
    const middle = start + splitOf(end - start);
    if (old <= middle) {
      path.push({ start: middle, end });
      end = middle;
    } else {
      path.push({ start, end: middle });
      start = middle;
      isWhole = false;
    }
  }
  if (!isWhole) path.push({ start, end });
  return path.toReversed();
}

/** The root that a leaf's hash and its path lead to; undefined when the path has another length. */
export function rootOfInclusion(
  sha256: Sha256,
  leaf: { index: number; hash: Bytes },
  tree: { size: number; path: readonly Bytes[] },
): Bytes | undefined {
  const { size, path } = tree;
  if (leaf.index < 0 || leaf.index >= size) return undefined;
  const ranges = inclusionPath(leaf.index, size);
  if (ranges.length !== path.length) return undefined;
  return path.reduce((hash, sibling, at) => {
    const isLeft = (ranges[at]?.start ?? 0) > leaf.index;
    return isLeft ? nodeHash(sha256, hash, sibling) : nodeHash(sha256, sibling, hash);
  }, leaf.hash);
}

/** Whether a path proves that the tree of the old root is the beginning of that of the new one. */
export function isConsistent(
  sha256: Sha256,
  trees: { old: Tree; now: Tree },
  path: readonly Bytes[],
): boolean {
  const { old, now } = trees;
  if (old.size > now.size) return false;
  if (old.size === now.size) return path.length === 0 && equalBytes(old.root, now.root);
  if (old.size === 0) return path.length === 0 && equalBytes(old.root, foldRoot(sha256, []));
  const ranges = consistencyPath(old.size, now.size);
  if (ranges.length !== path.length) return false;
  // The whole old tree is one subtree of the new one exactly when nothing at the left is told.
  const isWhole = ranges[0]?.start === old.size;
  const begun = isWhole ? old.root : path[0];
  if (!begun) return false;
  let [oldRoot, newRoot] = [begun, begun];
  for (let at = isWhole ? 0 : 1; at < path.length; at++) {
    const sibling = path[at];
    assert(sibling, "a path has a hash for every range");
    const isRight = (ranges[at]?.start ?? 0) >= old.size;
    if (!isRight) oldRoot = nodeHash(sha256, sibling, oldRoot);
    newRoot = isRight ? nodeHash(sha256, newRoot, sibling) : nodeHash(sha256, sibling, newRoot);
  }
  return equalBytes(oldRoot, old.root) && equalBytes(newRoot, now.root);
}

/** A tree as a checkpoint states it. */
export interface Tree {
  size: number;
  root: Bytes;
}

export function equalBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}

/** The largest power of two that is less than `size`: where RFC 6962 splits a tree. */
function splitOf(size: number): number {
  let split = 1;
  while (split * 2 < size) split *= 2;
  return split;
}
