import { Hono } from "hono";
import * as v from "valibot";
import { openInvitations, tokenHash } from "#db/invitations.ts";
import { membershipsOfAll } from "#db/people.ts";
import { departmentName, rolesSomewhere } from "#db/personViews.ts";
import { roles } from "#domain/actor.ts";
import { page } from "#domain/answers.ts";
import { Id } from "#domain/id.ts";
import { reach } from "#domain/may.ts";
import { Joining, Token } from "#domain/person.ts";
import { InvitationView, OpenedLink } from "#domain/personViews.ts";
import { wrongLinks, wrongOnes } from "../accounts/attempts.ts";
import type { Auth } from "../accounts/auth.ts";
import { deviceOf } from "../accounts/device.ts";
import { join, openLink } from "../accounts/join.ts";
import type { Context } from "../context.ts";
import { refusal } from "../problems.ts";
import { answersWith, body, query, reads, type Signed } from "./asked.ts";
import { addressOf, tooMany } from "./attempted.ts";
import { pageOf, paging, Place } from "./paging.ts";
import { open, sees } from "./rights.ts";
import { withCookies, withDevice } from "./sessionCookie.ts";

const tag = "People";

const Invitations = v.object({
  ...paging(Place),
  person: v.optional(Id),
  role: v.optional(v.picklist(roles)),
  cluster: v.optional(Id),
});

/** One-time links: the office's list of open ones, and what whoever was given one does with it. */
export function invitationRoutes(context: Context, auth: Auth) {
  const attemptsOf = wrongOnes(wrongLinks, context.now);
  return new Hono<Signed>()
    .get(
      "/",
      reads(page(InvitationView), { summary: "Open links, to show, paste or print", tag }),
      sees("manage_people"),
      query(Invitations),
      async (c) => {
        const { limit, cursor: after = "", ...by } = c.req.valid("query");
        const { actor } = c.var;
        const officeToo = !!actor && reach(actor.role, "manage_office") === "any";
        const found = { ...by, officeToo, after, limit: limit + 1 };
        const { items, next } = await listLinks(context, auth, found);
        return c.json({ items, next });
      },
    )
    .post(
      "/open",
      answersWith(OpenedLink, { summary: "What a link is for; spends nothing", tag }),
      open(),
      body(v.object({ token: Token })),
      async (c) => {
        const attempts = attemptsOf(addressOf(c));
        const wait = attempts.take();
        if (wait) return tooMany(c, wait.waitSeconds);
        const opened = await openLink(context, c.req.valid("json").token);
        if (opened.ok || opened.code !== "unknown") attempts.giveBack();
        return opened.ok ? c.json(opened.value) : refusal(c, opened);
      },
    )
    .post(
      "/accept",
      answersWith(v.object({ username: v.string() }), {
        summary: "Use a link: set the password, and sign in",
        tag,
      }),
      open(),
      body(Joining),
      async (c) => {
        const attempts = attemptsOf(addressOf(c));
        const wait = attempts.take();
        if (wait) return tooMany(c, wait.waitSeconds);
        const device = deviceOf(c.req.header("user-agent"));
        const asked = { ...c.req.valid("json"), device, replaces: c.var.session };
        const joined = await join(context, auth, asked);
        if (joined.ok || joined.code !== "unknown") attempts.giveBack();
        if (!joined.ok) return refusal(c, joined);
        const { username, answer } = joined.value;
        return withDevice(withCookies(c, answer), auth, username).json({ username });
      },
    );
}

/**
 * A page of open links. One that was made under another accounts key is left out: it still works
 * for whoever has it, and can only be made anew.
 */
async function listLinks(
  { db, now, linkToken }: Context,
  { publicUrl }: Auth,
  by: Omit<Parameters<typeof openInvitations>[1], "now">,
) {
  const rows = await openInvitations(db.read, { ...by, now: now() });
  const { items, next } = pageOf(rows, by.limit - 1, ({ id }) => id);
  const people = items.map(({ person }) => person);
  const [held, department] = await Promise.all([
    membershipsOfAll(db.read, people),
    departmentName(db.read),
  ]);
  const heldBy = Map.groupBy(held, ({ account }) => account);
  return {
    items: items.flatMap(({ tokenHash: kept, ...link }): InvitationView[] => {
      const token = linkToken(link.id);
      const memberships = rolesSomewhere(heldBy.get(link.person) ?? [], department);
      const url = linkUrl(publicUrl, token);
      return tokenHash(token) === kept ? [{ ...link, memberships, url }] : [];
    }),
    next,
  };
}

/** Where whoever was given a token goes with it. */
export function linkUrl(publicUrl: string, token: string): string {
  return `${publicUrl}/join/${token}`;
}
