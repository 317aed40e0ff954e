import { Hono, type Context as Http, type MiddlewareHandler } from "hono";
import * as v from "valibot";
import { membershipsOf } from "#db/people.ts";
import { membershipView } from "#db/personViews.ts";
import type { SignedIn } from "#db/sessions.ts";
import { listSites } from "#db/places.ts";
import { assert } from "#domain/decision.ts";
import { Id } from "#domain/id.ts";
import { actsOf } from "#domain/may.ts";
import { Done, Me } from "#domain/answers.ts";
import { wrongPasswords } from "../accounts/attempts.ts";
import type { Auth } from "../accounts/auth.ts";
import { deviceOf } from "../accounts/device.ts";
import { signIn } from "../accounts/signIn.ts";
import { switchMembership } from "../commands/switchMembership.ts";
import type { Context } from "../context.ts";
import { problem, refusal } from "../problems.ts";
import { answersWith, body, reads, type Signed } from "./asked.ts";
import { addressOf, tooMany } from "./attempted.ts";
import { invitationRoutes } from "./invitations.ts";
import { open, signedIn } from "./rights.ts";
import { cookieOf, renew, withCookies } from "./sessionCookie.ts";

const tag = "Accounts";

/** The most sites of one school that are told. */
const sitesMax = 100;

const Typed = v.pipe(v.string(), v.minLength(1, "required"), v.maxLength(200, "too_long"));
const SignIn = v.object({
  // Phones begin with a capital and end with a space.
  username: v.pipe(Typed, v.trim(), v.normalize("NFKC"), v.toLowerCase()),
  password: Typed,
});
const Switch = v.object({ membership: Id });

/** Who is signed in, without what signs them in. */
const Session = v.nullable(
  v.object({
    session: v.object({ id: v.string(), expiresAt: v.number() }),
    user: v.object({ id: v.string(), name: v.string() }),
  }),
);

/** Sign in, sign out, who am I, and in which membership. Everything else under `/auth` is unknown. */
export function accountRoutes(context: Context, auth: Auth) {
  const attemptsOf = wrongPasswords(context.now);
  return new Hono<Signed>()
    .use("/auth/*", isPrivate)
    .use("/me", isPrivate)
    .use("/invitations/*", isPrivate)
    .route("/invitations", invitationRoutes(context, auth))
    .post(
      "/auth/sign-in/username",
      answersWith(v.object({ username: v.string() }), { summary: "Sign in; sets a cookie", tag }),
      open(),
      body(SignIn),
      async (c) => {
        const { username, password } = c.req.valid("json");
        const attempts = attemptsOf(username, addressOf(c));
        const wait = attempts.take();
        if (wait) return tooMany(c, wait.waitSeconds);
        const device = deviceOf(c.req.header("user-agent"));
        const entered = await signIn(context, auth, { username, password, device });
        if (entered.ok || entered.code !== "wrong_password") attempts.giveBack();
        if (!entered.ok) return refusal(c, entered);
        return withCookies(c, entered.value).json({ username });
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
    .all("/auth/*", (c) => problem(c, "unknown"))
    .get(
      "/me",
      reads(Me, { summary: "Who is signed in, and what they may do", tag }),
      signedIn(),
      async (c) => {
        const session = sessionOf(c);
        await renew(c, auth, context.now());
        return c.json(await meOf(context, session));
      },
    )
    .post(
      "/me/active",
      answersWith(Done, { summary: "Act in another of one's memberships", tag }),
      signedIn(),
      body(Switch),
      async (c) => {
        const session = sessionOf(c);
        const { membership } = c.req.valid("json");
        const decision = await switchMembership(context, session, membership);
        return decision.ok ? c.json(decision.value) : refusal(c, decision);
      },
    );
}

/** The session behind `signedIn`. */
function sessionOf(c: Http<Signed>): SignedIn {
  const { session } = c.var;
  assert(session, "who is signed in here came by a session");
  return session;
}

/** Says so before anything that keeps answers for the public sees one. */
const isPrivate: MiddlewareHandler<Signed> = async (c, next) => {
  await next();
  c.header("Cache-Control", "private, no-cache");
};

async function meOf({ db }: Context, { name, account, active }: SignedIn): Promise<Me> {
  const school = active?.school;
  const [held, sites] = await Promise.all([
    membershipsOf(db.read, account),
    school ? listSites(db.read, { school, after: "", limit: sitesMax }) : [],
  ]);
  return {
    name,
    memberships: held.map(membershipView),
    active: active?.id ?? null,
    sites: sites.map(({ id, name: called }) => ({ id, name: called })),
    may: active ? actsOf(active.role) : [],
  };
}

function sessionView({
  session,
  expiresAt,
  account,
  name,
}: SignedIn): v.InferOutput<typeof Session> {
  return { session: { id: session, expiresAt }, user: { id: account, name } };
}
