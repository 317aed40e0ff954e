import { Hono } from "hono";
import * as v from "valibot";
import { listDiscrepancies } from "#db/discrepancies.ts";
import { numberOf } from "#domain/code.ts";
import { page } from "#domain/answers.ts";
import { NewExplanation, Recovery, WriteOff } from "#domain/discrepancy.ts";
import { DiscrepancyView } from "#domain/giftViews.ts";
import { Id } from "#domain/id.ts";
import { discrepancyStates } from "#domain/receipt.ts";
import { explainDiscrepancy } from "../commands/explainDiscrepancy.ts";
import { recoverMissing, writeOffDiscrepancy } from "../commands/settleDiscrepancy.ts";
import type { Context } from "../context.ts";
import { answer } from "../problems.ts";
import { asks, body, query, reads, writes, type Signed } from "./asked.ts";
import { Numbered, pageOf, paging } from "./paging.ts";
import { open } from "./rights.ts";

const tag = "Discrepancies";

/** `unsettled` is open or explained: what still waits for someone. */
const Discrepancies = v.object({
  ...paging(Numbered),
  id: v.optional(Id),
  campaign: v.optional(Id),
  school: v.optional(Id),
  cluster: v.optional(Id),
  consignment: v.optional(Id),
  state: v.optional(v.picklist([...discrepancyStates, "unsettled"])),
});

/** Differences between what was sent and what arrived, and what becomes of them. */
export function discrepancyRoutes(context: Context) {
  const { read } = context.db;
  return new Hono<Signed>()
    .get(
      "/",
      reads(page(DiscrepancyView), { summary: "Discrepancies, the newest first", tag }),
      open("see_discrepancy_reason"),
      query(Discrepancies),
      async (c) => {
        const { limit, cursor: after, ...by } = c.req.valid("query");
        const rows = await listDiscrepancies(read, c.var.actor, { ...by, after, limit: limit + 1 });
        return c.json(pageOf(rows, limit, ({ code }) => numberOf(code)));
      },
    )
    .post(
      "/:id/explain",
      writes({ summary: "Say how a difference came about", tag }),
      asks("explain_discrepancy"),
      body(NewExplanation),
      async (c) =>
        answer(
          c,
          await explainDiscrepancy(context, c.var.by, c.req.param("id"), c.req.valid("json")),
        ),
    )
    .post(
      "/:id/recover",
      writes({ summary: "Say that a part of what was missing turned up", tag }, 200),
      asks("recover_missing"),
      body(Recovery),
      async (c) =>
        answer(c, await recoverMissing(context, c.var.by, c.req.param("id"), c.req.valid("json"))),
    )
    .post(
      "/:id/write-off",
      writes({ summary: "Settle a part: lost, or back with its giver", tag }, 200),
      asks("write_off"),
      body(WriteOff),
      async (c) =>
        answer(
          c,
          await writeOffDiscrepancy(context, c.var.by, c.req.param("id"), c.req.valid("json")),
        ),
    );
}
