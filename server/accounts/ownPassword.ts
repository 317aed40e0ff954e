import { findSigningIn, membershipsOf } from "#db/people.ts";
import { rolesSomewhere } from "#db/personViews.ts";
import type { SignedIn } from "#db/sessions.ts";
import { accept, assert, refuse, type Decision } from "#domain/decision.ts";
import { changePassword } from "../commands/changePassword.ts";
import type { Context } from "../context.ts";
import type { Auth } from "./auth.ts";
import { verifyPassword } from "./password.ts";
import { findWeakness } from "./passwordRules.ts";

/**
 * Changes one's own password, which ends one's other sessions. Refuses with `wrong_password` who
 * does not know the present one, and with `invalid_input` a new one that is easy to guess.
 */
export async function replacePassword(
  context: Context,
  auth: Auth,
  { session, current, next }: { session: SignedIn; current: string; next: string },
): Promise<Decision<true>> {
  const known = await decideOwnPassword(context, session, current);
  if (!known.ok) return known;
  const held = rolesSomewhere(await membershipsOf(context.db.read, session.account), undefined);
  const places = held.flatMap(({ organisation }) => organisation ?? []);
  const problem = await findWeakness(next, [session.name, known.value.username, ...places]);
  if (problem) return refuse("invalid_input", { path: "next", problem });
  await changePassword(context, session, await auth.hash(next));
  return accept(true);
}

/** Whether somebody signed in knows their own password. Refuses with `wrong_password`. */
export async function decideOwnPassword(
  { db }: Context,
  { username }: SignedIn,
  password: string,
): Promise<Decision<{ username: string }>> {
  const known = username === null ? undefined : await findSigningIn(db.read, username);
  assert(username !== null && known, "who has signed in has a user name and a password");
  const isRight = await verifyPassword(password, known.passwordHash);
  return isRight ? accept({ username }) : refuse("wrong_password");
}
