import { Hono, type Context as Http } from "hono";
import * as v from "valibot";
import { findFactorRoles } from "#db/choices.ts";
import { accept, type Decision } from "#domain/decision.ts";
import { Credential } from "#domain/person.ts";
import { FactorRoles, TypedCode } from "#domain/secondFactor.ts";
import { wrongCodes, wrongOnes } from "../accounts/attempts.ts";
import type { Auth } from "../accounts/auth.ts";
import { decideOwnPassword } from "../accounts/ownPassword.ts";
import { newFactor, newRecoveryCodes, typedFactor } from "../accounts/secondFactor.ts";
import { setFactorRoles } from "../commands/setFactorRoles.ts";
import {
  beginSecondFactor,
  confirmSecondFactor,
  dropSecondFactor,
  showSecondFactor,
  type TypedFactor,
} from "../commands/setSecondFactor.ts";
import type { Context } from "../context.ts";
import { answer, refusal } from "../problems.ts";
import { answersWith, asks, body, Nothing, reads, writes, type Signed } from "./asked.ts";
import { tooMany } from "./attempted.ts";
import { sessionOf } from "./ownSession.ts";
import type { PasswordTried } from "./passwordTried.ts";
import { sees, signedIn, signingIn } from "./rights.ts";

const tag = "Accounts";

const NewFactor = v.object({ secret: v.string(), uri: v.string() });
/** Asked for, or who holds a signed-in phone could lock its owner out with a factor of their own. */
const OwnPassword = v.object({ password: Credential });
const RecoveryCodes = v.object({ recoveryCodes: v.array(v.string()) });

/** Has a typed code judged, unless too many of the person's were wrong lately. */
type Tried = <Told extends object>(
  c: Http<Signed>,
  code: string,
  judge: (typed: TypedFactor) => Promise<Decision<Told>>,
) => Promise<Response>;

/** One count for the codes of all routes: to be made once for an app. */
export function codesTried({ now }: Context, { keys }: Auth): Tried {
  const attemptsOf = wrongOnes(wrongCodes, now);
  return async (c, code, judge) => {
    const { account } = sessionOf(c);
    const attempts = attemptsOf(account);
    const wait = attempts.take();
    if (wait) return tooMany(c, wait.waitSeconds);
    const decision = await judge(typedFactor(keys, { account, code, now: now() }));
    if (decision.ok || decision.code !== "wrong_code") attempts.giveBack();
    return decision.ok ? c.json(decision.value) : refusal(c, decision);
  };
}

/** One's own second factor: set it up, prove it, switch it off. */
export function ownFactorRoutes(
  context: Context,
  auth: Auth,
  { passwordTried, tried }: { passwordTried: PasswordTried; tried: Tried },
) {
  return new Hono<Signed>()
    .post(
      "/begin",
      answersWith(NewFactor, { summary: "A secret for an authenticator app", tag }),
      signingIn(),
      body(OwnPassword),
      async (c) => {
        const session = sessionOf(c);
        const { password } = c.req.valid("json");
        return passwordTried(c, async () => {
          const known = await decideOwnPassword(context, session, password);
          if (!known.ok) return known;
          const { secret, uri } = newFactor(session.username ?? "");
          const sealed = auth.keys.seal(secret, session.account);
          const begun = await beginSecondFactor(context, session.account, sealed);
          return begun.ok ? accept({ secret, uri }) : begun;
        });
      },
    )
    .post(
      "/confirm",
      answersWith(RecoveryCodes, { summary: "Switch it on with a first code", tag }),
      signingIn(),
      body(TypedCode),
      async (c) => {
        const session = sessionOf(c);
        const { codes, hashes: recoveryHashes } = newRecoveryCodes();
        return tried(c, c.req.valid("json").code, async (typed) => {
          const set = await confirmSecondFactor(context, session, { typed, recoveryHashes });
          return set.ok ? accept({ recoveryCodes: codes }) : set;
        });
      },
    )
    .post(
      "/off",
      answersWith(Nothing, { summary: "Switch it off with a code", tag }),
      signedIn(),
      body(TypedCode),
      async (c) => {
        const { account } = sessionOf(c);
        return tried(c, c.req.valid("json").code, async (typed) => {
          const dropped = await dropSecondFactor(context, account, typed);
          return dropped.ok ? accept({}) : dropped;
        });
      },
    );
}

/** The second step of a sign-in. */
export function factorCodeRoutes(context: Context, tried: Tried) {
  return new Hono<Signed>().post(
    "/",
    answersWith(Nothing, { summary: "Complete a sign-in with a code of an app or paper", tag }),
    signingIn(),
    body(TypedCode),
    async (c) => {
      const session = sessionOf(c);
      return tried(c, c.req.valid("json").code, async (typed) => {
        const shown = await showSecondFactor(context, session, typed);
        return shown.ok ? accept({}) : shown;
      });
    },
  );
}

/** Of whom a second factor is asked. */
export function factorRoutes(context: Context) {
  return new Hono<Signed>()
    .get(
      "/roles",
      reads(FactorRoles, { summary: "Roles that must have a second factor", tag }),
      sees("require_second_factor"),
      async (c) => c.json({ roles: await findFactorRoles(context.db.read) }),
    )
    .post(
      "/roles",
      writes({ summary: "Say which roles must have a second factor", tag }, 200),
      asks("require_second_factor"),
      body(FactorRoles),
      async (c) => answer(c, await setFactorRoles(context, c.var.by, c.req.valid("json"))),
    );
}
