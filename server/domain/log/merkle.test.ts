import { hash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { emptyGrowth, grow, rootOf } from "./growth.ts";
import {
  consistencyPath,
  equalBytes,
  foldRoot,
  inclusionPath,
  isConsistent,
  leafHash,
  nodeHash,
  rootOfInclusion,
  type Bytes,
  type Range,
} from "./merkle.ts";

const sha256 = (bytes: Bytes) => new Uint8Array(hash("sha256", bytes, "buffer"));
const hex = (bytes: Bytes) => Buffer.from(bytes).toString("hex");

/** RFC 6962 §2.1 word by word: what everything cleverer must agree with. */
function treeHash(leaves: readonly Bytes[]): Bytes {
  const [first] = leaves;
  if (leaves.length <= 1) return first ?? sha256(new Uint8Array());
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return nodeHash(sha256, treeHash(leaves.slice(0, split)), treeHash(leaves.slice(split)));
}

describe("the roots that Certificate Transparency's own tests know", () => {
  const leaves = [
    "",
    "00",
    "10",
    "2021",
    "3031",
    "40414243",
    "5051525354555657",
    "606162636465666768696a6b6c6d6e6f",
  ].map((text) => leafHash(sha256, Buffer.from(text, "hex")));
  const roots = [
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
  ];

  test.each(roots.map((root, size) => ({ size, root })))("of $size leaves", ({ size, root }) => {
    expect(hex(rootOf(sha256, grow(sha256, emptyGrowth, leaves.slice(0, size))))).toBe(root);
  });
});

const largest = 300;
const leaves = Array.from({ length: largest }, (_, at) =>
  leafHash(sha256, new TextEncoder().encode(`entry ${at}`)),
);
const roots = Array.from({ length: largest + 1 }, (_, size) => treeHash(leaves.slice(0, size)));
const known = new Map<string, Bytes>();
const hashesOf = (path: readonly Range[]) =>
  path.map(({ start, end }) => {
    const key = `${start} ${end}`;
    const found = known.get(key) ?? treeHash(leaves.slice(start, end));
    known.set(key, found);
    return found;
  });

test("a tree that grows leaf by leaf has the root that all its leaves make", () => {
  let growth = emptyGrowth;
  for (const [at, leaf] of leaves.entries()) {
    growth = grow(sha256, growth, [leaf]);

    expect(hex(rootOf(sha256, growth))).toBe(hex(roots[at + 1]!));
  }
  expect(grow(sha256, emptyGrowth, leaves)).toEqual(growth);
});

test("a growing tree tells of every subtree that it completes, once, with its hash", () => {
  const told = new Map<string, Bytes>();

  grow(sha256, emptyGrowth, leaves.slice(0, 13), ({ height, index }, found) =>
    told.set(`${height} ${index}`, found),
  );

  expect([...told.keys()].toSorted()).toEqual(
    ["1 0", "1 1", "1 2", "1 3", "1 4", "1 5", "2 0", "2 1", "2 2", "3 0"].toSorted(),
  );
  expect(hex(told.get("2 1")!)).toBe(hex(treeHash(leaves.slice(4, 8))));
});

test("every entry of every size up to 300 has a proof that leads to the root, and no other does", () => {
  for (let size = 1; size <= largest; size++)
    for (let index = 0; index < size; index++) {
      const path = hashesOf(inclusionPath(index, size));
      const root = (at: number, hashed: Bytes, along: readonly Bytes[]) =>
        rootOfInclusion(sha256, { index: at, hash: hashed }, { size, path: along });

      const proven = root(index, leaves[index]!, path);
      const other = leaves[(index + 1) % largest]!;
      if (!proven || !equalBytes(proven, roots[size]!)) throw new Error(`${index} of ${size}`);
      if (equalBytes(root(index, other, path)!, roots[size]!))
        throw new Error(`${index} of ${size} proves another entry`);
      if (root(index, leaves[index]!, [...path, other])) throw new Error("a path is too long");
    }
});

test("every size up to 300 is the beginning of every later one, and of no other tree", () => {
  for (let size = 1; size <= largest; size++)
    for (let old = 0; old <= size; old++) {
      const path = hashesOf(consistencyPath(old, size));
      const trees = { old: { size: old, root: roots[old]! }, now: { size, root: roots[size]! } };

      if (!isConsistent(sha256, trees, path)) throw new Error(`${old} to ${size}`);
      if (isConsistent(sha256, trees, [...path, roots[old]!])) throw new Error("a path too long");
      const forged = { old: { size: old, root: leaves[7]! }, now: trees.now };
      if (isConsistent(sha256, forged, path)) throw new Error(`another ${old} to ${size}`);
      const forked = { old: trees.old, now: { size, root: leaves[7]! } };
      if (old > 0 && isConsistent(sha256, forked, path)) throw new Error(`${old} to another`);
    }
});

test("a tree that became smaller is consistent with nothing", () => {
  const trees = { old: { size: 8, root: roots[8]! }, now: { size: 7, root: roots[7]! } };

  expect(isConsistent(sha256, trees, [])).toBe(false);
});

test("the tree of nothing has the hash of nothing", () => {
  expect(hex(foldRoot(sha256, []))).toBe(hash("sha256", "", "hex"));
});
