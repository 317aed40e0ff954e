import { startOf } from "#domain/calendar.ts";
import { assert } from "#domain/decision.ts";
import type { XlsxCell, XlsxRow, XlsxSheet } from "../tables/writeXlsx.ts";
import { columnName } from "../tables/xlsxText.ts";
import { headOf, wordOf, type Column, type HeadLanguage, type Value } from "./column.ts";
import type { Table } from "./table.ts";

/** How a table becomes a sheet. */
export interface SheetOf {
  name: string;
  /** What stands above the head, the first line larger. */
  title: readonly string[];
  language: HeadLanguage;
  /** Columns that are summed below the rows, by their names. */
  sums: readonly string[];
  sumName: string;
}

/** A sheet of a table, and what is known of it when it has been written. */
export interface MadeSheet {
  sheet: XlsxSheet;
  /** The sum of a column: where it stands, and what it comes to. */
  sumOf: (code: string) => { cell: string; value: number };
  /** The cells of a column, for formulas of other sheets. */
  rangeOf: (code: string) => string;
  /** How many rows it has had so far. */
  count: () => number;
}

/**
 * A table as a sheet: title, head, rows, and sums as formulas that count what a filter shows, each with the
 * value it comes to while nothing is filtered. Numbers are numbers and days are days.
 */
export function sheetOf<Row>({ columns, batches }: Table<Row>, of: SheetOf): MadeSheet {
  const { name, title, language, sums } = of;
  const codes = Object.keys(columns);
  const values = Object.values(columns).map(([, , , value]) => value);
  const head = title.length + 2;
  const added = new Map(sums.map((code) => [code, 0]));
  let count = 0;
  const place = (code: string) => {
    const at = codes.indexOf(code);
    assert(at >= 0, `a sheet has the column ${code}`);
    return columnName(at);
  };
  const last = () => head + Math.max(1, count);

  async function* rows(): AsyncGenerator<XlsxRow[]> {
    yield [...titleRows(title), [], headOf(columns, language).map(headCell)];
    for await (const some of batches) {
      count += some.length;
      for (const [code, sum] of added) {
        const { of: valueOf } = values[codes.indexOf(code)] ?? {};
        const more = some.reduce((all, row) => all + Number(valueOf?.(row) ?? 0), sum);
        assert(Number.isSafeInteger(more), "the sum of a column is a whole number of đồng");
        added.set(code, more);
      }
      yield some.map((row) => values.map((value) => cellOf(value, row, language)));
    }
    // A formula over no cells is wrong: an empty table has an empty row.
    if (count === 0) yield [[]];
    if (sums.length > 0) yield [codes.map((code, at) => sumCell(code, at))];
  }

  function sumCell(code: string, at: number): XlsxCell | undefined {
    if (at === 0) return { style: "sumText", text: of.sumName };
    const number = added.get(code);
    if (number === undefined) return { style: "sumText" };
    const [column, from] = [place(code), head + 1];
    return { style: "sum", number, formula: `SUBTOTAL(9,${column}${from}:${column}${last()})` };
  }

  return {
    sheet: {
      name,
      widths: Object.values(columns).map((column) => widthOf(column, language)),
      frozen: { rows: head, columns: 1 },
      filtered: () => ({ head, last: last() }),
      rows: rows(),
    },
    sumOf: (code) => ({ cell: `${place(code)}${last() + 1}`, value: added.get(code) ?? 0 }),
    rangeOf: (code) => `$${place(code)}$${head + 1}:$${place(code)}$${last()}`,
    count: () => count,
  };
}

/** Lines above a table, the first larger. */
export function titleRows(title: readonly string[]): XlsxRow[] {
  return title.map((text, at): XlsxRow => [{ style: at === 0 ? "title" : "soft", text }]);
}

export function headCell(text: string): XlsxCell {
  return { style: "head", text };
}

const widths: Record<Value<never>["kind"], number> = {
  text: 16,
  choice: 20,
  whole: 16,
  quantity: 12,
  degrees: 12,
  day: 12,
  instant: 20,
};

/** As wide as its kind needs, and as half of its name, which may stand in two lines. */
function widthOf<Row>([vi, en, , { kind }]: Column<Row>, language: HeadLanguage): number {
  const name = language === "en" ? en : vi;
  const named = / name|tên|trường|school|giver|bên tặng|mặt hàng|^item$/i.test(name) ? 28 : 0;
  return Math.max(widths[kind], kind === "text" || kind === "choice" ? named : 0, name.length / 2);
}

function cellOf<Row>(value: Value<Row>, row: Row, language: HeadLanguage): XlsxCell | undefined {
  const cell = value.of(row);
  if (cell === null || cell === undefined || cell === "") return undefined;
  switch (value.kind) {
    case "text":
      return { style: "plain", text: String(cell) };
    case "choice":
      return { style: "plain", text: wordOf(value.words, String(cell), language) };
    case "whole":
      return { style: "whole", number: cell };
    case "degrees":
      return { style: "plain", number: cell };
    case "quantity":
      return quantityCell(Number(cell), value.scaleOf?.(row) ?? 0);
    case "day":
      return { style: "day", number: serialOf(startOf(String(cell))) };
    case "instant":
      return { style: "instant", number: serialOf(Number(cell)) };
    default:
      return value.kind satisfies never;
  }
}

/** A quantity in its unit, digit by digit: 1500 of scale 3 is `1.500`. */
function quantityCell(quantity: number, scale: number): XlsxCell {
  if (scale === 0) return { style: "whole", number: quantity };
  const digits = String(Math.abs(quantity)).padStart(scale + 1, "0");
  const number = `${quantity < 0 ? "-" : ""}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
  return { style: "decimal", number };
}

const dayMs = 86_400_000;
const vietnamMs = 7 * 3_600_000;
/** 1 January 1970 as a spreadsheet counts days, from 30 December 1899. */
const epochSerial = 25_569;

/** An instant as the clock in Việt Nam shows it, in days since 30 December 1899; to the second. */
function serialOf(at: number): number {
  const seconds = Math.floor((at + vietnamMs) / 1_000);
  return Number((seconds / (dayMs / 1_000) + epochSerial).toFixed(8));
}
