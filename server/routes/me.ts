import { Hono } from "hono";
import * as v from "valibot";
import { membershipsOf } from "#db/people.ts";
import { membershipView } from "#db/personViews.ts";
import { listSites } from "#db/places.ts";
import { sessionsOf, type SignedIn } from "#db/sessions.ts";
import { waitingFor } from "#db/waiting.ts";
import { Done, Me, page } from "#domain/answers.ts";
import { dayOf } from "#domain/calendar.ts";
import { accept } from "#domain/decision.ts";
import { Id } from "#domain/id.ts";
import { actsOf } from "#domain/may.ts";
import { Credential, NewPassword } from "#domain/person.ts";
import { SessionView } from "#domain/personViews.ts";
import { WaitingView } from "#domain/waiting.ts";
import type { Auth } from "../accounts/auth.ts";
import { replacePassword } from "../accounts/ownPassword.ts";
import { endSession, endSessions, noteSeen } from "../commands/endSessions.ts";
import { switchMembership } from "../commands/switchMembership.ts";
import type { Context } from "../context.ts";
import { refusal } from "../problems.ts";
import { forgoWhenStorageFails } from "../storageTrouble.ts";
import { answersWith, body, Nothing, reads, type Signed } from "./asked.ts";
import { sessionOf } from "./ownSession.ts";
import type { PasswordTried } from "./passwordTried.ts";
import { open, signedIn, signingIn } from "./rights.ts";
import { renew } from "./sessionCookie.ts";

const tag = "Accounts";

/** The most sites of one school that are told. */
const sitesMax = 100;
/** How often at most it is noted that somebody is here. */
const notedEveryMs = 3_600_000;

const Switch = v.object({ membership: Id });
const EndAll = v.object({ keepCurrent: v.boolean() });
const NewOwnPassword = v.object({
  current: Credential,
  next: NewPassword,
});

/** Who am I, in which membership, on which devices, with which password. */
export function meRoutes(context: Context, auth: Auth, passwordTried: PasswordTried) {
  return new Hono<Signed>()
    .get(
      "/",
      reads(Me, { summary: "Who is signed in, and what they may do", tag }),
      signingIn(),
      async (c) => {
        const session = sessionOf(c);
        await renew(c, auth, context.now());
        if (session.notedAt <= context.now() - notedEveryMs)
          await noteSeen(context, session).catch(forgoWhenStorageFails);
        return c.json(await meOf(context, session));
      },
    )
    .get(
      "/waiting",
      reads(WaitingView, { summary: "What waits for whoever asks, as what they act", tag }),
      open(),
      async (c) => {
        const { actor } = c.var;
        const today = dayOf(context.now());
        if (!actor) return c.json({ total: 0, kinds: [] });
        return c.json(await waitingFor(context.db.read, actor, today));
      },
    )
    .post(
      "/active",
      answersWith(Done, { summary: "Act in another of one's memberships", tag }),
      signingIn(),
      body(Switch),
      async (c) => {
        const { membership } = c.req.valid("json");
        const decision = await switchMembership(context, sessionOf(c), membership);
        return decision.ok ? c.json(decision.value) : refusal(c, decision);
      },
    )
    .get(
      "/sessions",
      reads(page(SessionView), { summary: "Where one is signed in, the last used first", tag }),
      signedIn(),
      async (c) => {
        const { session, account } = sessionOf(c);
        const rows = await sessionsOf(context.db.read, account, context.now());
        const items = rows.map(({ id, device, startedAt, lastSeenAt }) => ({
          id,
          device: device ?? "",
          startedAt: startedAt.getTime(),
          lastSeenAt: lastSeenAt.getTime(),
          current: id === session,
        }));
        return c.json({ items, next: null });
      },
    )
    .post(
      "/sessions/end-all",
      answersWith(Nothing, { summary: "Sign out everywhere, or everywhere else", tag }),
      signedIn(),
      body(EndAll),
      async (c) => {
        await endSessions(context, sessionOf(c), c.req.valid("json"));
        return c.json({});
      },
    )
    .post(
      "/sessions/:id/end",
      answersWith(Done, { summary: "Sign out somewhere else", tag }),
      signedIn(),
      body(Nothing),
      async (c) => {
        const { account } = sessionOf(c);
        const decision = await endSession(context, { session: c.req.param("id"), account });
        return decision.ok ? c.json(decision.value) : refusal(c, decision);
      },
    )
    .post(
      "/password",
      answersWith(Nothing, { summary: "Change one's password; ends one's other sessions", tag }),
      signedIn(),
      body(NewOwnPassword),
      async (c) => {
        const asked = { session: sessionOf(c), ...c.req.valid("json") };
        return passwordTried(c, async () => {
          const replaced = await replacePassword(context, auth, asked);
          return replaced.ok ? accept({}) : replaced;
        });
      },
    );
}

async function meOf({ db }: Context, session: SignedIn): Promise<Me> {
  const { name, username, account, active, needs, secondFactor, secondFactorRequired } = session;
  const school = needs ? undefined : active?.school;
  const [held, sites] = await Promise.all([
    membershipsOf(db.read, account),
    school ? listSites(db.read, { school, after: "", limit: sitesMax }) : [],
  ]);
  return {
    id: account,
    name,
    username,
    memberships: held.map(membershipView),
    active: active?.id ?? null,
    sites: sites
      .filter(({ closedAt }) => closedAt === null)
      .map(({ id, name: called }) => ({ id, name: called })),
    may: active && !needs ? actsOf(active.role) : [],
    secondFactor: secondFactor ? "on" : "off",
    secondFactorRequired,
    needs,
  };
}
