import { levelWords } from "./words.ts";
import type { ClusterState, SchoolState } from "./known.ts";

// What a list writes of a thing, by the fields of its columns: read again, it is the same thing.

export type Said = string | number | null;

export function clusterCells({ code, name }: ClusterState) {
  return { cluster: code, name };
}

/** `communeName` gives a text that means this commune and no other. */
export function schoolCells(state: SchoolState, communeName: (id: string) => string) {
  const { code, name, level, cluster, commune } = state;
  const words: Record<string, readonly string[]> = levelWords;
  return {
    school: code,
    name,
    level: words[level]?.[0] ?? level,
    cluster,
    commune: communeName(commune),
  };
}
