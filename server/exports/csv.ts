import { headOf, plainCells, tagsOf, type HeadLanguage } from "./column.ts";
import type { Table } from "./table.ts";

/** Tells Excel that the file is UTF-8. */
const byteOrderMark = "\uFEFF";

/**
 * A table as CSV (RFC 4180, UTF-8 with a byte order mark): the head, the HXL tags when asked for, and the
 * rows as they are read.
 */
export async function* csvOf<Row>(
  { columns, batches }: Table<Row>,
  { lang, hxl }: { lang: HeadLanguage; hxl: boolean },
): AsyncGenerator<string> {
  yield byteOrderMark + csvRow(headOf(columns, lang)) + (hxl ? csvRow(tagsOf(columns)) : "");
  for await (const rows of batches)
    yield rows.map((row) => csvRow(plainCells(columns, row, lang))).join("");
}

/** One row. Numbers are written as they are, texts so that no spreadsheet runs them. */
export function csvRow(cells: readonly (string | number)[]): string {
  return `${cells.map(csvCell).join(",")}\r\n`;
}

function csvCell(cell: string | number): string {
  if (typeof cell === "number") return String(cell);
  const safe = disarmed(cell);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * A text that a spreadsheet would run as a formula gets an apostrophe before it (OWASP, "CSV
 * Injection"), also behind spaces and signs that are not seen, which some programs strip before they
 * look, and for the wide signs of East Asian keyboards. So does what stands behind a line break, a tab or
 * a semicolon inside a text: Excel parts cells by semicolons where the comma is the decimal sign, as in
 * Việt Nam, and pays no heed to quotes within such a part. The price is an apostrophe before a harmless
 * dash; a file that runs something costs more.
 */
function disarmed(text: string): string {
  if (!dangerous.test(text)) return text;
  return text.replace(cellStart, "'").replace(/^(?=[\t\r\n])/, "'");
}
const dangerous = /[=+\-@＝＋－＠\t\r\n]/;
const cellStart = /(?<=^|[;\t\r\n])(?=[\s\u200B-\u200F\u2060\uFEFF]*[=+\-@＝＋－＠])/g;
