import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { createOwnTree, isBeginning } from "./tree.ts";

// The test vectors of Certificate Transparency's own implementation (RFC 6962's reference log).
const leaves = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657"];
const roots = [
  "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
  "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
  "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
  "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
  "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
  "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
  "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
];

function treeOf(all: readonly string[]) {
  const tree = createOwnTree();
  for (const leaf of all) tree.add(Buffer.from(leaf, "hex"));
  return tree;
}

test("roots are those of Certificate Transparency's test vectors, at every size", () => {
  const tree = treeOf(leaves);

  expect(roots.map((_, at) => tree.root(at + 1).toString("hex"))).toEqual(roots);
  expect(tree.root(0)).toEqual(createHash("sha256").digest());
});

test("a proof that a tree begins another is accepted for these two and no others", () => {
  const tree = treeOf(leaves);
  const at = (size: number) => ({ size, root: tree.root(size) });
  // From 4 to 7 leaves it is the root of the other three.
  const others = treeOf(leaves.slice(4)).root(3);

  expect(isBeginning(at(4), at(7), [others])).toBe(true);
  expect(isBeginning(at(7), at(7), [])).toBe(true);
  expect(isBeginning(at(3), at(7), [others])).toBe(false);
  expect(isBeginning({ size: 4, root: tree.root(5) }, at(7), [others])).toBe(false);
  expect(isBeginning(at(4), at(7), [])).toBe(false);
});
