import { Hono } from "hono";
import { describeRoute } from "hono-openapi";
import * as v from "valibot";
import { listConsignments, showConsignment } from "#db/consignmentViews.ts";
import { findDrawnSignature } from "#db/signatures.ts";
import { numberOf } from "#domain/code.ts";
import { consignmentStates, NewConsignment, senders, TakeBack } from "#domain/consignment.ts";
import { evidenceStates, Waiver } from "#domain/evidence.ts";
import { Id } from "#domain/id.ts";
import { NewPaperGift } from "#domain/newPaperGift.ts";
import { AddedPhotos, ReleasedPhotos } from "#domain/photo.ts";
import { NewReceipt } from "#domain/receipt.ts";
import { ConsignmentView } from "#domain/giftViews.ts";
import { page } from "#domain/answers.ts";
import { addReceiptPhotos } from "../commands/addReceiptPhotos.ts";
import { ofCluster, ofSchool } from "../commands/authority.ts";
import { confirmReceipt } from "../commands/confirmReceipt.ts";
import { recordPaperGift } from "../commands/recordPaperGift.ts";
import { releasePhotos } from "../commands/releasePhotos.ts";
import { sendConsignment } from "../commands/sendConsignment.ts";
import { takeBack } from "../commands/takeBack.ts";
import { waiveEvidence } from "../commands/waiveEvidence.ts";
import type { Context } from "../context.ts";
import { answer, problem, refusal } from "../problems.ts";
import { asks, body, problems, query, reads, writes, type Signed } from "./asked.ts";
import { Numbered, pageOf, paging } from "./paging.ts";
import { actorOf, open, sees } from "./rights.ts";

const tag = "Consignments";

/** What consignments are narrowed by. */
export const consignmentFilter = {
  campaign: v.optional(Id),
  site: v.optional(Id),
  school: v.optional(Id),
  cluster: v.optional(Id),
  from: v.optional(v.picklist(senders)),
  state: v.optional(v.picklist(consignmentStates)),
  /** How their receipts stand, of those that have one. */
  evidence: v.optional(v.picklist(evidenceStates)),
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
      open("see_carrier", "see_document", "see_photos"),
      async (c) => {
        const consignment = await showConsignment(read, c.var.actor, c.req.param("id"));
        return consignment ? c.json(consignment) : problem(c, "unknown");
      },
    )
    .get("/:id/signature", signatureDescribed, sees("see_carrier"), async (c) => {
      const actor = actorOf(c);
      const found = await findDrawnSignature(read, c.req.param("id"));
      if (!found) return problem(c, "unknown");
      const own =
        actor.role === "school"
          ? ofSchool(actor, "see_carrier", found.school)
          : ofCluster(actor, "see_carrier", found.cluster);
      if (!own.ok) return refusal(c, own);
      const bytes = found.sha256 === null ? undefined : await context.files.read(found.sha256);
      return bytes
        ? c.body(bytes, 200, { "content-type": "image/svg+xml" })
        : problem(c, "unknown");
    })
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
      "/:id/release-photos",
      writes({ summary: "Say which photos of its receipt everyone may see", tag }, 200),
      asks("release_text"),
      body(ReleasedPhotos),
      async (c) =>
        answer(c, await releasePhotos(context, c.var.by, c.req.param("id"), c.req.valid("json"))),
    )
    .post(
      "/:id/photos",
      writes({ summary: "Add photos to its receipt", tag }, 200),
      asks("add_photos"),
      body(AddedPhotos),
      async (c) =>
        answer(
          c,
          await addReceiptPhotos(context, c.var.by, c.req.param("id"), c.req.valid("json")),
        ),
    )
    .post(
      "/:id/waive-evidence",
      writes({ summary: "Do without the photo that its receipt needs", tag }, 200),
      asks("waive_evidence"),
      body(Waiver),
      async (c) =>
        answer(c, await waiveEvidence(context, c.var.by, c.req.param("id"), c.req.valid("json"))),
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

const signatureDescribed = describeRoute({
  summary: "The signature that was drawn when a consignment was confirmed",
  tags: [tag],
  responses: {
    200: { description: "SVG", content: { "image/svg+xml": { schema: { type: "string" } } } },
    default: problems,
  },
});
