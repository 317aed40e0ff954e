import { withoutNotes } from "#domain/columnHeader.ts";
import { fold } from "#domain/fold.ts";
import { bankLayouts, type BankCode, type BankLayout } from "./bankLayouts.ts";
import {
  statementFields,
  type BalanceStands,
  type ColumnChoice,
  type StatementField,
  type StatementLayout,
} from "./layout.ts";
import { cellText, type StatementRow } from "./statementCell.ts";

/** The index, from 0, of the column that holds each field. */
export type Columns = Partial<Record<StatementField, number>>;

/** Where a statement's lines stand in its file. */
export interface StatementTable {
  bank: BankCode | "own";
  /** The last row of its header, 1-based; 0 when it has none. */
  headerRow: number;
  /** By column, as they stand in the file. */
  headers: readonly string[];
  columns: Columns;
  balanceStands: BalanceStands;
}

/** Rows in which the header may stand, below lines of title. */
export const headerRowsMax = 60;

/**
 * Finds the header of a statement in its first `headerRowsMax` rows: the first that has every column
 * of a bank, and of banks that fit equally, the one with most columns. A header may be in two rows.
 * Undefined when none fits.
 */
export function findStatement(first: readonly StatementRow[]): StatementTable | undefined {
  for (const { headerRow, headers } of possibleHeaders(first)) {
    const fits = bankLayouts
      .map((layout) => ({ layout, columns: columnsOf(headers, layout) }))
      .filter(({ layout, columns }) =>
        layout.columns.every(({ field, optional }) => optional || columns[field] !== undefined),
      )
      .toSorted((a, b) => Object.keys(b.columns).length - Object.keys(a.columns).length);
    const [best] = fits;
    if (best)
      return {
        bank: best.layout.bank,
        headerRow,
        headers,
        columns: best.columns,
        balanceStands: best.layout.balanceStands,
      };
  }
  return undefined;
}

/**
 * Finds the columns that a person chose: the header is the first row that has all those chosen by
 * their header. Undefined when no row has.
 */
export function findChosen(
  first: readonly StatementRow[],
  layout: StatementLayout,
): StatementTable | undefined {
  const chosen = statementFields.flatMap((field) => {
    const choice = layout[field];
    return choice === undefined ? [] : [{ field, choice }];
  });
  const balanceStands =
    layout.balance === undefined ? "nowhere" : (layout.balanceStands ?? "each_line");
  const numbered = { headerRow: 0, headers: [] };
  const hasHeader = chosen.some(({ choice }) => typeof choice === "string");
  for (const { headerRow, headers } of hasHeader ? possibleHeaders(first) : [numbered]) {
    const folded = headers.map(fold);
    const found = chosen.map(({ field, choice }) => [field, indexOf(choice, folded)] as const);
    if (found.every(([, at]) => at >= 0))
      return { bank: "own", headerRow, headers, columns: Object.fromEntries(found), balanceStands };
  }
  return undefined;
}

function indexOf(choice: ColumnChoice, folded: readonly string[]): number {
  return typeof choice === "number" ? choice - 1 : folded.indexOf(fold(choice));
}

/** Each of the first rows alone, then each with the next one below it, as one header. */
function* possibleHeaders(first: readonly StatementRow[]) {
  const rows = first
    .slice(0, headerRowsMax)
    .map(({ row, cells }) => ({ headerRow: row, headers: cells.map(cellText) }));
  yield* rows;
  for (const [at, { headers }] of rows.entries()) {
    const below = rows[at + 1];
    if (below) yield { headerRow: below.headerRow, headers: joined(headers, below.headers) };
  }
}

function joined(headers: readonly string[], below: readonly string[]): string[] {
  const width = Math.max(headers.length, below.length);
  return Array.from({ length: width }, (_, at) =>
    [headers[at], below[at]].filter(Boolean).join(" / "),
  );
}

/** The first column that is called as each field of a bank is. */
export function columnsOf(headers: readonly string[], { columns }: BankLayout): Columns {
  const found: Columns = {};
  headers.forEach((header, at) => {
    const names = namesIn(header);
    const column = columns.find(({ called }) => names.some((name) => isCalled(name, called)));
    if (column) found[column.field] ??= at;
  });
  return found;
}

/** `Ngày GD / TNX Date (dd/mm)` is called by the whole of it, or by one of its languages. */
function namesIn(header: string): string[] {
  const bare = withoutNotes(header);
  return [bare, ...bare.split(/[/\n|–]|\s-\s/)].map((name) =>
    fold(name).replace(/ (vnd|dong)$/, ""),
  );
}

/** By one name, or by two of them in a row: `ngay gd tnx date`. */
function isCalled(name: string, called: readonly string[]): boolean {
  if (called.includes(name)) return true;
  return called.some(
    (one) => name.startsWith(`${one} `) && called.includes(name.slice(one.length + 1)),
  );
}
