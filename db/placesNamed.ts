import { eq, inArray, like, or } from "drizzle-orm";
import { searchCommunes } from "#domain/searchCommunes.ts";
import { knownCommunes } from "./communes.ts";
import type { Reader } from "./database.ts";
import { clusters, items, schools } from "./schema/places.ts";

/**
 * Ids of clusters, schools and items whose folded name or code holds the words, and of the schools of
 * communes that are, or were until 1 July 2025, called so; at most 200 each.
 */
export async function placesNamed(read: Reader, folded: string): Promise<string[]> {
  const pattern = `%${folded}%`;
  const communes = await communesNamed(read, folded);
  const [named, owning, listed, within] = await Promise.all([
    read
      .select({ id: clusters.id })
      .from(clusters)
      .where(like(clusters.search, pattern))
      .limit(200),
    read.select({ id: schools.id }).from(schools).where(like(schools.search, pattern)).limit(200),
    read
      .select({ id: items.id })
      .from(items)
      .where(or(like(items.search, pattern), eq(items.id, folded.toUpperCase())))
      .limit(200),
    read
      .select({ id: schools.id })
      .from(schools)
      .where(inArray(schools.commune, communes))
      .limit(200),
  ]);
  return [...new Set([...named, ...owning, ...listed, ...within].map(({ id }) => id))];
}

/** Codes of communes that are, or were until 1 July 2025, called so, also by their district of then. */
export async function communesNamed(read: Reader, text: string): Promise<string[]> {
  return searchCommunes(await knownCommunes(read), text).map(({ id }) => id);
}
