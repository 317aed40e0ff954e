import { accept, refuse, type Decision } from "#domain/decision.ts";
import { isEmpty, tableLimits, type Cell, type Sheet } from "#domain/imports/table.ts";
import { csvSheets } from "./readCsv.ts";
import { xlsxSheets } from "./readXlsx.ts";

const zip = "504b0304";
/** Compound files (MS-CFB): Excel before 2007, and any workbook with a password. */
const compoundFile = "d0cf11e0";
/** The stream that holds a workbook with a password (MS-OFFCRYPTO 2.3.4.4). */
const encryptedPackage = Buffer.from("EncryptedPackage", "utf16le");

/**
 * Reads the sheets of a file by what is in it, whatever it is called. Refuses what is no table, has
 * a password, is damaged or too large. Slow and hungry with hostile files: run in `tableWorker.ts`.
 */
export async function readTable(bytes: Buffer, name: string): Promise<Decision<Sheet[]>> {
  const magic = bytes.toString("hex", 0, 4);
  if (magic === compoundFile)
    return refuse(bytes.includes(encryptedPackage) ? "table_encrypted" : "table_in_other_format");
  if (bytes.toString("latin1", 0, 5) === "%PDF-") return refuse("not_a_table");
  const sheets = await (magic === zip ? readable(bytes) : csvSheets(bytes, name));
  if (!sheets.ok) return sheets;
  const trimmed = sheets.value.map(trim);
  const exceeded = exceeds(trimmed);
  return exceeded ? refuse("table_too_large", exceeded) : accept(trimmed);
}

/** Whatever the reader of a workbook trips over is what is wrong with the file. */
async function readable(bytes: Buffer): Promise<Decision<Sheet[]>> {
  try {
    return await xlsxSheets(bytes);
  } catch (error) {
    // It has one class of errors for what is broken and for what spans too many cells.
    const isLarge = error instanceof Error && /\blimit\b/.test(error.message);
    return refuse(isLarge ? "table_too_large" : "table_damaged");
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
