import type { Context as Http } from "hono";
import type { Plan } from "#domain/imports/planLists.ts";
import type { TablePlan } from "#domain/imports/planner.ts";
import type { Remark } from "#domain/imports/problem.ts";
import { importToldMax, type ImportRemark, type ImportReport } from "#domain/importViews.ts";
import { messageOfRemark } from "../importMessages.ts";
import { languageOf } from "../problems.ts";

/** What importing a file would do, as the API tells it in the reader's language. */
export function reportOf(c: Http, file: TablePlan & { sha256: string }): ImportReport {
  const { sha256, plan, hash, counts, gifts, changes, changesTotal } = file;
  return {
    sha256,
    plan: hash,
    sheets: plan.tables.map(sheetView),
    counts,
    ...(gifts && { gifts }),
    problems: plan.problems.slice(0, importToldMax).map((remark) => remarkView(c, remark)),
    problemsTotal: plan.problems.length,
    warnings: plan.warnings.slice(0, importToldMax).map((remark) => remarkView(c, remark)),
    warningsTotal: plan.warnings.length,
    changes,
    changesTotal,
  };
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

/** A remark with its sentence in the reader's language. */
export function remarkView(c: Http, { facts, candidates, ...remark }: Remark): ImportRemark {
  const [vi, en] = messageOfRemark({ code: remark.code, ...(facts && { facts }) });
  return {
    ...remark,
    message: languageOf(c) === "en" ? en : vi,
    ...(candidates && candidates.length > 0 && { candidates: [...candidates] }),
  };
}
