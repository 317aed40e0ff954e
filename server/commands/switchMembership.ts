import { hasMembership } from "#db/people.ts";
import { chooseMembership } from "#db/sessions.ts";
import { accept, refuse, type Decision } from "#domain/decision.ts";
import type { Context } from "../context.ts";

/**
 * Lets a person act in another of their memberships, in this session. It needs no key: done twice
 * it is done once. Refuses with `unknown` what is not one's own, and with `not_signed_in` when the
 * session has ended meanwhile.
 */
export async function switchMembership(
  { db }: Context,
  { session, account }: { session: string; account: string },
  membership: string,
): Promise<Decision<{ id: string }, "unknown" | "not_signed_in">> {
  return db.write(async (tx) => {
    if (!(await hasMembership(tx, account, membership))) return refuse("unknown");
    const chosen = await chooseMembership(tx, session, membership);
    return chosen ? accept({ id: membership }) : refuse("not_signed_in");
  });
}
