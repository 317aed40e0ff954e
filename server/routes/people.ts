import { Hono } from "hono";
import * as v from "valibot";
import { listPeople, showPerson } from "#db/personViews.ts";
import { roles } from "#domain/actor.ts";
import { page } from "#domain/answers.ts";
import { fold } from "#domain/fold.ts";
import { Id } from "#domain/id.ts";
import { ChangedPerson, FreshLink, InvitedAll, InvitedPerson } from "#domain/person.ts";
import { personStates, PersonView } from "#domain/personViews.ts";
import { changePerson } from "../commands/changePerson.ts";
import { disablePerson, enablePerson } from "../commands/disablePerson.ts";
import { inviteAgain, revokeInvitation } from "../commands/inviteAgain.ts";
import { inviteAll } from "../commands/inviteAll.ts";
import { resetSecondFactor } from "../commands/setSecondFactor.ts";
import { invitePerson } from "../commands/invitePerson.ts";
import type { Context } from "../context.ts";
import { answer, problem } from "../problems.ts";
import { asks, body, Nothing, query, reads, writes, type Signed } from "./asked.ts";
import { pageOf, paging, Place } from "./paging.ts";
import { sees } from "./rights.ts";

const tag = "People";

const People = v.object({
  ...paging(v.object({ search: v.pipe(v.string(), v.maxLength(200)), id: Place })),
  text: v.optional(v.pipe(v.string(), v.maxLength(100), v.transform(fold))),
  state: v.optional(v.picklist(personStates)),
  role: v.optional(v.picklist(roles)),
  cluster: v.optional(Id),
  school: v.optional(Id),
});

/** People and their memberships, for the office. Whom each may manage is in `decideManaging`. */
export function peopleRoutes(context: Context) {
  const { db, now } = context;
  return new Hono<Signed>()
    .get(
      "/",
      reads(page(PersonView), { summary: "People by name", tag }),
      sees("see_people"),
      query(People),
      async (c) => {
        const { limit, cursor: after, ...by } = c.req.valid("query");
        const rows = await listPeople(db.read, { ...by, after, now: now(), limit: limit + 1 });
        const { items, next } = pageOf(rows, limit, ({ search, id }) => ({ search, id }));
        return c.json({ items: items.map(({ view }) => view), next });
      },
    )
    .get(
      "/:id",
      reads(PersonView, { summary: "One person", tag }),
      sees("see_people"),
      async (c) => {
        const person = await showPerson(db.read, c.req.param("id"), now());
        return person ? c.json(person) : problem(c, "unknown");
      },
    )
    .post(
      "/",
      writes({ summary: "Add a person, and make the link by which they join", tag }),
      asks("manage_people"),
      body(InvitedPerson),
      async (c) => answer(c, await invitePerson(context, c.var.by, c.req.valid("json"))),
    )
    .post(
      "/invite-all",
      writes({ summary: "Make a link for everyone who has not joined", tag }, 200),
      asks("manage_people"),
      body(InvitedAll),
      async (c) => answer(c, await inviteAll(context, c.var.by, c.req.valid("json"))),
    )
    .post(
      "/:id/change",
      writes({ summary: "Change name, code or all memberships", tag }, 200),
      asks("manage_people"),
      body(ChangedPerson),
      async (c) =>
        answer(c, await changePerson(context, c.var.by, c.req.param("id"), c.req.valid("json"))),
    )
    .post(
      "/:id/invite",
      writes({ summary: "Make a fresh link, to join or to set a new password", tag }, 200),
      asks("manage_people"),
      body(FreshLink),
      async (c) =>
        answer(c, await inviteAgain(context, c.var.by, c.req.param("id"), c.req.valid("json"))),
    )
    .post(
      "/:id/revoke",
      writes({ summary: "Take the open link back", tag }, 200),
      asks("manage_people"),
      body(Nothing),
      async (c) => answer(c, await revokeInvitation(context, c.var.by, c.req.param("id"))),
    )
    .post(
      "/:id/disable",
      writes({ summary: "Let a person sign in no more; ends their sessions", tag }, 200),
      asks("manage_people"),
      body(Nothing),
      async (c) => answer(c, await disablePerson(context, c.var.by, c.req.param("id"))),
    )
    .post(
      "/:id/enable",
      writes({ summary: "Let a person sign in again", tag }, 200),
      asks("manage_people"),
      body(Nothing),
      async (c) => answer(c, await enablePerson(context, c.var.by, c.req.param("id"))),
    )
    .post(
      "/:id/second-factor/off",
      writes({ summary: "Switch off the second factor of someone who has lost it", tag }, 200),
      asks("manage_office"),
      body(Nothing),
      async (c) => answer(c, await resetSecondFactor(context, c.var.by, c.req.param("id"))),
    );
}
