import { eq, like, or } from "drizzle-orm";
import type { Reader } from "./database.ts";
import { clusters, items, schools } from "./schema/places.ts";

/** Ids of clusters, schools and items whose folded name or code holds the words; at most 200 each. */
export async function placesNamed(read: Reader, folded: string): Promise<string[]> {
  const pattern = `%${folded}%`;
  const [named, owning, listed] = await Promise.all([
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
  ]);
  return [...named, ...owning, ...listed].map(({ id }) => id);
}
