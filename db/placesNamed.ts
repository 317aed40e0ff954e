import { asc, eq, gt, like, or, sql } from "drizzle-orm";
import { communeSearch, type SearchedCommune } from "#domain/communeSearch.ts";
import { textFinder } from "#domain/textFinder.ts";
import { knownCommunes } from "./communes.ts";
import type { Reader } from "./database.ts";
import { keptOfPlaces } from "./keptPlaces.ts";
import { nextTurn } from "./nextTurn.ts";
import { prepared } from "./prepared.ts";
import { clusters, items, schools } from "./schema/places.ts";

/** The most of each kind that words find. */
const foundMax = 200;

/**
 * Ids of clusters, schools and items whose folded name or code holds the words, and of the schools of
 * communes that are, or were until 1 July 2025, called so; at most 200 each.
 */
export async function placesNamed(read: Reader, folded: string): Promise<string[]> {
  const asked = { pattern: `%${folded}%`, code: folded.toUpperCase() };
  const [named, owning, listed] = await Promise.all([
    clustersNamed(read, asked),
    searchOfSchools(read),
    itemsNamed(read, asked),
  ]);
  const within = owning.within(await communesNamed(read, folded));
  const ids = [...named, ...listed].map(({ id }) => id);
  return [...new Set([...ids, ...owning.named(folded), ...within])];
}

/** Codes of communes that are, or were until 1 July 2025, called so, also by their district of then. */
export async function communesNamed(read: Reader, text: string): Promise<string[]> {
  return (await searchCommunes(read, text)).map(({ id }) => id);
}

/** The same, with the old names by which they were found. */
export async function searchCommunes(read: Reader, text: string): Promise<SearchedCommune[]> {
  return (await searchOfCommunes(read))(text);
}

const searchOfCommunes = keptOfPlaces(async (read) => communeSearch(await knownCommunes(read)));

const clustersNamed = prepared((read: Reader) =>
  read
    .select({ id: clusters.id })
    .from(clusters)
    .where(like(clusters.search, sql.placeholder("pattern")))
    .limit(foundMax),
);

const itemsNamed = prepared((read: Reader) =>
  read
    .select({ id: items.id })
    .from(items)
    .where(
      or(like(items.search, sql.placeholder("pattern")), eq(items.id, sql.placeholder("code"))),
    )
    .limit(foundMax),
);

/** Finds schools by words of their folded name and code, and those of communes: the first by their ids. */
const searchOfSchools = keptOfPlaces(async (read) => {
  const [ids, texts]: [string[], string[]] = [[], []];
  const byCommune = new Map<string, string[]>();
  for (let rows = await schoolsAfter(read, { after: "" }); rows.length > 0;) {
    for (const { id, commune, search } of rows) {
      ids.push(id);
      texts.push(search);
      const there = byCommune.get(commune);
      if (there) there.push(id);
      else byCommune.set(commune, [id]);
    }
    await nextTurn();
    rows = await schoolsAfter(read, { after: ids.at(-1) });
  }
  const find = textFinder(texts);
  return {
    named: (folded: string) => find(folded, foundMax).flatMap((place) => ids[place] ?? []),
    within: (communes: readonly string[]) =>
      communes
        .flatMap((commune) => byCommune.get(commune) ?? [])
        .toSorted()
        .slice(0, foundMax),
  };
});

/** How many schools are read at once: a bound on how long no other request is looked at. */
const batch = 2_000;

const schoolsAfter = prepared((read: Reader) =>
  read
    .select({ id: schools.id, commune: schools.commune, search: schools.search })
    .from(schools)
    .where(gt(schools.id, sql.placeholder("after")))
    .orderBy(asc(schools.id))
    .limit(batch),
);
