import { accept, refuse, type Decision } from "#domain/decision.ts";
import { isEmpty, tableLimits, type Cell, type Sheet } from "#domain/imports/table.ts";
import { fileKind } from "./fileKind.ts";
import { csvSheets } from "./readCsv.ts";
import { unreadable, xlsxSheets } from "./readXlsx.ts";

/**
 * Reads the sheets of a file by what is in it, whatever it is called. Refuses what is no table, has
 * a password, is damaged or too large. Slow and hungry with hostile files: run in `tableWorker.ts`.
 */
export async function readTable(bytes: Buffer, name: string): Promise<Decision<Sheet[]>> {
  const kind = fileKind(bytes);
  if (!kind.ok) return kind;
  const sheets = await (kind.value === "zip" ? readable(bytes) : csvSheets(bytes, name));
  if (!sheets.ok) return sheets;
  const trimmed = sheets.value.map(trim);
  const exceeded = exceeds(trimmed);
  return exceeded ? refuse("table_too_large", exceeded) : accept(trimmed);
}

async function readable(bytes: Buffer): Promise<Decision<Sheet[]>> {
  try {
    return await xlsxSheets(bytes);
  } catch (error) {
    return unreadable(error);
  }
}

/** A sheet without the empty rows below and the empty cells to the right of what it says. */
function trim({ name, rows }: Sheet): Sheet {
  const lastOf = (row: readonly Cell[]) => row.findLastIndex((cell) => !isEmpty(cell));
  const lasts = rows.map(lastOf);
  const last = lasts.findLastIndex((column) => column >= 0);
  return {
    name,
    rows: rows.slice(0, last + 1).map((row, at) => row.slice(0, (lasts[at] ?? -1) + 1)),
  };
}

function exceeds(sheets: readonly Sheet[]) {
  const rows = Math.max(0, ...sheets.map((sheet) => sheet.rows.length));
  if (rows > tableLimits.rows) return { rows, rowsMax: tableLimits.rows };
  const widths = sheets.flatMap((sheet) => sheet.rows.map((row) => row.length));
  const columns = widths.reduce((most, width) => Math.max(most, width), 0);
  if (columns > tableLimits.columns) return { columns, columnsMax: tableLimits.columns };
  const cells = widths.reduce((sum, width) => sum + width, 0);
  return cells > tableLimits.cells && { cells, cellsMax: tableLimits.cells };
}
