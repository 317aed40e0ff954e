import { hasAdministrator, membershipsOf, updateDisabled } from "#db/people.ts";
import { deleteSessionsOf } from "#db/sessions.ts";
import { accept, refuse } from "#domain/decision.ts";
import type { Context } from "../context.ts";
import { act, type By } from "./act.ts";
import { keepChange } from "./history.ts";
import { findManaged } from "./inviteAgain.ts";
import { aboutPerson, recordOf } from "./personRecord.ts";

/**
 * Lets a person sign in no more, and ends every session of theirs. Refuses with `unknown`,
 * `not_allowed`, `not_yourself` and `last_administrator`.
 */
export async function disablePerson(context: Context, by: By, id: string) {
  return setDisabled(context, by, { id, disable: true });
}

/** Lets a person sign in again, anew. Refuses with `unknown` and `not_allowed`. */
export async function enablePerson(context: Context, by: By, id: string) {
  return setDisabled(context, by, { id, disable: false });
}

async function setDisabled(
  context: Context,
  by: By,
  { id, disable }: { id: string; disable: boolean },
) {
  return act(context, by, async (tx) => {
    const found = await findManaged(tx, by.actor, id);
    if (!found.ok) return found;
    const person = found.value;
    const told = accept(aboutPerson(disable ? "person_disabled" : "person_enabled", id));
    if ((person.disabledAt !== null) === disable) return told;
    if (disable && id === by.actor.account) return refuse("not_yourself");
    const roles = (await membershipsOf(tx, id)).map(({ role }) => role);
    if (disable && roles.includes("administrator") && !(await hasAdministrator(tx, id)))
      return refuse("last_administrator");

    const disabledAt = disable ? context.now() : null;
    await updateDisabled(tx, id, disabledAt);
    // Also when enabling: a sign-in that was under way while disabling must not come to life.
    await deleteSessionsOf(tx, id);
    await keepChange(tx, context, {
      subject: id,
      kind: "person",
      before: await recordOf(tx, person),
      after: await recordOf(tx, { ...person, disabledAt }),
      account: by.actor.account,
    });
    return told;
  });
}
