import type { Writer } from "#db/database.ts";
import { revokeInvitations } from "#db/invitations.ts";
import {
  deleteMemberships,
  findPerson,
  hasAdministrator,
  insertMemberships,
  isCodeTaken,
  membershipsOf,
  updatePerson,
} from "#db/people.ts";
import { isOfOffice, type Actor } from "#domain/actor.ts";
import { accept, refuse, type Decision } from "#domain/decision.ts";
import {
  decideManaging,
  membershipKey,
  type ChangedPerson,
  type NewMembership,
} from "#domain/person.ts";
import type { Context } from "../context.ts";
import { act, type By } from "./act.ts";
import { keepChange } from "./history.ts";
import { aboutPerson, decideOrganisations, membershipRow, recordOf } from "./personRecord.ts";

/**
 * Changes a person's name, code and memberships. A membership that stays keeps its id, so that no
 * session notices; a session that acted in one that goes falls back to another. Who comes
 * into the office has no open link any more, which the department may know. Refuses with `not_allowed`,
 * `unknown`, `code_taken`, with `not_yourself` who would lose the role they act in, and with
 * `last_administrator`.
 */
export async function changePerson(context: Context, by: By, id: string, asked: ChangedPerson) {
  return act(context, by, async (tx) => {
    const changed = await alterPerson(tx, context, { by, id, asked });
    return changed.ok ? accept(aboutPerson("person_changed", id)) : changed;
  });
}

/** Changes a person within another act, such as an import. */
export async function alterPerson(
  tx: Writer,
  context: Context,
  {
    by: { actor },
    id,
    asked,
    importId,
  }: { by: By; id: string; asked: ChangedPerson; importId?: string },
): Promise<Decision<true>> {
  const person = await findPerson(tx, id);
  if (!person) return refuse("unknown", { what: "person", id });
  const held = await membershipsOf(tx, id);
  const { name = person.name, code = person.code, memberships } = asked;
  const allowed = decideManaging(actor.role, [...held, ...(memberships ?? [])]);
  if (!allowed.ok) return allowed;
  if (code !== null && (await isCodeTaken(tx, code, id))) return refuse("code_taken", { code });
  const before = await recordOf(tx, person);
  const changed = { ...person, name, code };
  await updatePerson(tx, changed);
  if (memberships) {
    const decision = await replaceMemberships(tx, context, { actor, id, held, memberships });
    if (!decision.ok) return decision;
  }
  const after = await recordOf(tx, changed);
  const kept = { subject: id, kind: "person" as const, account: actor.account, importId };
  await keepChange(tx, context, { ...kept, before, after });
  return accept(true);
}

type Held = Awaited<ReturnType<typeof membershipsOf>>;

async function replaceMemberships(
  tx: Writer,
  context: Context,
  {
    actor,
    id,
    held,
    memberships,
  }: { actor: Actor; id: string; held: Held; memberships: readonly NewMembership[] },
): Promise<Decision<true>> {
  const wanted = new Set(memberships.map(membershipKey));
  const known = new Set(held.map(membershipKey));
  const gone = held.filter((one) => !wanted.has(membershipKey(one)));
  const added = memberships.filter((one) => !known.has(membershipKey(one)));
  if (actor.account === id && gone.some((one) => membershipKey(one) === membershipKey(actor)))
    return refuse("not_yourself");
  if (gone.some(({ role }) => role === "administrator") && !(await hasAdministrator(tx, id)))
    return refuse("last_administrator");
  const there = await decideOrganisations(tx, added);
  if (!there.ok) return there;
  await deleteMemberships(
    tx,
    gone.map((one) => one.id),
  );
  await insertMemberships(
    tx,
    id,
    added.map((one) => membershipRow(context, one)),
  );
  if (isOfOffice(added) && !isOfOffice(held)) await revokeInvitations(tx, id, context.now());
  return accept(true);
}
