import type { Context as Http } from "hono";
import { assert, type Decision } from "#domain/decision.ts";
import type { wrongPasswords } from "../accounts/attempts.ts";
import type { Auth } from "../accounts/auth.ts";
import { refusal } from "../problems.ts";
import type { Signed } from "./asked.ts";
import { addressOf, tooMany } from "./attempted.ts";
import { sessionOf } from "./ownSession.ts";
import { deviceKnown } from "./sessionCookie.ts";

/** Does what asks for one's own password, unless too many wrong ones were typed lately. */
export type PasswordTried = <Told extends object>(
  c: Http<Signed>,
  act: () => Promise<Decision<Told>>,
) => Promise<Response>;

/** Wrong ones count as those of a sign-in do, and together with them. */
export function passwordsTried(
  auth: Auth,
  attemptsOf: ReturnType<typeof wrongPasswords>,
): PasswordTried {
  return async (c, act) => {
    const { username } = sessionOf(c);
    assert(username !== null, "who has signed in has a user name");
    const attempts = attemptsOf(username, addressOf(c), deviceKnown(c, auth, username));
    const wait = attempts.take();
    if (wait) return tooMany(c, wait.waitSeconds);
    const decision = await act();
    if (decision.ok || decision.code !== "wrong_password") attempts.giveBack();
    return decision.ok ? c.json(decision.value) : refusal(c, decision);
  };
}
