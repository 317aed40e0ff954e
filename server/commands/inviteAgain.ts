import type { Writer } from "#db/database.ts";
import { revokeInvitations } from "#db/invitations.ts";
import { findPerson, membershipsOf, type Person } from "#db/people.ts";
import type { Actor } from "#domain/actor.ts";
import { accept, refuse, type Decision } from "#domain/decision.ts";
import { decideManaging, type FreshLink } from "#domain/person.ts";
import type { Context } from "../context.ts";
import { act, type By } from "./act.ts";
import { makeLink } from "./links.ts";
import { aboutPerson } from "./personRecord.ts";

/**
 * Makes a fresh link, to join or, for who has joined, to set a new password; older ones no longer
 * work. Refuses with `unknown`, `not_allowed`, `person_disabled`, and `not_yourself`: one changes
 * one's own password by knowing it.
 */
export async function inviteAgain(context: Context, by: By, id: string, { days }: FreshLink) {
  return act(context, by, async (tx) => {
    const found = await findManaged(tx, by.actor, id);
    if (!found.ok) return found;
    if (id === by.actor.account) return refuse("not_yourself");
    const { hasJoined, disabledAt } = found.value;
    if (disabledAt !== null) return refuse("person_disabled");
    const kind = hasJoined ? "password" : "join";
    await makeLink(tx, context, { person: id, kind, days, madeBy: by.actor.account });
    return accept(aboutPerson("person_invited", id));
  });
}

/** Takes a person's open link back, if there is one. Refuses with `unknown` or `not_allowed`. */
export async function revokeInvitation(context: Context, by: By, id: string) {
  return act(context, by, async (tx) => {
    const found = await findManaged(tx, by.actor, id);
    if (!found.ok) return found;
    await revokeInvitations(tx, id, context.now());
    return accept(aboutPerson("invitation_revoked", id));
  });
}

/** A person whom the actor may manage; refuses with `unknown` or `not_allowed`. */
export async function findManaged(tx: Writer, actor: Actor, id: string): Promise<Decision<Person>> {
  const person = await findPerson(tx, id);
  if (!person) return refuse("unknown", { what: "person", id });
  const allowed = decideManaging(actor.role, await membershipsOf(tx, id));
  return allowed.ok ? accept(person) : allowed;
}
