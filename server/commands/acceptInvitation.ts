import { insertAct } from "#db/acts.ts";
import type { Writer } from "#db/database.ts";
import { findInvitation, revokeInvitations, spendInvitation } from "#db/invitations.ts";
import { isTaken, savePassword, updatePerson } from "#db/people.ts";
import { deleteSessionsOf } from "#db/sessions.ts";
import { accept, refuse, type Decision } from "#domain/decision.ts";
import { decideLink, type Joining } from "#domain/person.ts";
import type { Context } from "../context.ts";
import { keepChange } from "./history.ts";
import { recordOf } from "./personRecord.ts";

/** What is set by a link; `passwordHash` is of a password that was found good. */
export type Accepting = Pick<Joining, "token" | "username" | "name"> & { passwordHash: string };

/**
 * Spends a link: sets the password, to join also user name and name, ends every session the person
 * had, and tells the office. Of two who come with the same link at once, one is refused. Gives the user name.
 * Refuses with `unknown`, `link_used`, `link_revoked`, `link_expired`, `person_disabled`,
 * `invalid_input` without a user name, and `user_name_taken`; none of these spends the link.
 */
export async function acceptInvitation(
  context: Context,
  { token, passwordHash, ...typed }: Accepting,
): Promise<Decision<{ username: string }>> {
  const accepted = await context.db.write(async (tx) => {
    const now = context.now();
    const link = await findInvitation(tx, token);
    if (!link) return refuse("unknown");
    const open = decideLink(link, now);
    if (!open.ok) return open;
    const joins = link.kind !== "password";
    const username = joins ? typed.username : link.username;
    if (!username) return refuse("invalid_input", { path: "username", problem: "required" });
    if (await isTaken(tx, username, link.person)) return refuse("user_name_taken", { username });

    const { person: id, code, disabledAt } = link;
    const before = await recordOf(tx, { ...link, id });
    const name = (joins && typed.name) || link.name;
    await updatePerson(tx, { id, name, username, code });
    await savePassword(tx, id, passwordHash, now);
    await spendInvitation(tx, link.id, now);
    await revokeInvitations(tx, id, now);
    await deleteSessionsOf(tx, id);
    const after = await recordOf(tx, { id, name, username, code, disabledAt });
    await keepChange(tx, context, { subject: id, kind: "person", before, after, account: id });
    await keepJoined(tx, context, id);
    return accept({ username });
  });
  if (accepted.ok) context.happened();
  return accepted;
}

/** Lets the office hear of it. Whoever comes by a link has no key: a spent link repeats nothing. */
async function keepJoined(tx: Writer, { now, newId }: Context, person: string) {
  const asked = { account: person, key: newId(), fingerprint: "" };
  const answer = JSON.stringify({ id: person });
  const told = { kind: "person_joined", subject: person, audience: "office" as const };
  await insertAct(tx, {
    ...asked,
    ...told,
    at: now(),
    seq: null,
    school: null,
    status: 200,
    answer,
  });
}
