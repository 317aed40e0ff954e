import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Bytes } from "#domain/log/merkle.ts";
import { allTiles, tilePath, tilesAt } from "#domain/log/tiles.ts";
import type { TestApp } from "./app.ts";

/** A copy of the public log of a size, fetched as anybody would: what it serves, by path. */
export async function copyLog({ get }: Pick<TestApp, "get">, size: number) {
  const tiles = [...allTiles(size), ...tilesAt("entries", size)];
  const paths = ["checkpoint", "vkey", ...tiles.map((tile) => `tile/${tilePath(tile)}`)];
  const files = new Map<string, Bytes>();
  for (const path of paths) {
    const answer = await get(`/log/${path}`);
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    files.set(path, new Uint8Array(await answer.arrayBuffer()));
  }
  return files;
}

/** Writes a copy into a folder, for programs that are not ours. */
export function writeCopy(folder: string, files: ReadonlyMap<string, Bytes>) {
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
}

/** A change of one byte in a copy. */
export interface Flip {
  path: string;
  offset: number;
  change: number;
}

/**
 * Changes of single bytes, the same for a seed: a quarter in the checkpoint, which is small, the
 * rest anywhere in entries and tiles.
 */
export function flipsOf(files: ReadonlyMap<string, Bytes>, count: number, seed: number): Flip[] {
  let state = seed;
  // Numerical Recipes' generator: good enough to choose places, and the same everywhere.
  const below = (max: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * max);
  };
  const tiles = [...files.keys()].filter((path) => path.startsWith("tile/"));
  return Array.from({ length: count }, (_, at) => {
    const path = at % 4 === 0 ? "checkpoint" : (tiles[below(tiles.length)] ?? "checkpoint");
    const offset = below(files.get(path)?.length ?? 0);
    return { path, offset, change: 1 + below(255) };
  });
}
