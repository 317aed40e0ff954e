import type { Writer } from "#db/database.ts";
import { firstInvited } from "#db/invitations.ts";
import { hasAdministrator, insertPerson } from "#db/people.ts";
import { system } from "#domain/actor.ts";
import type { Context } from "../context.ts";
import { makeLink } from "./links.ts";
import { membershipRow } from "./personRecord.ts";

/** For how many days the first administrator's link may be used. */
export const firstDays = 7;

/**
 * Makes the link by which the first administrator joins, and gives its token; undefined once there
 * is an administrator who can sign in. A link made at an earlier start no longer works.
 */
export async function inviteFirst(context: Context): Promise<string | undefined> {
  const link = await context.db.write(async (tx) => {
    if (await hasAdministrator(tx)) return undefined;
    const person = (await firstInvited(tx)) ?? (await addFirst(tx, context));
    const madeBy = system.account;
    return makeLink(tx, context, { person, kind: "first", days: firstDays, madeBy });
  });
  return link === undefined ? undefined : context.linkToken(link);
}

/** Adds the administrator-to-be, who says their own name when they join. */
async function addFirst(tx: Writer, context: Context): Promise<string> {
  const id = context.newId();
  const person = { id, name: "Người quản trị", addedAt: context.now() };
  await insertPerson(tx, person, [membershipRow(context, { role: "administrator" })]);
  return id;
}
