import { accept, refuse, type Decision } from "#domain/decision.ts";
import type { StatementLayout } from "#domain/statements/layout.ts";
import {
  findChosen,
  findStatement,
  type StatementTable,
} from "#domain/statements/statementTable.ts";
import { statementLimits } from "#domain/statements/statementLimits.ts";
import { fileKind } from "./fileKind.ts";
import type { RowSource } from "./rowSource.ts";
import { csvSources } from "./statementCsv.ts";
import { xlsxSources } from "./statementXlsx.ts";

/** A statement whose columns are known. */
export interface StatementFile extends RowSource {
  table: StatementTable;
}

/**
 * The ways in which a file can be read: encodings and delimiters of a text, sheets of a workbook, the
 * likeliest first. Refuses what is no table, has a password, is damaged or too large.
 */
export async function sourcesOf(bytes: Buffer): Promise<Decision<RowSource[]>> {
  const { bytes: bytesMax } = statementLimits;
  if (bytes.length > bytesMax)
    return refuse("table_too_large", { megabytesMax: bytesMax / 1024 ** 2 });
  const kind = fileKind(bytes);
  if (!kind.ok) return kind;
  return kind.value === "zip" ? await xlsxSources(bytes) : csvSources(bytes);
}

/**
 * Finds a statement in a file: by the columns of a bank that is known, or else by those that
 * people chose. Refuses as `sourcesOf` does, and with `statement_columns_unknown`.
 */
export async function openStatement(
  bytes: Buffer,
  layouts: readonly StatementLayout[] = [],
): Promise<Decision<StatementFile>> {
  const sources = await sourcesOf(bytes);
  if (!sources.ok) return sources;
  for (const source of sources.value) {
    const table = findStatement(source.first) ?? findAny(source.first, layouts);
    if (table) return accept({ ...source, table });
  }
  return sources.value[0]?.refusal ?? refuse("statement_columns_unknown");
}

function findAny(first: RowSource["first"], layouts: readonly StatementLayout[]) {
  for (const layout of layouts) {
    const table = findChosen(first, layout);
    if (table) return table;
  }
  return undefined;
}
