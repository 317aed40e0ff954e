import { insertPlaces, type NewPlaces } from "#db/newPlaces.ts";
import type { Context } from "../context.ts";

/**
 * Adds communes, catalogue items, clusters, schools and sites, all or none: what a server knows of
 * its province before the first need. Throws when one of them is already there.
 */
export async function addPlaces({ db }: Context, places: NewPlaces): Promise<void> {
  await db.write((tx) => insertPlaces(tx, places));
}
