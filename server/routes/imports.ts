import { createHash } from "node:crypto";
import { Hono, type Context as Http } from "hono";
import { bodyLimit } from "hono/body-limit";
import * as v from "valibot";
import { worldOfLists } from "#db/imports.ts";
import { accept, refuse, type Decision } from "#domain/decision.ts";
import { planLists } from "#domain/imports/planLists.ts";
import type { Remark } from "#domain/imports/problem.ts";
import { countsOf, outcomesOf } from "#domain/imports/report.ts";
import { tableLimits, type Sheet } from "#domain/imports/table.ts";
import { importToldMax, ImportReport, type ImportRemark } from "#domain/importViews.ts";
import { planHash } from "../commands/planHash.ts";
import type { Context } from "../context.ts";
import { messageOfRemark } from "../importMessages.ts";
import { languageOf, problem, refusal } from "../problems.ts";
import { createTableReader, type ReadTables } from "../tables/tableReader.ts";
import { query, reads, type Signed } from "./asked.ts";
import { sees } from "./rights.ts";

const tag = "Imports";
const File = v.object({
  /** What the file is called; a CSV file's only sheet is called so, too. */
  name: v.optional(v.pipe(v.string(), v.maxLength(255, "too_long")), "danh-sach"),
});

/** The most that a file may weigh; far more than any list does. */
const limited = bodyLimit({
  maxSize: tableLimits.bytes,
  onError: (c) =>
    problem(c, "table_too_large", { facts: { megabytesMax: tableLimits.bytes / 1024 ** 2 } }),
});

/** Lists from Excel and CSV: checked first, then imported as a whole or not at all. */
export function importRoutes(context: Context, readTables: ReadTables = createTableReader()) {
  return new Hono<Signed>().post(
    "/check",
    reads(ImportReport, {
      summary: "What importing a file would do, and what is wrong in it",
      tag,
    }),
    sees("import_lists"),
    limited,
    query(File),
    async (c) => {
      const file = await fileOf(c, c.req.valid("query").name, readTables);
      if (!file.ok) return refusal(c, file);
      const report = await reportOf(c, context, file.value);
      return report.ok ? c.json(report.value) : refusal(c, report);
    },
  );
}

/** An uploaded file: what it holds, and the SHA-256 of its bytes. */
interface UploadedFile {
  sha256: string;
  sheets: readonly Sheet[];
}

async function fileOf(
  c: Http,
  name: string,
  readTables: ReadTables,
): Promise<Decision<UploadedFile>> {
  const bytes = new Uint8Array(await c.req.arrayBuffer());
  const sheets = await readTables(bytes, name.replace(/\.[a-z]{3,4}$/i, "").slice(0, 100));
  if (!sheets.ok) return sheets;
  return accept({ sha256: createHash("sha256").update(bytes).digest("hex"), sheets: sheets.value });
}

async function reportOf(
  c: Http,
  { db }: Context,
  { sha256, sheets }: UploadedFile,
): Promise<Decision<ImportReport>> {
  const world = await worldOfLists(db.read);
  if (world.communes.length === 0) return refuse("province_not_chosen");
  const plan = planLists(sheets, world);
  if (plan.tables.every(({ kind }) => !kind)) return refuse("no_known_columns");
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

function sheetView(
  table: ReturnType<typeof planLists>["tables"][number],
): ImportReport["sheets"][number] {
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
