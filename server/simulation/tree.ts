import { createHash } from "node:crypto";

// The public log's tree, computed from the leaves by RFC 9162 §2.1 and by nothing of the server.

function hash(...parts: Uint8Array[]): Buffer {
  const sum = createHash("sha256");
  for (const part of parts) sum.update(part);
  return sum.digest();
}

/** The hash of a leaf: of a zero byte and the entry's exact bytes. */
export function leafHashOf(leaf: Uint8Array): Buffer {
  return hash(Uint8Array.of(0), leaf);
}

/** A tree that grows leaf by leaf and can tell its root at any size it once had. */
export function createOwnTree() {
  const leaves: Buffer[] = [];
  /** Hashes of whole subtrees, by their first leaf and size, which is a power of two. */
  const known = new Map<string, Buffer>();

  function rootOf(from: number, size: number): Buffer {
    if (size === 1) return leaves[from] ?? Buffer.alloc(0);
    const key = `${from} ${size}`;
    const found = known.get(key);
    if (found) return found;
    const left = 2 ** Math.floor(Math.log2(size - 1));
    const root = hash(Uint8Array.of(1), rootOf(from, left), rootOf(from + left, size - left));
    if (left * 2 === size) known.set(key, root);
    return root;
  }

  return {
    add: (leaf: Uint8Array) => leaves.push(leafHashOf(leaf)),
    size: () => leaves.length,
    leaf: (at: number) => leaves[at]?.toString("hex"),
    /** The root of the first so many leaves. */
    root: (size: number) => (size === 0 ? hash() : rootOf(0, size)),
  };
}
export type OwnTree = ReturnType<typeof createOwnTree>;

/**
 * Whether a proof shows that a tree is the beginning of a later one (RFC 9162 §2.1.4.2); hashes in the
 * order of the proof.
 */
export function isBeginning(
  old: { size: number; root: Buffer },
  later: { size: number; root: Buffer },
  proof: readonly Buffer[],
): boolean {
  if (old.size === later.size) return old.root.equals(later.root) && proof.length === 0;
  if (old.size === 0) return proof.length === 0;
  const path = isPowerOfTwo(old.size) ? [old.root, ...proof] : [...proof];
  let [node, last] = [old.size - 1, later.size - 1];
  for (; node % 2 === 1; node = Math.floor(node / 2)) last = Math.floor(last / 2);
  let [small, large] = [path[0], path[0]];
  for (const step of path.slice(1)) {
    if (!small || !large || last === 0) return false;
    if (node % 2 === 1 || node === last) {
      small = hash(Uint8Array.of(1), step, small);
      large = hash(Uint8Array.of(1), step, large);
      for (; node % 2 === 0 && node > 0; node = Math.floor(node / 2)) last = Math.floor(last / 2);
    } else large = hash(Uint8Array.of(1), large, step);
    [node, last] = [Math.floor(node / 2), Math.floor(last / 2)];
  }
  return last === 0 && !!small?.equals(old.root) && !!large?.equals(later.root);
}

function isPowerOfTwo(size: number): boolean {
  return Number.isInteger(Math.log2(size));
}
