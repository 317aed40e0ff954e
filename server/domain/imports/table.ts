/**
 * What stands in a cell before anyone knows what it means: dates of Excel as ISO days, a formula as
 * the value it had when the file was saved. `wrong` is a cell without a value of its own: a formula
 * that was never calculated, or an error such as `#REF!`.
 */
export type Cell = null | string | number | boolean | { day: string } | Wrong;
type Wrong = { wrong: WrongCell; text: string };
export type WrongCell = "formula_without_value" | "cell_error";

/** A sheet as it stands in the file: row 1 of Excel is `rows[0]`; a row may be shorter than others. */
export interface Sheet {
  name: string;
  rows: readonly (readonly Cell[])[];
}

/** How large a file and what is in it may be. */
export const tableLimits = {
  bytes: 10 * 1024 * 1024,
  /** What an XLSX unpacks to, all its parts together. */
  unpackedBytes: 96 * 1024 * 1024,
  /** Sheets that are shown. */
  sheets: 20,
  /** The last row, and the last column, in which something may stand. */
  rows: 20_000,
  columns: 60,
  /** Of all sheets together. */
  cells: 600_000,
  /** How long reading may take. */
  readMs: 20_000,
} as const;

/**
 * A cell's text as a person reads it: Unicode NFC, single spaces, no zero-width characters, which
 * come with what is pasted from chats. Empty for what says nothing.
 */
export function textOf(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "object") return "day" in cell ? vietnameseDay(cell.day) : cell.text;
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  return String(cell)
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, "")
    .replace(/[\s\u00a0]+/g, " ")
    .trim()
    .normalize("NFC");
}

/** Whether a cell says nothing at all. */
export function isEmpty(cell: Cell | undefined): boolean {
  return typeof cell === "object" && cell !== null ? false : textOf(cell) === "";
}

/** A day as Vietnamese writes it: `2025-11-23` → `23/11/2025`. */
export function vietnameseDay(day: string): string {
  const [year, month, date] = day.split("-");
  return `${date}/${month}/${year}`;
}
