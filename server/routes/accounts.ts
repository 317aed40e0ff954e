import { Hono } from "hono";
import * as v from "valibot";
import type { SignedIn } from "#db/sessions.ts";
import { assert } from "#domain/decision.ts";
import { Credential } from "#domain/person.ts";
import { wrongPasswords } from "../accounts/attempts.ts";
import type { Auth } from "../accounts/auth.ts";
import { deviceOf } from "../accounts/device.ts";
import { signIn } from "../accounts/signIn.ts";
import type { Context } from "../context.ts";
import { refusal } from "../problems.ts";
import { answersWith, body, reads, type Signed } from "./asked.ts";
import { addressOf, tooMany } from "./attempted.ts";
import { invitationRoutes } from "./invitations.ts";
import { meRoutes } from "./me.ts";
import { ownNoticeRoutes } from "./ownNotices.ts";
import { isPrivate } from "./ownSession.ts";
import { passwordsTried } from "./passwordTried.ts";
import { open } from "./rights.ts";
import { codesTried, factorCodeRoutes, factorRoutes, ownFactorRoutes } from "./secondFactor.ts";
import { cookieOf, deviceKnown, renew, withCookies, withDevice } from "./sessionCookie.ts";

const tag = "Accounts";

const SignIn = v.object({
  // Phones begin with a capital and end with a space. PostgreSQL fails on a zero.
  username: v.pipe(
    Credential,
    v.excludes("\0", "hidden_characters"),
    v.trim(),
    v.normalize("NFKC"),
    v.toLowerCase(),
  ),
  password: Credential,
});

/** Who is signed in, without what signs them in. */
const Session = v.nullable(
  v.object({
    session: v.object({ id: v.string(), expiresAt: v.number() }),
    user: v.object({ id: v.string(), name: v.string() }),
  }),
);

/** Sign in, sign out, join by a link, and one's own account. All else under `/auth` is unknown. */
export function accountRoutes(context: Context, auth: Auth, { hasMail = false } = {}) {
  const attemptsOf = wrongPasswords(context.now);
  const passwordTried = passwordsTried(auth, attemptsOf);
  const tried = codesTried(context, auth);
  return new Hono<Signed>()
    .use("/auth/*", isPrivate)
    .use("/me", isPrivate)
    .use("/me/*", isPrivate)
    .use("/second-factor/*", isPrivate)
    .use("/invitations/*", isPrivate)
    .route("/invitations", invitationRoutes(context, auth))
    .route("/me", meRoutes(context, auth, passwordTried))
    .route("/me/notices", ownNoticeRoutes(context, { hasMail }))
    .route("/me/second-factor", ownFactorRoutes(context, auth, { passwordTried, tried }))
    .route("/second-factor", factorRoutes(context))
    .post(
      "/auth/sign-in/username",
      answersWith(v.object({ username: v.string() }), { summary: "Sign in; sets a cookie", tag }),
      open(),
      body(SignIn),
      async (c) => {
        const { username, password } = c.req.valid("json");
        const attempts = attemptsOf(username, addressOf(c), deviceKnown(c, auth, username));
        const wait = attempts.take();
        if (wait) return tooMany(c, wait.waitSeconds);
        const device = deviceOf(c.req.header("user-agent"));
        const asked = { username, password, device, replaces: c.var.session };
        const entered = await signIn(context, auth, asked);
        if (entered.ok || entered.code !== "wrong_password") attempts.giveBack();
        if (!entered.ok) return refusal(c, entered);
        return withDevice(withCookies(c, entered.value), auth, username).json({ username });
      },
    )
    .post(
      "/auth/sign-out",
      answersWith(v.object({}), { summary: "Sign out", tag }),
      open(),
      async (c) => {
        const answer = await auth.signOut(cookieOf(c, auth));
        assert(answer.ok, "better-auth ends every session it is asked to");
        return withCookies(c, answer).json({});
      },
    )
    .get(
      "/auth/get-session",
      reads(Session, { summary: "The session", tag }),
      open(),
      async (c) => {
        const { session } = c.var;
        await renew(c, auth, context.now());
        return c.json(session ? sessionView(session) : null);
      },
    )
    .route("/auth/second-factor", factorCodeRoutes(context, tried))
    .all("/auth/*", (c) => c.notFound());
}

function sessionView({
  session,
  expiresAt,
  account,
  name,
}: SignedIn): v.InferOutput<typeof Session> {
  return { session: { id: session, expiresAt }, user: { id: account, name } };
}
