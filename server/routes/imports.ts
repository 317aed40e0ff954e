import { createHash } from "node:crypto";
import { Hono, type Context as Http } from "hono";
import { bodyLimit } from "hono/body-limit";
import * as v from "valibot";
import { listImports } from "#db/imports.ts";
import { page } from "#domain/answers.ts";
import { dayOf } from "#domain/calendar.ts";
import { accept, refuse, type Decision } from "#domain/decision.ts";
import type { Plan } from "#domain/imports/planLists.ts";
import type { Remark } from "#domain/imports/problem.ts";
import { countsOf, outcomesOf } from "#domain/imports/report.ts";
import { tableLimits, type Sheet } from "#domain/imports/table.ts";
import { Id } from "#domain/id.ts";
import { importToldMax, ImportReport, ImportView, type ImportRemark } from "#domain/importViews.ts";
import { importLists } from "../commands/importLists.ts";
import { planFile } from "../commands/planFile.ts";
import { planHash } from "../commands/planHash.ts";
import type { Context } from "../context.ts";
import { messageOfRemark } from "../importMessages.ts";
import { answer, languageOf, problem, refusal } from "../problems.ts";
import type { Tables } from "../tables/tableThreads.ts";
import { asks, query, reads, writes, type Signed } from "./asked.ts";
import { Numbered, pageOf, paging, Place } from "./paging.ts";
import { sees } from "./rights.ts";

const tag = "Imports";
const File = v.object({
  /** What the file is called; a CSV file's only sheet is called so, too. */
  name: v.optional(v.pipe(v.string(), v.maxLength(255, "too_long")), "danh-sach"),
  /** In which the gifts of the file were given; without it there can be none. */
  campaign: v.optional(Id),
});

const CheckedFile = v.object({
  ...File.entries,
  /** The plan of the report that was shown. */
  plan: v.pipe(v.string(), v.maxLength(64, "too_long")),
});
const Past = v.object(paging(v.object({ at: Numbered, id: Place })));

/** The most that a file may weigh; far more than any list does. */
const limited = bodyLimit({
  maxSize: tableLimits.bytes,
  onError: (c) =>
    problem(c, "table_too_large", { facts: { megabytesMax: tableLimits.bytes / 1024 ** 2 } }),
});

/** Lists from Excel and CSV: checked first, then imported as a whole or not at all. */
export function importRoutes(context: Context, tables: Tables) {
  return new Hono<Signed>()
    .get(
      "/",
      reads(page(ImportView), { summary: "Imports of the past, the newest first", tag }),
      sees("import_lists"),
      query(Past),
      async (c) => {
        const { limit, cursor } = c.req.valid("query");
        const rows = await listImports(context.db.read, { after: cursor, limit: limit + 1 });
        return c.json(pageOf(rows.map(importView), limit, ({ at, id }) => ({ at, id })));
      },
    )
    .post(
      "/check",
      reads(ImportReport, { summary: "What importing a file would do, and what is wrong", tag }),
      sees("import_lists"),
      limited,
      query(File),
      async (c) => {
        const { name, campaign } = c.req.valid("query");
        const file = await fileOf(c, name, tables);
        if (!file.ok) return refusal(c, file);
        const report = await reportOf(c, context, { ...file.value, campaign });
        return report.ok ? c.json(report.value) : refusal(c, report);
      },
    )
    .post(
      "/",
      writes({ summary: "Import a file that was checked, all of it or nothing", tag }),
      sees("import_lists"),
      limited,
      asks("import_lists"),
      query(CheckedFile),
      async (c) => {
        const { name, campaign, plan } = c.req.valid("query");
        const file = await fileOf(c, name, tables);
        if (!file.ok) return refusal(c, file);
        const checked = { name, campaign, plan, ...file.value };
        return answer(c, await importLists(context, c.var.by, checked));
      },
    );
}

function importView({ by, ...row }: Awaited<ReturnType<typeof listImports>>[number]): ImportView {
  return { ...row, ...(by !== null && { by }) };
}

/** An uploaded file: what it holds, and the SHA-256 of its bytes. */
interface UploadedFile {
  sha256: string;
  sheets: readonly Sheet[];
}

async function fileOf(c: Http, name: string, tables: Tables): Promise<Decision<UploadedFile>> {
  const bytes = new Uint8Array(await c.req.arrayBuffer());
  const sheets = await tables.read(bytes, name.replace(/\.[a-z]{3,4}$/i, "").slice(0, 100));
  if (!sheets.ok) return sheets;
  return accept({ sha256: createHash("sha256").update(bytes).digest("hex"), sheets: sheets.value });
}

async function reportOf(
  c: Http<Signed>,
  { db, now }: Context,
  { sha256, sheets, campaign }: UploadedFile & { campaign: string | undefined },
): Promise<Decision<ImportReport>> {
  const { actor } = c.var;
  if (!actor) return refuse("not_signed_in");
  const planned = await planFile(db.read, { sheets, actor, campaign, today: dayOf(now()) });
  if (!planned.ok) return planned;
  const { plan } = planned.value;
  const outcomes = outcomesOf(plan);
  const changes = outcomes.flatMap(({ what, ...one }) =>
    what === "unchanged" ? [] : [{ ...one, what }],
  );
  return accept({
    sha256,
    plan: planHash(outcomes),
    sheets: plan.tables.map(sheetView),
    counts: countsOf(plan, outcomes),
    problems: plan.problems.slice(0, importToldMax).map((remark) => remarkView(c, remark)),
    problemsTotal: plan.problems.length,
    warnings: plan.warnings.slice(0, importToldMax).map((remark) => remarkView(c, remark)),
    warningsTotal: plan.warnings.length,
    changes: changes.slice(0, importToldMax),
    changesTotal: changes.length,
  });
}

function sheetView(table: Plan["tables"][number]): ImportReport["sheets"][number] {
  const { name, rows } = table.sheet;
  if (!table.kind) return { name, kind: null, headerRow: 0, columns: [], rows: rows.length };
  return {
    name,
    kind: table.kind,
    headerRow: table.headerRow,
    columns: table.columns.flatMap(({ header, field = null }) =>
      header ? [{ header, field }] : [],
    ),
    rows: rows.length - table.headerRow,
  };
}

function remarkView(c: Http, { facts, candidates, ...remark }: Remark): ImportRemark {
  const [vi, en] = messageOfRemark({ code: remark.code, ...(facts && { facts }) });
  return {
    ...remark,
    message: languageOf(c) === "en" ? en : vi,
    ...(candidates && candidates.length > 0 && { candidates: [...candidates] }),
  };
}
