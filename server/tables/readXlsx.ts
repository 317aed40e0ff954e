import { readXlsx, type Cell as XlsxCell, type MergeRange, type Workbook } from "hucre/xlsx";
import { accept, refuse, type Decision, type Refused } from "#domain/decision.ts";
import { tableLimits, type Cell, type Sheet } from "#domain/imports/table.ts";
import { checkWorkbook } from "./checkWorkbook.ts";

/**
 * Reads the sheets of an XLSX workbook that are shown. Refuses what is no workbook, is damaged or
 * would unpack to more than `tableLimits` say; nothing is unpacked before its size is known.
 */
export async function xlsxSheets(bytes: Buffer): Promise<Decision<Sheet[]>> {
  const checked = checkWorkbook(bytes, tableLimits.unpackedBytes);
  return checked.ok ? shownSheets(bytes) : checked;
}

/** Whatever the reader of a workbook trips over is what is wrong with the file. */
export function unreadable(error: unknown): Refused {
  // It has one class of errors for what is broken and for what spans too many cells.
  const isLarge = error instanceof Error && /\blimit\b/.test(error.message);
  return refuse(isLarge ? "table_too_large" : "table_damaged");
}

async function shownSheets(bytes: Buffer): Promise<Decision<Sheet[]>> {
  let shown = 0;
  const workbook = await readXlsx(bytes, {
    sheets: ({ hidden, veryHidden }) => !hidden && !veryHidden && ++shown <= tableLimits.sheets,
  });
  if (shown > tableLimits.sheets)
    return refuse("table_too_large", { sheetsMax: tableLimits.sheets });
  return accept(workbook.sheets.map(sheetOf));
}

function sheetOf({ name, rows, cells, merges = [] }: Workbook["sheets"][number]): Sheet {
  const read = rows.map((row, at) =>
    row.map((value, column) => cellOf(value, cells?.get(`${at},${column}`))),
  );
  fillDown(read, merges);
  return { name, rows: read };
}

function cellOf(value: XlsxCell["value"], cell: XlsxCell | undefined): Cell {
  if (cell?.type === "error") return { wrong: "cell_error", text: String(value) };
  if (cell?.formula !== undefined && value === null)
    return { wrong: "formula_without_value", text: cell.formula && `=${cell.formula}` };
  return value instanceof Date ? dayOf(value) : value;
}

/** hucre reads a date as the same wall clock in UTC. */
function dayOf(date: Date): Cell {
  return Number.isNaN(date.getTime()) ? null : { day: date.toISOString().slice(0, 10) };
}

/** A cell merged over several rows says the same in each; only the first holds it. */
function fillDown(rows: Cell[][], merges: readonly MergeRange[]): void {
  let left: number = tableLimits.cells;
  for (const { startRow, startCol, endRow } of merges) {
    const cell = rows[startRow]?.[startCol] ?? null;
    if (cell === null || startRow === endRow) continue;
    for (let at = startRow + 1; at <= Math.min(endRow, rows.length - 1) && left > 0; at++, left--) {
      const row = rows[at];
      if (row) row[startCol] = cell;
    }
  }
}
