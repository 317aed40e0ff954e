import { Hono, type Context as Http } from "hono";
import { describeRoute } from "hono-openapi";
import * as v from "valibot";
import { consignmentPaper } from "#db/consignmentPapers.ts";
import { distributionOf } from "#db/distribution.ts";
import { showEntry } from "#db/ledger/read.ts";
import { allItems } from "#db/catalogue.ts";
import { findCampaign, findSite } from "#db/places.ts";
import { findProvince } from "#db/province.ts";
import { totalsBy } from "#db/totals.ts";
import { dayOf } from "#domain/calendar.ts";
import { Id } from "#domain/id.ts";
import { may } from "#domain/may.ts";
import type { Context } from "../context.ts";
import { deliveryNote } from "../pages/documents/deliveryNote.ts";
import { handover } from "../pages/documents/handover.ts";
import { needForm } from "../pages/documents/needForm.ts";
import { notice } from "../pages/documents/notice.ts";
import type { Html } from "../pages/documents/sheet.ts";
import { documentStyle, printScript } from "../pages/documents/style.ts";
import { problem } from "../problems.ts";
import { problems, query, type Signed } from "./asked.ts";
import { open } from "./rights.ts";

/** What an operator says of papers. */
export interface PaperSettings {
  /** Where people reach us: what a paper's codes lead to. */
  publicUrl: string;
  /** The letters of the department in its papers' numbers; SGDĐT unless said otherwise. */
  documentMark?: string | undefined;
}

/** One copy for each side and one for the department, unless they want it otherwise. */
const Copies = v.object({
  copies: v.optional(v.pipe(v.string(), v.regex(/^[1-9]$/, "not_a_choice")), "3"),
});

const ForSite = v.object({ site: v.optional(Id) });

/** Papers to print, as pages of their own; names and plates only for those who deliver and receive. */
export function documentRoutes({ db: { read }, now }: Context, settings: PaperSettings) {
  return new Hono<Signed>()
    .get("/style.css", open(), (c) => file(c, documentStyle, "text/css; charset=utf-8"))
    .get("/print.js", open(), (c) => file(c, printScript, "text/javascript; charset=utf-8"))
    .get(
      "/consignments/:id/delivery-note",
      printed("The delivery note of a consignment (phiếu giao hàng)"),
      open("see_carrier"),
      async (c) => {
        const { actor } = c.var;
        const paper = await consignmentPaper(read, actor, c.req.param("id"));
        if (!paper) return problem(c, "unknown");
        const { site, cluster } = paper.consignment;
        const of = { school: site.school.id, cluster: cluster?.id };
        const isParty = may(actor, "see_carrier", of);
        return show(c, deliveryNote(paper, { ...settings, isParty }));
      },
    )
    .get(
      "/consignments/:id/handover",
      printed("The handover of a consignment (biên bản bàn giao), to fill in or as confirmed"),
      open("see_carrier", "see_discrepancy_reason"),
      query(Copies),
      async (c) => {
        const paper = await consignmentPaper(read, c.var.actor, c.req.param("id"));
        if (!paper) return problem(c, "unknown");
        const copies = Number(c.req.valid("query").copies);
        return show(c, handover(paper, { ...settings, copies }));
      },
    )
    .get(
      "/need-form",
      printed("A need to be written by hand (phiếu báo nhu cầu), for a site or for any"),
      open(),
      query(ForSite),
      async (c) => {
        const { site: id } = c.req.valid("query");
        const [site, province, all] = await Promise.all([
          id ? findSite(read, id) : undefined,
          findProvince(read),
          allItems(read),
        ]);
        if (id && !site) return problem(c, "unknown");
        const items = all.filter(({ retired }) => !retired);
        return show(c, needForm({ province, items, site }, settings.publicUrl));
      },
    )
    .get(
      "/campaigns/:id/notice",
      printed("What a campaign received and distributed (thông báo công khai)"),
      open(),
      async (c) => {
        const campaign = await findCampaign(read, c.req.param("id"));
        if (!campaign) return problem(c, "unknown");
        const [province, distribution, items] = await Promise.all([
          findProvince(read),
          distributionOf(read, campaign.id),
          totalsBy(read, campaign.id, "item"),
        ]);
        const mark = await showEntry(read, distribution.seq);
        const today = dayOf(now());
        const told = { campaign, province, distribution, items, today, mark };
        return show(c, notice(told, settings));
      },
    );
}

/** A paper is asked for anew each time: it says what is true now, to whom it was shown. */
function show(c: Http<Signed>, page: Html) {
  c.header("Cache-Control", c.var.actor ? "private, no-store" : "no-cache");
  c.header("Vary", "Cookie");
  return c.html(page);
}

function file(c: Http<Signed>, text: string, type: string) {
  return c.body(text, 200, { "content-type": type, "cache-control": "no-cache" });
}

function printed(summary: string) {
  return describeRoute({
    summary,
    tags: ["Papers"],
    responses: {
      200: { description: "A page", content: { "text/html": { schema: { type: "string" } } } },
      default: problems,
    },
  });
}
