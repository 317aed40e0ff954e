import { Hono } from "hono";
import * as v from "valibot";
import { findCampaign } from "#db/places.ts";
import { listUnreported } from "#db/unreported.ts";
import { page } from "#domain/answers.ts";
import { Id } from "#domain/id.ts";
import { NewCall, NewCaller, SafeSite, UnreportedView } from "#domain/unreported.ts";
import { giveCall, recordCall } from "../commands/chaseSilence.ts";
import { saySafe } from "../commands/saySafe.ts";
import type { Context } from "../context.ts";
import { answer, problem } from "../problems.ts";
import { asks, body, query, reads, writes, type Signed } from "./asked.ts";
import { pageOf, paging, Place } from "./paging.ts";
import { signedIn } from "./rights.ts";

const tag = "Silence";
const words = v.pipe(v.string(), v.maxLength(300));

const Unreported = v.object({
  ...paging(v.object({ commune: words, school: words, id: Place })),
  campaign: Id,
  cluster: v.optional(Id),
});

/** Sites that have said nothing since the storm, and who calls whom. */
export function unreportedRoutes(context: Context) {
  const { read } = context.db;
  return new Hono<Signed>()
    .get(
      "/",
      reads(page(UnreportedView), {
        summary: "Sites that have said nothing, by commune; each reader's own",
        tag,
      }),
      signedIn(),
      query(Unreported),
      async (c) => {
        const { limit, cursor: after, ...by } = c.req.valid("query");
        const campaign = await findCampaign(read, by.campaign);
        if (!campaign) return problem(c, "unknown", { facts: { what: "campaign" } });
        const asked = { ...by, communes: campaign.communes, after, limit: limit + 1 };
        const { actor } = c.var;
        const rows = actor ? await listUnreported(read, actor, asked) : [];
        const { items, next } = pageOf(rows, limit, ({ view: _, ...place }) => place);
        return c.json({ items: items.map(({ view }) => view), next });
      },
    )
    .post(
      "/:site/safe",
      writes({ summary: "Say that a site is all right and needs nothing", tag }, 200),
      asks("say_safe"),
      body(SafeSite),
      async (c) =>
        answer(c, await saySafe(context, c.var.by, c.req.param("site"), c.req.valid("json"))),
    )
    .post(
      "/:site/caller",
      writes({ summary: "Say who calls a silent site", tag }, 200),
      asks("chase_silence"),
      body(NewCaller),
      async (c) =>
        answer(c, await giveCall(context, c.var.by, c.req.param("site"), c.req.valid("json"))),
    )
    .post(
      "/:site/call",
      writes({ summary: "Write down what came of a call", tag }, 200),
      asks("chase_silence"),
      body(NewCall),
      async (c) =>
        answer(c, await recordCall(context, c.var.by, c.req.param("site"), c.req.valid("json"))),
    );
}
