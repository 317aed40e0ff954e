import { findSigningIn } from "#db/people.ts";
import type { SignedIn } from "#db/sessions.ts";
import { assert, accept, refuse, type Decision } from "#domain/decision.ts";
import { endSession } from "../commands/endSessions.ts";
import type { Context } from "../context.ts";
import type { Auth } from "./auth.ts";
import { verifyPassword } from "./password.ts";

/** What somebody typed to sign in, and on which device. */
interface Credentials {
  username: string;
  password: string;
  device: string;
}

/**
 * Begins a session under a new token; its cookie is in the answer, and the
 * session that the browser had before ends. Refuses with `wrong_password`,
 * the same for a user name that nobody has and for a password that was changed meanwhile, and with
 * `person_disabled` only who knew the password.
 */
export async function signIn(
  context: Context,
  auth: Auth,
  { replaces, ...asked }: Credentials & { replaces: SignedIn | undefined },
): Promise<Decision<Response, "wrong_password" | "person_disabled">> {
  const person = await findSigningIn(context.db.read, asked.username);
  if (person && person.disabledAt !== null) {
    const isRight = await verifyPassword(asked.password, person.passwordHash);
    return refuse(isRight ? "person_disabled" : "wrong_password");
  }
  const answer = await auth.signIn(asked);
  assert(answer.status < 500, "better-auth decides about every password");
  if (!answer.ok) return refuse("wrong_password");
  // Who changed the password meanwhile has ended the sessions there were; this one may be younger.
  const now = await findSigningIn(context.db.read, asked.username);
  if (now?.passwordHash !== person?.passwordHash) {
    await auth.signOut(cookiesIn(answer));
    return refuse("wrong_password");
  }
  // The browser forgets the session it had: nobody could end that one any more by signing out.
  if (replaces) await endSession(context, replaces);
  return accept(answer);
}

/** What a browser would send back of what it is given. */
function cookiesIn({ headers }: Response): string {
  return headers
    .getSetCookie()
    .map((cookie) => cookie.split(";", 1)[0])
    .join("; ");
}
