import { Hono } from "hono";
import * as v from "valibot";
import { currentCampaign } from "#db/places.ts";
import { fundAsOf, reconciledRows, RowPlace } from "#db/reconciliation.ts";
import { dayOf } from "#domain/calendar.ts";
import { Id } from "#domain/id.ts";
import { ReconciliationView } from "#domain/reconciliationViews.ts";
import type { Context } from "../context.ts";
import { problem } from "../problems.ts";
import { query, reads, type Signed } from "./asked.ts";
import { createMemo } from "./memo.ts";
import { pageOf, paging } from "./paging.ts";
import { open } from "./rights.ts";

/** Which rows; without a campaign those of the one that is open. */
export const reconciliationFilter = {
  campaign: v.optional(Id),
  cluster: v.optional(Id),
  school: v.optional(Id),
  /** `only` leaves out what is done. */
  exceptions: v.optional(v.literal("only")),
};
const Wanted = v.object({ ...paging(RowPlace), ...reconciliationFilter });

/** Whether promises, gifts and the bank agree: a row per promise, and the fund. */
export function reconciliationRoutes({ db, now }: Context) {
  const memo = createMemo<Awaited<ReturnType<typeof fundAsOf>>>(db);
  return new Hono<Signed>().get(
    "/",
    reads(ReconciliationView, {
      summary: "A row per promise with what is open of it, and whether the fund ties to the bank",
      tag: "Reconciliation",
    }),
    open(),
    query(Wanted),
    async (c) => {
      const { limit, cursor: place, exceptions, ...asked } = c.req.valid("query");
      const today = dayOf(now());
      const campaign = asked.campaign ?? (await currentCampaign(db.read, today));
      if (!campaign) return problem(c, "unknown", { facts: { what: "campaign" } });
      const by = { ...asked, campaign, today, place, onlyOpen: exceptions === "only" };
      const [whole, rows] = await Promise.all([
        memo(`${campaign} ${today}`, () => fundAsOf(db.read, campaign, today)),
        reconciledRows(db.read, { ...by, limit: limit + 1 }),
      ]);
      const { items, next } = pageOf(rows, limit, (last) => last.place);
      return c.json({ campaign, ...whole, items: items.map(({ row }) => row), next });
    },
  );
}
