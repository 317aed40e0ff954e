import { refuse } from "#domain/decision.ts";
import type { StatementCell, StatementRow } from "#domain/statements/statementCell.ts";
import { formulaError } from "./fileKind.ts";
import { UnreadableFile } from "./unreadableFile.ts";
import type { XlsxBook } from "./xlsxBook.ts";
import type { XlsxParts } from "./xlsxParts.ts";
import { attributesOf, elementsOf, plainText, unescaped } from "./xlsxXml.ts";

/** Cells further to the right are passed over; a longer row was never closed. In characters. */
const [columnsMax, rowMax] = [60, 1024 * 1024];

/**
 * The rows of a sheet, some at a time: a large sheet is never in memory as a whole. Throws
 * `UnreadableFile` where it is damaged.
 */
export async function* xlsxRows(
  parts: XlsxParts,
  book: XlsxBook,
  sheet: string,
): AsyncGenerator<StatementRow[]> {
  let rest = "";
  let row = 0;
  let isSheet = false;
  for await (const some of parts.texts(sheet)) {
    const text = rest + some;
    isSheet ||= /<(?:\w+:)?worksheet\b/.test(text);
    const end = endOfRows(text);
    const rows = elementsOf(text.slice(0, end), "row").map(({ open, inside }) => {
      row = Number(attributesOf(open).r ?? row + 1);
      return { row, cells: cellsOf(inside, book) };
    });
    rest = text.slice(end);
    if (rest.length > rowMax) throw new UnreadableFile(refuse("table_damaged"));
    yield rows;
  }
  if (!isSheet || /<(?:\w+:)?row\b/.test(rest)) throw new UnreadableFile(refuse("table_damaged"));
}

/** Behind the last row that ends; 0 when none does. */
function endOfRows(text: string): number {
  const last = text.lastIndexOf("</row>");
  if (last >= 0) return last + "</row>".length;
  // Rows with a prefix, or without a cell.
  const [ended] = Array.from(text.matchAll(/<\/\w+:row>|<(?:\w+:)?row\b[^>]*\/>/g)).slice(-1);
  return ended ? ended.index + ended[0].length : 0;
}

function cellsOf(inside: string, book: XlsxBook): StatementCell[] {
  const cells: StatementCell[] = [];
  for (const { open, inside: said } of elementsOf(inside, "c")) {
    const reference = /\br="([A-Z]{1,3})/.exec(open)?.[1];
    const at = reference ? columnOf(reference) : cells.length;
    if (at >= columnsMax) continue;
    while (cells.length < at) cells.push(null);
    const type = /\bt="(\w+)"/.exec(open)?.[1] ?? "n";
    const style = /\bs="(\d+)"/.exec(open)?.[1] ?? "0";
    cells[at] = valueOf(said, { type, isDate: book.isDate[Number(style)] ?? false }, book);
  }
  return cells;
}

/** `C` is the column with index 2. */
function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

function valueOf(
  said: string,
  { type, isDate }: { type: string; isDate: boolean },
  { texts, is1904 }: XlsxBook,
): StatementCell {
  if (type === "inlineStr") return plainText(said) || null;
  const value = unescaped(/<(?:\w+:)?v\b[^>]*>([^<]*)</.exec(said)?.[1] ?? "");
  if (value === "")
    return /<(?:\w+:)?f\b/.test(said) ? { wrong: "formula_without_value", text: "" } : null;
  if (type === "s") return texts[Number(value)] || null;
  if (type === "b") return value === "1";
  if (type === "e" || formulaError.test(value)) return { wrong: "cell_error", text: value };
  const number = Number(value);
  if (type === "str" || !Number.isFinite(number)) return value;
  return isDate ? momentOf(number + (is1904 ? daysTo1904 : 0)) : number;
}

/** 30 December 1899, day 0 of Excel's calendar for every day after February 1900. */
const serialZero = Date.UTC(1899, 11, 30);
const daysTo1904 = 1_462;

/** To the nearest second: parts of a day are rounded. */
function momentOf(serial: number): StatementCell {
  const date = new Date(serialZero + Math.round(serial * 86_400) * 1_000);
  if (Number.isNaN(date.getTime())) return { wrong: "cell_error", text: String(serial) };
  const iso = date.toISOString();
  return { day: iso.slice(0, 10), time: iso.slice(11, 19) };
}
