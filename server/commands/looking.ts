import type { Writer } from "#db/database.ts";
import { findItems } from "#db/catalogue.ts";
import { findCampaign, findSchool, findSite } from "#db/places.ts";
import { takenIds } from "#db/takenIds.ts";
import type { Actor } from "#domain/actor.ts";
import { givingCluster } from "./authority.ts";

/** What is asked of the database before something may leave or arrive, within one transaction. */
export type Looking = ReturnType<typeof looking>;

export function looking(tx: Writer, actor: Actor) {
  return {
    giver: (onBehalfOf: string | undefined) =>
      givingCluster(tx, { actor, act: "send_consignment", onBehalfOf }),
    campaign: (id: string) => findCampaign(tx, id),
    site: (id: string) => findSite(tx, id),
    school: (id: string) => findSchool(tx, id),
    item: async (id: string) => (await findItems(tx, [id])).get(id),
    /** The first of the ids that are to name something new that is taken. */
    taken: async (...ids: string[]) => (await takenIds(tx, ids))[0],
  };
}

/**
 * As above, asked once for each: for a transaction that changes none of it, and whose consignments
 * and receipts have ids that the server itself has just made.
 */
export function lookingOnce(tx: Writer, actor: Actor): Looking {
  const { giver, campaign, site, school, item } = looking(tx, actor);
  return {
    giver: once(giver),
    campaign: once(campaign),
    site: once(site),
    school: once(school),
    item: once(item),
    taken: async () => undefined,
  };
}

function once<Key, Answer>(ask: (key: Key) => Promise<Answer>): (key: Key) => Promise<Answer> {
  const answers = new Map<Key, Promise<Answer>>();
  return (key) => {
    const known = answers.get(key) ?? ask(key);
    answers.set(key, known);
    return known;
  };
}
