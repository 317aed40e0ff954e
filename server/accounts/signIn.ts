import { findSigningIn } from "#db/people.ts";
import { assert, accept, refuse, type Decision } from "#domain/decision.ts";
import type { Context } from "../context.ts";
import type { Auth } from "./auth.ts";
import { verifyPassword } from "./password.ts";

/**
 * Begins a session under a new token; its cookie is in the answer. Refuses with `wrong_password`,
 * the same for a user name that nobody has, and with `person_disabled` only who knew the password.
 */
export async function signIn(
  { db }: Context,
  auth: Auth,
  asked: { username: string; password: string; device: string },
): Promise<Decision<Response, "wrong_password" | "person_disabled">> {
  const person = await findSigningIn(db.read, asked.username);
  if (person && person.disabledAt !== null) {
    const isRight = await verifyPassword(asked.password, person.passwordHash);
    return refuse(isRight ? "person_disabled" : "wrong_password");
  }
  const answer = await auth.signIn(asked);
  assert(answer.status < 500, "better-auth decides about every password");
  return answer.ok ? accept(answer) : refuse("wrong_password");
}
