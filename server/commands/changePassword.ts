import { revokeInvitations } from "#db/invitations.ts";
import { savePassword } from "#db/people.ts";
import { deleteSessionsOf, type Owned } from "#db/sessions.ts";
import type { Context } from "../context.ts";

/**
 * Gives a person a new password, whose hash this is: every other session ends, and a link that the
 * office had made works no more. The caller has seen the old one.
 */
export async function changePassword(
  { db, now }: Context,
  { session, account }: Owned,
  passwordHash: string,
): Promise<void> {
  await db.write(async (tx) => {
    await savePassword(tx, account, passwordHash, now());
    await revokeInvitations(tx, account, now());
    await deleteSessionsOf(tx, account, session);
  });
}
