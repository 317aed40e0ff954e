import { Hono } from "hono";
import { describeRoute } from "hono-openapi";
import * as v from "valibot";
import { currentCampaign } from "#db/places.ts";
import { dayOf } from "#domain/calendar.ts";
import { codeOf } from "#domain/code.ts";
import { Id } from "#domain/id.ts";
import type { Context } from "../context.ts";
import { auditWorkbook, workbookLanguages, workbookOf } from "../exports/workbook.ts";
import { zipStream } from "../log/zip.ts";
import { problem } from "../problems.ts";
import { problems, query, type Signed } from "./asked.ts";
import { byteStream } from "./fileStream.ts";
import { open } from "./rights.ts";

const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Without a campaign, that of the one that is open. */
const Wanted = v.object({
  campaign: v.optional(Id),
  lang: v.optional(v.picklist(workbookLanguages), "vi"),
});

/** A campaign in one workbook for an auditor. */
export function workbookRoutes(context: Context) {
  const { read } = context.db;
  return new Hono<Signed>().get("/audit.xlsx", described, open(), query(Wanted), async (c) => {
    const today = dayOf(context.now());
    const { lang, campaign = await currentCampaign(read, today) } = c.req.valid("query");
    const of = campaign && (await workbookOf(read, campaign, lang));
    if (!of) return problem(c, "unknown", { facts: { what: "campaign" } });
    const name = of.seq < 0 ? "so-kiem-toan" : `so-kiem-toan-${codeOf("entry", of.seq)}`;
    return byteStream(zipStream(auditWorkbook(context, of)), { name: `${name}.xlsx`, type });
  });
}

const described = describeRoute({
  summary:
    "A campaign's workbook for an auditor: totals, ledger, exceptions, promises, and a check",
  tags: ["Exports"],
  responses: {
    200: { description: "XLSX", content: { [type]: { schema: { type: "string" } } } },
    default: problems,
  },
});
