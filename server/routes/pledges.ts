import { Hono } from "hono";
import * as v from "valibot";
import { listPledges } from "#db/pledgeViews.ts";
import { numberOf } from "#domain/code.ts";
import { Id } from "#domain/id.ts";
import { NewPledge, pledgeStates, Release } from "#domain/pledge.ts";
import { page } from "#domain/answers.ts";
import { PledgeView } from "#domain/giftViews.ts";
import { makePledge } from "../commands/makePledge.ts";
import { releasePledge } from "../commands/releasePledge.ts";
import type { Context } from "../context.ts";
import { answer } from "../problems.ts";
import { asks, body, query, reads, writes, type Signed } from "./asked.ts";
import { Numbered, pageOf, paging } from "./paging.ts";
import { open } from "./rights.ts";

const tag = "Promises";

/** What promises are narrowed by. */
export const pledgeFilter = {
  campaign: v.optional(Id),
  need: v.optional(Id),
  cluster: v.optional(Id),
  state: v.optional(v.picklist(pledgeStates)),
};
const Pledges = v.object({ ...paging(Numbered), ...pledgeFilter });

/** Promises of clusters towards need lines and the campaign's fund. */
export function pledgeRoutes(context: Context) {
  return new Hono<Signed>()
    .get(
      "/",
      reads(page(PledgeView), { summary: "Promises, the newest first", tag }),
      open("see_pledge_note"),
      query(Pledges),
      async (c) => {
        const { limit, cursor: after, ...by } = c.req.valid("query");
        const rows = await listPledges(context.db.read, c.var.actor, {
          ...by,
          after,
          limit: limit + 1,
        });
        return c.json(pageOf(rows, limit, ({ code }) => numberOf(code)));
      },
    )
    .post(
      "/",
      writes({ summary: "Promise a quantity", tag }),
      asks("make_pledge"),
      body(NewPledge),
      async (c) => answer(c, await makePledge(context, c.var.by, c.req.valid("json"))),
    )
    .post(
      "/:id/release",
      writes({ summary: "Take back what was not sent", tag }, 200),
      asks("release_pledge"),
      body(Release),
      async (c) =>
        answer(c, await releasePledge(context, c.var.by, c.req.param("id"), c.req.valid("json"))),
    );
}
