import {
  communeFinder,
  type CommuneFound,
  type FormerCommune,
  type KnownCommune,
} from "./communeName.ts";
import { fold } from "./fold.ts";

/** The most communes that a search gives. */
const foundMax = 50;

/** A commune that a search found; `formerly` are the old names by which, if not by today's. */
export interface SearchedCommune {
  id: string;
  formerly: FormerCommune[];
}

/**
 * Makes ready to find communes whose name of today, or of before with its district, has all the words that were typed,
 * the last perhaps half; by code too. First those that have them in a row, and today's before old.
 */
export function communeSearch(known: readonly KnownCommune[]): (text: string) => SearchedCommune[] {
  const names = known.map(({ id, name, formerly }) => ({
    id,
    name: foldedName(name),
    olds: formerly.map((old) => ({ old, name: foldedName(`${old.name} ${old.district}`) })),
  }));
  const meant = communeFinder(known);
  return (text) => {
    const typed = fold(text);
    if (typed === "") return [];
    const words = typed.split(" ");
    const found = names.flatMap(({ id, name, olds: before }) => {
      const today = id.startsWith(typed) ? 0 : rankOf(name, words);
      const olds = before.map(({ old, name: was }) => ({ old, rank: rankOf(was, words) + 0.5 }));
      const old = Math.min(...olds.map(({ rank }) => rank));
      const rank = Math.min(today, old);
      const by = today < old ? [] : olds.filter((one) => one.rank === old).map((one) => one.old);
      return rank === Infinity ? [] : [{ rank, commune: { id, formerly: by } }];
    });
    const ordered = found.toSorted((a, b) => a.rank - b.rank).map(({ commune }) => commune);
    // Not by its words, but as people shorten them: "TT. Yên Phú, H. Bắc Mê".
    return (ordered.length > 0 ? ordered : communesOf(meant(text))).slice(0, foundMax);
  };
}

/** What each word that is typed is looked for at the start of a word in. */
const foldedName = (name: string) => ` ${fold(name)}`;

/** 0 when the name has the words in a row, 1 when it has all of them, else infinite. */
function rankOf(name: string, words: readonly string[]): number {
  if (!words.every((word) => name.includes(` ${word}`))) return Infinity;
  return name.includes(` ${words.join(" ")}`) ? 0 : 1;
}

function communesOf(found: CommuneFound): SearchedCommune[] {
  if (found.kind === "one") return [{ id: found.commune.id, formerly: [] }];
  if (found.kind === "none") return [];
  const byCommune = Map.groupBy(found.hits, ({ commune }) => commune.id);
  return [...byCommune].map(([id, hits]) => ({
    id,
    formerly: hits.flatMap(({ formerly }) => formerly ?? []),
  }));
}
