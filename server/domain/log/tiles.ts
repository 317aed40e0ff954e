import type { Bytes } from "./merkle.ts";

// Addresses and contents of tiles: https://c2sp.org/tlog-tiles.

/** How many hashes, or entries, a full tile holds. */
export const tileWidth = 256;
/** 256^8 entries are more than any ledger has; the format allows 63. */
const levelMax = 7;

/** A tile of hashes at a level, or a bundle of entries; `width` is how many it holds. */
export interface TileAddress {
  level: number | "entries";
  index: number;
  width: number;
}

/** Where a tile is served, below `tile/`: `0/x001/234`, `entries/000.p/17`. */
export function tilePath({ level, index, width }: TileAddress): string {
  const digits = String(index).padStart(Math.ceil(String(index).length / 3) * 3, "0");
  const groups = digits.match(/\d{3}/g) ?? [];
  const folders = groups.map((group, at) => (at < groups.length - 1 ? `x${group}` : group));
  const partial = width < tileWidth ? `.p/${width}` : "";
  return `${level}/${folders.join("/")}${partial}`;
}

const shape = /^(entries|\d)\/((?:x\d{3}\/)*\d{3})(?:\.p\/([1-9]\d{0,2}))?$/;

/** The tile at a path; undefined when no tile can be there, such as one with a zero too many. */
export function readTilePath(path: string): TileAddress | undefined {
  const [, at = "", groups = "", width] = shape.exec(path) ?? [];
  const level = at === "entries" ? "entries" : Number(at);
  const address: TileAddress = {
    level,
    index: Number(groups.replaceAll(/[x/]/g, "")),
    width: width ? Number(width) : tileWidth,
  };
  if (typeof level === "number" && level > levelMax) return undefined;
  return tilePath(address) === path ? address : undefined;
}

/** How many hashes there are at a level in a tree of a size. */
export function hashesAt(level: number | "entries", size: number): number {
  return level === "entries" ? size : Math.floor(size / tileWidth ** level);
}

/** Whether a tree of a size has this tile; a full one only once it is full. */
export function hasTile({ level, index, width }: TileAddress, size: number): boolean {
  return index * tileWidth + width <= hashesAt(level, size);
}

/** The tiles of a level, or bundles, that a tree of a size has; the last one may be partial. */
export function tilesAt(level: number | "entries", size: number): TileAddress[] {
  const hashes = hashesAt(level, size);
  return Array.from({ length: Math.ceil(hashes / tileWidth) }, (_, index) => ({
    level,
    index,
    width: Math.min(tileWidth, hashes - index * tileWidth),
  }));
}

/** Every tile of a tree, level by level. */
export function allTiles(size: number): TileAddress[] {
  const levels = Array.from({ length: levelMax + 1 }, (_, level) => level);
  return levels.flatMap((level) => tilesAt(level, size));
}

/** A bundle of entries: each after its length in two bytes, the higher first. */
export function formatBundle(leaves: readonly Uint8Array[]): Bytes {
  const bytes = new Uint8Array(leaves.reduce((sum, leaf) => sum + 2 + leaf.length, 0));
  let at = 0;
  for (const leaf of leaves) {
    bytes[at] = leaf.length >> 8;
    bytes[at + 1] = leaf.length & 0xff;
    bytes.set(leaf, at + 2);
    at += 2 + leaf.length;
  }
  return bytes;
}

/** The entries of a bundle; undefined when it ends within one. */
export function readBundle(bytes: Uint8Array): Uint8Array[] | undefined {
  const leaves: Uint8Array[] = [];
  for (let at = 0; at < bytes.length;) {
    const length = (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0);
    if (at + 2 + length > bytes.length) return undefined;
    leaves.push(bytes.subarray(at + 2, at + 2 + length));
    at += 2 + length;
  }
  return leaves;
}
