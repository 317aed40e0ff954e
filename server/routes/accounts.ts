import type { HttpBindings } from "@hono/node-server";
import { Hono, type Context as Http, type MiddlewareHandler } from "hono";
import { getCookie } from "hono/cookie";
import { describeRoute, resolver } from "hono-openapi";
import * as v from "valibot";
import { membershipsOf, type SignedIn } from "#db/people.ts";
import { listSites } from "#db/places.ts";
import { assert } from "#domain/decision.ts";
import { Id } from "#domain/id.ts";
import { actsOf } from "#domain/may.ts";
import { Done, Me, Problem } from "#domain/answers.ts";
import { wrongPasswords } from "../accounts/attempts.ts";
import { sessionDays, type Auth } from "../accounts/auth.ts";
import { switchMembership } from "../commands/switchMembership.ts";
import type { Context } from "../context.ts";
import { problem, refusal } from "../problems.ts";
import { isLoopback } from "../settings.ts";
import { body, reads, type Signed } from "./asked.ts";
import { open, signedIn } from "./rights.ts";

const tag = "Accounts";
const dayMs = 86_400_000;

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
    .post(
      "/auth/sign-in/username",
      answersWith(v.object({ username: v.string() }), "Sign in; sets a cookie"),
      open(),
      body(SignIn),
      async (c) => {
        const { username, password } = c.req.valid("json");
        const attempts = attemptsOf(username, addressOf(c));
        const wait = attempts.take();
        if (wait) return tooMany(c, wait.waitSeconds);
        const answer = await auth.signIn(username, password);
        assert(answer.status < 500, "better-auth decides about every password");
        if (!answer.ok) return problem(c, "wrong_password");
        attempts.giveBack();
        return withCookies(c, answer).json({ username });
      },
    )
    .post("/auth/sign-out", answersWith(v.object({}), "Sign out"), open(), async (c) => {
      const answer = await auth.signOut(cookieOf(c, auth));
      assert(answer.ok, "better-auth ends every session it is asked to");
      return withCookies(c, answer).json({});
    })
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
      answersWith(Done, "Act in another of one's memberships"),
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
    memberships: held.map(({ id, role, cluster, clusterName, school: of, schoolName }) => ({
      id,
      role,
      ...(cluster && { cluster: { id: cluster, name: clusterName ?? "" } }),
      ...(of && { school: { id: of, name: schoolName ?? "" } }),
    })),
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

/** Once a day, whoever uses Lá Lành stays signed in for as long again. */
async function renew(c: Http<Signed>, auth: Auth, now: number): Promise<void> {
  const { session } = c.var;
  if (!session || session.expiresAt > now + (sessionDays - 1) * dayMs) return;
  withCookies(c, await auth.renew(cookieOf(c, auth)));
}

/** Our session's cookie alone, as better-auth reads it. */
function cookieOf(c: Http, { cookie }: Auth): string {
  return `${cookie.name}=${encodeURIComponent(getCookie(c, cookie.name) ?? "")}`;
}

function withCookies<Asked extends Http>(c: Asked, answer: Response): Asked {
  for (const cookie of answer.headers.getSetCookie())
    c.header("set-cookie", cookie, { append: true });
  return c;
}

/**
 * Where a request comes from, for counting wrong passwords. Of what a proxy on this machine says,
 * the last address is the one it saw itself; anyone else's word is not taken.
 */
function addressOf(c: Http): string {
  const { incoming } = (c.env ?? {}) as Partial<HttpBindings>;
  const peer = incoming?.socket.remoteAddress?.replace(/^::ffff:/, "") ?? "unknown";
  const forwarded = c.req.header("x-forwarded-for")?.split(",").at(-1)?.trim().slice(0, 64);
  return isLoopback(peer) && forwarded ? forwarded : peer;
}

function tooMany(c: Http, waitSeconds: number): Response {
  c.header("Retry-After", String(waitSeconds));
  return problem(c, "too_many", { facts: { waitSeconds } });
}

/** Describes a write that needs no key. */
function answersWith(schema: v.GenericSchema, summary: string) {
  return describeRoute({
    summary,
    tags: [tag],
    responses: {
      200: { description: "Done", content: { "application/json": { schema: resolver(schema) } } },
      default: {
        description: "Problem details (RFC 9457)",
        content: { "application/problem+json": { schema: resolver(Problem) } },
      },
    },
  });
}
