import { findConsignment, takenConsignmentLines } from "#db/consignments.ts";
import { findReceipt } from "#db/receipts.ts";
import type { Writer } from "#db/database.ts";
import { findItems } from "#db/catalogue.ts";
import { findCampaign, findSchool, findSite } from "#db/places.ts";
import type { NewConsignment } from "#domain/consignment.ts";
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
    /** Which id of a consignment and its lines is taken. */
    takenOf: async ({ id, lines }: Pick<NewConsignment, "id" | "lines">) => {
      if (await findConsignment(tx, id)) return id;
      const [taken] = await takenConsignmentLines(
        tx,
        lines.map((line) => line.id),
      );
      return taken;
    },
    isReceipt: async (id: string) => (await findReceipt(tx, id)) !== undefined,
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
    takenOf: async () => undefined,
    isReceipt: async () => false,
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
