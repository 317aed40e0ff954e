import { Hono } from "hono";
import { describeRoute } from "hono-openapi";
import * as v from "valibot";
import type { Reader } from "#db/database.ts";
import { currentCampaign } from "#db/places.ts";
import { headSeq } from "#db/totals.ts";
import { dayOf } from "#domain/calendar.ts";
import { codeOf } from "#domain/code.ts";
import type { Context } from "../context.ts";
import { headLanguages, type HeadLanguage } from "../exports/column.ts";
import { consignmentColumns, consignmentRows } from "../exports/consignmentsTable.ts";
import { csvOf } from "../exports/csv.ts";
import { calledIn, englishItems } from "../exports/englishItems.ts";
import { fundColumns, fundRows } from "../exports/fundTable.ts";
import { ledgerColumns, ledgerRows } from "../exports/ledgerTable.ts";
import { needColumns, needRows } from "../exports/needsTable.ts";
import { pledgeColumns, pledgeRows } from "../exports/pledgesTable.ts";
import { reconciliationColumns, reconciliationRows } from "../exports/reconciliationTable.ts";
import type { Table } from "../exports/table.ts";
import { totalsNow } from "../exports/totalsTable.ts";
import { problem } from "../problems.ts";
import { problems, query, type Signed } from "./asked.ts";
import { consignmentFilter } from "./consignments.ts";
import { fundFilter } from "./fund.ts";
import { ledgerFilter, totalsFilter } from "./ledger.ts";
import { needFilter } from "./needs.ts";
import { pledgeFilter } from "./pledges.ts";
import { reconciliationFilter } from "./reconciliation.ts";
import { open } from "./rights.ts";
import { textStream } from "./fileStream.ts";

/**
 * How a table is headed: in Vietnamese as an auditor here reads it, in English, or with names for software
 * that stay as they are; `hxl=1` puts a row of HXL tags below.
 */
const shape = {
  lang: v.optional(v.picklist(headLanguages), "vi"),
  hxl: v.optional(v.picklist(["0", "1"]), "0"),
};
interface Shape {
  lang: HeadLanguage;
  hxl: "0" | "1";
}

/**
 * The screens' tables as CSV, narrowed by what the screens are narrowed by. A file goes from hand to hand:
 * whoever asks, it holds what everybody may see, and nothing else.
 */
export function exportRoutes(context: Context) {
  const { read } = context.db;
  const today = () => dayOf(context.now());
  const current = () => currentCampaign(read, today());
  return new Hono<Signed>()
    .get(
      "/ledger.csv",
      described("The ledger, one row a movement"),
      open(),
      query(v.object({ ...ledgerFilter, ...shape })),
      async (c) => {
        const { lang, hxl, ...by } = c.req.valid("query");
        const last = await headSeq(read);
        const table = { columns: ledgerColumns, batches: ledgerRows(read, by, last) };
        return csvFile(read, table, { name: named("so-cai", last), lang, hxl });
      },
    )
    .get(
      "/needs.csv",
      described("Verified needs, one row a line"),
      open(),
      query(v.object({ ...needFilter, ...shape })),
      async (c) => {
        const { lang, hxl, ...by } = c.req.valid("query");
        const name = named("nhu-cau", await headSeq(read));
        return csvFile(
          read,
          { columns: needColumns, batches: needRows(read, by) },
          { name, lang, hxl },
        );
      },
    )
    .get(
      "/pledges.csv",
      described("Promises"),
      open(),
      query(v.object({ ...pledgeFilter, ...shape })),
      async (c) => {
        const { lang, hxl, ...by } = c.req.valid("query");
        const name = named("cam-ket", await headSeq(read));
        const table = { columns: pledgeColumns, batches: pledgeRows(read, by) };
        return csvFile(read, table, { name, lang, hxl });
      },
    )
    .get(
      "/consignments.csv",
      described("Consignments, one row a line, with what arrived"),
      open(),
      query(v.object({ ...consignmentFilter, ...shape })),
      async (c) => {
        const { lang, hxl, ...by } = c.req.valid("query");
        const name = named("chuyen-hang", await headSeq(read));
        const table = { columns: consignmentColumns, batches: consignmentRows(read, by) };
        return csvFile(read, table, { name, lang, hxl });
      },
    )
    .get(
      "/totals.csv",
      described("A campaign's totals"),
      open(),
      query(v.object({ ...totalsFilter, ...shape })),
      async (c) => {
        const { lang, hxl, by, campaign = await current() } = c.req.valid("query");
        if (!campaign) return problem(c, "unknown", { facts: { what: "campaign" } });
        const { seq, ...table } = await totalsNow(read, campaign, by);
        return csvFile(read, table, { name: named(`tong-hop-${by}`, seq), lang, hxl });
      },
    )
    .get(
      "/reconciliation.csv",
      described("The reconciliation, a row per promise, gift and money held"),
      open(),
      query(v.object({ ...reconciliationFilter, ...shape })),
      async (c) => {
        const { lang, hxl, exceptions, ...asked } = c.req.valid("query");
        const { campaign = await current() } = asked;
        if (!campaign) return problem(c, "unknown", { facts: { what: "campaign" } });
        const by = { ...asked, campaign, today: today(), onlyOpen: exceptions === "only" };
        const table = {
          columns: reconciliationColumns(lang),
          batches: reconciliationRows(read, by),
        };
        return csvFile(read, table, { name: named("doi-chieu", await headSeq(read)), lang, hxl });
      },
    )
    .get(
      "/fund.csv",
      described("The fund: how ledger and bank agree, and what is held for which need"),
      open(),
      query(v.object({ ...fundFilter, ...shape })),
      async (c) => {
        const { lang, hxl, campaign = await current() } = c.req.valid("query");
        if (!campaign) return problem(c, "unknown", { facts: { what: "campaign" } });
        const table = { columns: fundColumns, batches: fundRows(read, campaign, today()) };
        return csvFile(read, table, { name: named("quy", await headSeq(read)), lang, hxl });
      },
    );
}

/** A file is called after what it is and the ledger's last entry when it was made: `so-cai-BT-000042-6`. */
function named(name: string, seq: number): string {
  return seq < 0 ? name : `${name}-${codeOf("entry", seq)}`;
}

async function csvFile<Row>(
  read: Reader,
  { columns, batches }: Table<Row>,
  { name, lang, hxl }: Shape & { name: string },
): Promise<Response> {
  const called = calledIn(await englishItems(read, lang), columns);
  const rows = csvOf({ columns: called, batches }, { lang, hxl: hxl === "1" });
  return textStream(rows, { name: `${name}.csv`, type: "text/csv" });
}

function described(summary: string) {
  return describeRoute({
    summary,
    tags: ["Exports"],
    responses: {
      200: { description: "CSV", content: { "text/csv": { schema: { type: "string" } } } },
      default: problems,
    },
  });
}
