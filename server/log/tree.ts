import { sha256 } from "#db/ledger/sha256.ts";
import { assert } from "#domain/decision.ts";
import {
  consistencyPath,
  foldRoot,
  inclusionPath,
  nodeHash,
  subtreesOf,
  type Bytes,
  type Range,
  type Subtree,
} from "#domain/log/merkle.ts";
import { hashesAt, tileWidth } from "#domain/log/tiles.ts";

/** How many tiles are kept with all that is computed from them: 16 KB each. */
const keptMax = 512;
/** A level of tiles spans as many levels of the tree. */
const tileHeight = 8;

/** The log's tree as proofs need it. */
export interface Tree {
  /** What proves that an entry is in the tree of a size. */
  inclusion(index: number, size: number): Promise<Bytes[]>;
  /** What proves that the tree of a size is the beginning of that of a later one. */
  consistency(old: number, size: number): Promise<Bytes[]>;
  /** The hashes of perfect subtrees, all of them within a tree of that size. */
  hashesOf(subtrees: readonly Subtree[], size: number): Promise<Bytes[]>;
}

/** Reads hashes of one tile: at a level, from one place up to and without another. */
export type ReadHashes = (level: number, range: Range) => Promise<Bytes[]>;

/**
 * Reads the tree tile by tile, and keeps the tiles read last: a proof needs a handful of tiles,
 * and those at the top are the same for all.
 */
export function createTree(read: ReadHashes): Tree {
  const kept = new Map<string, Promise<Bytes[][]>>();

  /** All that a tile tells in a tree of a size: its hashes, and those over two, four, … of them. */
  function layersOf(level: number, tile: number, size: number): Promise<Bytes[][]> {
    const start = tile * tileWidth;
    const end = Math.min(start + tileWidth, hashesAt(level, size));
    const key = `${level} ${tile} ${end}`;
    const layers = kept.get(key) ?? read(level, { start, end }).then(layersOver);
    kept.delete(key);
    kept.set(key, layers);
    layers.catch(() => kept.delete(key));
    for (const oldest of kept.keys()) {
      if (kept.size <= keptMax) break;
      kept.delete(oldest);
    }
    return layers;
  }

  async function hashOf({ height, index }: Subtree, size: number): Promise<Bytes> {
    const level = Math.floor(height / tileHeight);
    const layer = height % tileHeight;
    const inTile = 2 ** (tileHeight - layer);
    const layers = await layersOf(level, Math.floor(index / inTile), size);
    const hash = layers[layer]?.[index % inTile];
    assert(hash, "every perfect subtree of the log has its hash in a tile");
    return hash;
  }

  const hashesOf = (subtrees: readonly Subtree[], size: number) =>
    Promise.all(subtrees.map((subtree) => hashOf(subtree, size)));
  const pathOf = (ranges: readonly Range[], size: number) =>
    Promise.all(
      ranges.map(async (range) => foldRoot(sha256, await hashesOf(subtreesOf(range), size))),
    );

  return {
    hashesOf,
    inclusion: (index, size) => pathOf(inclusionPath(index, size), size),
    consistency: (old, size) => pathOf(consistencyPath(old, size), size),
  };
}

function layersOver(hashes: Bytes[]): Bytes[][] {
  const layers = [hashes];
  for (let height = 1; height < tileHeight; height++) {
    const below = layers[height - 1] ?? [];
    layers.push(
      Array.from({ length: Math.floor(below.length / 2) }, (_, at) => {
        const [left, right] = [below[2 * at], below[2 * at + 1]];
        assert(left && right, "a pair of hashes is two");
        return nodeHash(sha256, left, right);
      }),
    );
  }
  return layers;
}
