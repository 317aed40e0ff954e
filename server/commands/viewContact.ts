import { insertContactViewing, lastViewedAt, tiesTo } from "#db/contactViewings.ts";
import { contactOf, findNeed } from "#db/needs.ts";
import { organisationOf, type Actor } from "#domain/actor.ts";
import { decideContact, isRecorded, type Contact } from "#domain/contact.ts";
import { accept, refuse, type Decision } from "#domain/decision.ts";
import type { Context } from "../context.ts";

/**
 * Tells whom to call about a need, and records who was told, together or not at all, so that the
 * school can see it. Looks of one person within an hour are one; the school's own are not recorded.
 * It needs no key: done twice it is done once. Refuses with `unknown` also when nobody is named.
 */
export async function viewContact(
  { db, now, newId }: Context,
  actor: Actor,
  id: string,
): Promise<Decision<Contact>> {
  return db.write(async (tx) => {
    const need = await findNeed(tx, id);
    if (!need) return refuse("unknown", { what: "need", id });
    const ties = await tiesTo(tx, need.site, actor);
    const decision = decideContact(actor, need, ties);
    if (!decision.ok) return decision;
    const contact = contactOf(need);
    if (!contact) return refuse("unknown", { what: "contact", id });

    const { account, role } = actor;
    const look = { need: id, account, organisation: organisationOf(actor) };
    const times = { lastAt: await lastViewedAt(tx, look), now: now() };
    if (isRecorded(actor, need, times))
      await insertContactViewing(tx, { id: newId(), ...look, role, viewedAt: times.now });
    return accept(contact);
  });
}
