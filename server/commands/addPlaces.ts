import { insertAct } from "#db/acts.ts";
import { insertPlaces, type NewPlaces } from "#db/newPlaces.ts";
import { system } from "#domain/actor.ts";
import type { Context } from "../context.ts";

/**
 * Adds communes, catalogue items, clusters, schools and sites, all or none: what a server knows of
 * its province before the first need. Throws when one of them is already there.
 */
export async function addPlaces(
  { db, now, newId, happened }: Context,
  places: NewPlaces,
): Promise<void> {
  const id = newId();
  await db.write(async (tx) => {
    await insertPlaces(tx, places);
    // Whoever keeps answers learns from the acts that something changed.
    await insertAct(tx, {
      at: now(),
      account: system.account,
      key: `places:${id}`,
      fingerprint: "places",
      kind: "places_added",
      subject: id,
      seq: null,
      audience: "inside",
      school: null,
      status: 201,
      answer: JSON.stringify({ id }),
    });
  });
  happened();
}
