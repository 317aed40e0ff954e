import { insertInvitations, notJoined, prolongInvitation } from "#db/invitations.ts";
import { accept, refuse } from "#domain/decision.ts";
import { reach } from "#domain/may.ts";
import type { InvitedAll } from "#domain/person.ts";
import type { Context } from "../context.ts";
import { act, type By } from "./act.ts";
import { linkEnd, linkRow } from "./links.ts";
import { aboutPerson } from "./personRecord.ts";

/** The most people who are invited at once. */
export const invitedMax = 5_000;

/**
 * Sees to it that everyone who has not joined has a link for at least so many days. Links that are
 * out already stay as they were printed and pasted, and last longer where they would end sooner. For
 * people of the office only an administrator makes links. Refuses with `not_allowed`, or
 * `too_large` when there are more than `invitedMax`.
 */
export async function inviteAll(context: Context, by: By, { id, days, ...whom }: InvitedAll) {
  return act(context, by, async (tx) => {
    const { role, account: madeBy } = by.actor;
    if (!reach(role, "manage_people")) return refuse("not_allowed", { act: "manage_people" });
    const now = context.now();
    const officeToo = reach(role, "manage_office") !== undefined;
    const people = await notJoined(tx, {
      ...whom,
      officeToo,
      now,
      limit: invitedMax + 1,
    });
    if (people.length > invitedMax) return refuse("too_large", { max: invitedMax });
    const without = people.filter(({ invitation }) => invitation === null);
    await insertInvitations(
      tx,
      without.map(({ id: person }) => linkRow(context, { person, kind: "join", days, madeBy })),
    );
    const end = linkEnd(now, days);
    for (const { invitation, expiresAt } of people)
      if (invitation !== null && expiresAt !== null && expiresAt < end)
        await prolongInvitation(tx, invitation, end);
    return accept(aboutPerson("people_invited", id));
  });
}
