import type { Context as Http } from "hono";
import type { Plan } from "#domain/imports/planLists.ts";
import type { Remark } from "#domain/imports/problem.ts";
import { giftWorth } from "#domain/imports/giftWorth.ts";
import { countsOf, outcomesOf } from "#domain/imports/report.ts";
import { importToldMax, type ImportRemark, type ImportReport } from "#domain/importViews.ts";
import { planHash } from "../commands/planHash.ts";
import { messageOfRemark } from "../importMessages.ts";
import { languageOf } from "../problems.ts";

/** What importing a file would do, as the API tells it in the reader's language. */
export function reportOf(c: Http, { sha256, plan }: { sha256: string; plan: Plan }): ImportReport {
  const outcomes = outcomesOf(plan);
  const changes = outcomes.flatMap(({ what, ...one }) =>
    what === "unchanged" ? [] : [{ ...one, what }],
  );
  const gifts = giftWorth(plan);
  return {
    sha256,
    plan: planHash(outcomes),
    sheets: plan.tables.map(sheetView),
    counts: countsOf(plan, outcomes),
    ...(gifts && { gifts }),
    problems: plan.problems.slice(0, importToldMax).map((remark) => remarkView(c, remark)),
    problemsTotal: plan.problems.length,
    warnings: plan.warnings.slice(0, importToldMax).map((remark) => remarkView(c, remark)),
    warningsTotal: plan.warnings.length,
    changes: changes.slice(0, importToldMax),
    changesTotal: changes.length,
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
