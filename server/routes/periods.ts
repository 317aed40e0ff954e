import { Hono } from "hono";
import * as v from "valibot";
import { carriedOf, listPeriods, namesOfPeople } from "#db/periods.ts";
import { currentCampaign } from "#db/places.ts";
import { page } from "#domain/answers.ts";
import { dayOf } from "#domain/calendar.ts";
import { Day } from "#domain/day.ts";
import { Id } from "#domain/id.ts";
import { reach } from "#domain/may.ts";
import { NewPeriod } from "#domain/period.ts";
import { PeriodDraftView, PeriodView } from "#domain/periodViews.ts";
import { closePeriod, withdrawPeriod } from "../commands/closePeriod.ts";
import { countPeriod, decidePeriod, takeCount } from "../commands/countPeriod.ts";
import type { Context } from "../context.ts";
import { answer, problem, refusal } from "../problems.ts";
import { asks, body, Nothing, query, reads, writes, type Signed } from "./asked.ts";
import { periodView } from "./periodView.ts";
import { open, sees } from "./rights.ts";

const tag = "Periods";
const Wanted = v.object({ campaign: v.optional(Id) });
const Draft = v.object({ campaign: Id, until: Day });

/** Stretches of a campaign's ledger that an auditor counts and the department signs. */
export function periodRoutes(context: Context) {
  const { db, now } = context;
  return new Hono<Signed>()
    .get(
      "/",
      reads(page(PeriodView), { summary: "Periods of a campaign, the latest first", tag }),
      open("see_signatures"),
      query(Wanted),
      async (c) => {
        const { campaign = await currentCampaign(db.read, dayOf(now())) } = c.req.valid("query");
        if (!campaign) return problem(c, "unknown", { facts: { what: "campaign" } });
        const rows = await listPeriods(db.read, campaign);
        const { actor } = c.var;
        const isTold = actor !== undefined && reach(actor.role, "see_signatures") !== undefined;
        const signers = rows.flatMap(({ countedBy, closedBy }) => [countedBy, closedBy ?? ""]);
        const [carried, names] = await Promise.all([
          carriedOf(
            db.read,
            rows.map(({ id }) => id),
          ),
          isTold ? namesOfPeople(db.read, signers) : undefined,
        ]);
        const items = rows.map((row) =>
          periodView(row, { carried: carried.get(row.id) ?? [], names }),
        );
        return c.json({ items, next: null });
      },
    )
    .get(
      "/draft",
      reads(PeriodDraftView, {
        summary: "What would be counted up to a day, and what is open",
        tag,
      }),
      sees("count_period"),
      query(Draft),
      async (c) => {
        const asked = c.req.valid("query");
        // Others are answered while it is counted; what they write belongs to the next count.
        const moment = await db.snapshot();
        try {
          const span = await decidePeriod(moment.read, context, asked);
          if (!span.ok) return refusal(c, span);
          const startsOn = span.value;
          const taken = await takeCount(moment.read, { ...asked, startsOn });
          const { counted, difference, open: things, count: openCount } = taken;
          const view = { startsOn, until: asked.until, counted, difference };
          return c.json({ ...view, open: things, openCount });
        } finally {
          await moment.close();
        }
      },
    )
    .post(
      "/",
      writes({ summary: "Count a period, with what stays open carried over by name", tag }),
      asks("count_period"),
      body(NewPeriod),
      async (c) => answer(c, await countPeriod(context, c.var.by, c.req.valid("json"))),
    )
    .post(
      "/:id/close",
      writes(
        { summary: "Sign a period that was counted: its days are shut from now on", tag },
        200,
      ),
      asks("close_period"),
      body(Nothing),
      async (c) => answer(c, await closePeriod(context, c.var.by, c.req.param("id"))),
    )
    .post(
      "/:id/withdraw",
      writes({ summary: "Take back a count that nobody has signed", tag }, 200),
      asks("count_period"),
      body(Nothing),
      async (c) => answer(c, await withdrawPeriod(context, c.var.by, c.req.param("id"))),
    );
}
