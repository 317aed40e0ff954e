import type { FormerCommune, KnownCommune } from "./communeName.ts";
import { communeFinder } from "./communeName.ts";
import { fold } from "./fold.ts";

/** The most communes that a search gives. */
const foundMax = 50;

/** A commune that a search found; `formerly` are the old names by which, if not by today's. */
export interface SearchedCommune {
  id: string;
  formerly: FormerCommune[];
}

/**
 * Communes whose name of today, or of before with its district, has all the words that were typed,
 * the last perhaps half; by code too. First those that have them in a row, and today's before old.
 */
export function searchCommunes(known: readonly KnownCommune[], text: string): SearchedCommune[] {
  const typed = fold(text);
  if (typed === "") return [];
  const found = known.flatMap(({ id, name, formerly }) => {
    const today = id.startsWith(typed) ? 0 : rankOf(name, typed);
    const olds = formerly.map((old) => ({
      old,
      rank: rankOf(`${old.name} ${old.district}`, typed) + 0.5,
    }));
    const old = Math.min(...olds.map(({ rank }) => rank));
    const rank = Math.min(today, old);
    const by = today < old ? [] : olds.filter((one) => one.rank === old).map((one) => one.old);
    return rank === Infinity ? [] : [{ rank, commune: { id, formerly: by } }];
  });
  const ordered = found.toSorted((a, b) => a.rank - b.rank).map(({ commune }) => commune);
  // Not by its words, but as people shorten them: "TT. Yên Phú, H. Bắc Mê".
  return (ordered.length > 0 ? ordered : meant(known, text)).slice(0, foundMax);
}

/** 0 when the name has what was typed in a row, 1 when all its words, else infinite. */
function rankOf(name: string, typed: string): number {
  const folded = ` ${fold(name)}`;
  if (folded.includes(` ${typed}`)) return 0;
  return typed.split(" ").every((word) => folded.includes(` ${word}`)) ? 1 : Infinity;
}

function meant(known: readonly KnownCommune[], text: string): SearchedCommune[] {
  const found = communeFinder(known)(text);
  if (found.kind === "one") return [{ id: found.commune.id, formerly: [] }];
  if (found.kind === "none") return [];
  const byCommune = Map.groupBy(found.hits, ({ commune }) => commune.id);
  return [...byCommune].map(([id, hits]) => ({
    id,
    formerly: hits.flatMap(({ formerly }) => formerly ?? []),
  }));
}
