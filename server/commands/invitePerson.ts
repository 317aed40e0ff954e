import type { Writer } from "#db/database.ts";
import { findPerson, insertPerson, isCodeTaken } from "#db/people.ts";
import { accept, refuse, type Decision } from "#domain/decision.ts";
import { decideManaging, type InvitedPerson } from "#domain/person.ts";
import type { Context } from "../context.ts";
import { act, type By } from "./act.ts";
import { keepChange } from "./history.ts";
import { makeLink } from "./links.ts";
import { aboutPerson, decideOrganisations, membershipRow, recordOf } from "./personRecord.ts";

/**
 * Adds a person with all memberships and the link by which they join. Refuses with `not_allowed`,
 * with `duplicate_id` or `code_taken` what is there already, and with `unknown` a school or cluster
 * that is not.
 */
export async function invitePerson(context: Context, by: By, asked: InvitedPerson) {
  return act(context, by, async (tx) => {
    const added = await putPerson(tx, context, { by, asked });
    if (!added.ok) return added;
    const { id: person, days } = asked;
    await makeLink(tx, context, { person, kind: "join", days, madeBy: by.actor.account });
    return accept(aboutPerson("person_added", person, 201));
  });
}

/** Adds a person who has no link yet, within another act, such as an import. */
export async function putPerson(
  tx: Writer,
  context: Context,
  {
    by: { actor },
    asked,
    importId,
  }: { by: By; asked: Omit<InvitedPerson, "days">; importId?: string },
): Promise<Decision<true>> {
  const { id, name, memberships } = asked;
  const code = asked.code ?? null;
  const allowed = decideManaging(actor.role, memberships);
  if (!allowed.ok) return allowed;
  if (await findPerson(tx, id)) return refuse("duplicate_id", { id });
  if (code !== null && (await isCodeTaken(tx, code))) return refuse("code_taken", { code });
  const known = await decideOrganisations(tx, memberships);
  if (!known.ok) return known;

  const held = memberships.map((membership) => membershipRow(context, membership));
  await insertPerson(tx, { id, name, code, addedAt: context.now() }, held);
  const after = await recordOf(tx, { id, name, username: null, code, disabledAt: null });
  const kept = { subject: id, kind: "person" as const, account: actor.account, importId };
  await keepChange(tx, context, { ...kept, before: null, after });
  return accept(true);
}
