import { Hono } from "hono";
import * as v from "valibot";
import { currentCampaign } from "#db/places.ts";
import { fundSums, listHeld } from "#db/fundViews.ts";
import { asOfEntry } from "#db/totals.ts";
import { dayOf } from "#domain/calendar.ts";
import { FreedEarmark, NewEarmark } from "#domain/fund.ts";
import { FundView } from "#domain/fundViews.ts";
import { Id } from "#domain/id.ts";
import { earmarkMoney, freeEarmark } from "../commands/earmarkMoney.ts";
import type { Context } from "../context.ts";
import { answer, problem } from "../problems.ts";
import { asks, body, query, reads, writes, type Signed } from "./asked.ts";
import { Numbered, pageOf, paging } from "./paging.ts";
import { open } from "./rights.ts";

const tag = "Fund";

/** Whose fund; without a campaign that of the one that is open. */
export const fundFilter = { campaign: v.optional(Id) };
const Fund = v.object({
  ...paging(
    v.object({ need: Numbered, position: Numbered, giver: v.pipe(v.string(), v.maxLength(40)) }),
  ),
  ...fundFilter,
});

/** A campaign's money: what there is, what is free, and what is held for which need. */
export function fundRoutes({ db, now }: Context) {
  const { read } = db;
  return new Hono<Signed>().get(
    "/",
    reads(FundView, { summary: "The fund's balance, what is free, and what is held", tag }),
    open(),
    query(Fund),
    async (c) => {
      const { limit, cursor: after, ...asked } = c.req.valid("query");
      const { campaign = await currentCampaign(read, dayOf(now())) } = asked;
      if (!campaign) return problem(c, "unknown", { facts: { what: "campaign" } });
      const { seq, taken } = await asOfEntry(read, async () => ({
        sums: await fundSums(read, campaign),
        rows: await listHeld(read, { campaign, after, limit: limit + 1 }),
      }));
      const { items, next } = pageOf(taken.rows, limit, ({ place }) => place);
      return c.json({ campaign, seq, ...taken.sums, items: items.map(({ view }) => view), next });
    },
  );
}

/** Money of the fund held for needs, and freed again, by the department. */
export function earmarkRoutes(context: Context) {
  return new Hono<Signed>()
    .post(
      "/",
      writes({ summary: "Hold free money of the fund for a need line", tag }, 200),
      asks("use_fund"),
      body(NewEarmark),
      async (c) => answer(c, await earmarkMoney(context, c.var.by, c.req.valid("json"))),
    )
    .post(
      "/free",
      writes({ summary: "Free what is earmarked for a need line and not spent", tag }, 200),
      asks("use_fund"),
      body(FreedEarmark),
      async (c) => answer(c, await freeEarmark(context, c.var.by, c.req.valid("json"))),
    );
}
