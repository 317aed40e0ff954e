import { Hono } from "hono";
import * as v from "valibot";
import { listConsignments } from "#db/consignmentViews.ts";
import { numberOf } from "#domain/code.ts";
import { consignmentStates, NewConsignment, senders, TakeBack } from "#domain/consignment.ts";
import { Id } from "#domain/id.ts";
import { NewPaperGift } from "#domain/newPaperGift.ts";
import { NewReceipt } from "#domain/receipt.ts";
import { ConsignmentView } from "#domain/giftViews.ts";
import { page } from "#domain/answers.ts";
import { confirmReceipt } from "../commands/confirmReceipt.ts";
import { recordPaperGift } from "../commands/recordPaperGift.ts";
import { sendConsignment } from "../commands/sendConsignment.ts";
import { takeBack } from "../commands/takeBack.ts";
import type { Context } from "../context.ts";
import { answer, problem } from "../problems.ts";
import { asks, body, query, reads, writes, type Signed } from "./asked.ts";
import { Numbered, pageOf, paging } from "./paging.ts";
import { open } from "./rights.ts";

const tag = "Consignments";

/** What consignments are narrowed by. */
export const consignmentFilter = {
  campaign: v.optional(Id),
  site: v.optional(Id),
  school: v.optional(Id),
  cluster: v.optional(Id),
  from: v.optional(v.picklist(senders)),
  state: v.optional(v.picklist(consignmentStates)),
};
const Consignments = v.object({ ...paging(Numbered), ...consignmentFilter });

/** What left for sites, and what their schools say arrived. */
export function consignmentRoutes(context: Context) {
  const { read } = context.db;
  return new Hono<Signed>()
    .get(
      "/",
      reads(page(ConsignmentView), { summary: "Consignments, the newest first", tag }),
      open("see_carrier", "see_document"),
      query(Consignments),
      async (c) => {
        const { limit, cursor: after, ...by } = c.req.valid("query");
        const rows = await listConsignments(read, c.var.actor, { ...by, after, limit: limit + 1 });
        return c.json(pageOf(rows, limit, ({ code }) => numberOf(code)));
      },
    )
    .get(
      "/:id",
      reads(ConsignmentView, { summary: "One consignment", tag }),
      open("see_carrier", "see_document"),
      async (c) => {
        const by = { id: c.req.param("id"), limit: 1 };
        const [consignment] = await listConsignments(read, c.var.actor, by);
        return consignment ? c.json(consignment) : problem(c, "unknown");
      },
    )
    .post(
      "/",
      writes({
        summary: "Send what was promised, a gift without a promise, or what the fund pays",
        tag,
      }),
      asks("send_consignment"),
      body(NewConsignment),
      async (c) => answer(c, await sendConsignment(context, c.var.by, c.req.valid("json"))),
    )
    .post(
      "/from-paper",
      writes({ summary: "Enter a gift of the past from its paper: sent and arrived", tag }),
      asks("import_gifts"),
      body(NewPaperGift),
      async (c) => answer(c, await recordPaperGift(context, c.var.by, c.req.valid("json"))),
    )
    .post(
      "/:id/receipt",
      writes({ summary: "Say what arrived, line by line", tag }),
      asks("confirm_receipt"),
      body(NewReceipt),
      async (c) =>
        answer(c, await confirmReceipt(context, c.var.by, c.req.param("id"), c.req.valid("json"))),
    )
    .post(
      "/:id/return",
      writes({ summary: "Take back what was not confirmed", tag }, 200),
      asks("take_back_consignment"),
      body(TakeBack),
      async (c) =>
        answer(c, await takeBack(context, c.var.by, c.req.param("id"), c.req.valid("json"))),
    );
}
