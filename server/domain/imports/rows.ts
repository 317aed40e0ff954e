import { fold } from "#domain/fold.ts";
import { quantityMax } from "#domain/limits.ts";
import { hasHiddenCharacters } from "#domain/text.ts";
import type { Table } from "./headers.ts";
import { lists, type FieldOf } from "./lists.ts";
import type { Column, ListKind } from "./list.ts";
import { quantityCell } from "./quantities.ts";
import type { Problem, ProblemCode, Remark, Warning, WarningCode } from "./problem.ts";
import { isEmpty, textOf, type Cell } from "./table.ts";
import { dayCell, wholeCell, type Read } from "./values.ts";
import { choiceOf, yesOf } from "./words.ts";

/** More to say of a cell: facts for its sentence, and what may have been meant. */
type More = Pick<Remark, "facts" | "candidates">;

/**
 * A row of a list, to be asked for what its cells mean. What is wrong with a cell is remarked and
 * the answer is undefined, as it is for an empty cell, which says nothing.
 */
export interface Row<Kind extends ListKind = ListKind> {
  sheet: string;
  /** As Excel numbers it. */
  row: number;
  has(field: FieldOf<Kind>): boolean;
  text(field: FieldOf<Kind>, max?: number): string | undefined;
  code(field: FieldOf<Kind>): string | undefined;
  whole(field: FieldOf<Kind>, max: number): number | undefined;
  /** In units of `size` smallest ones, as smallest units; at least 1. */
  quantity(field: FieldOf<Kind>, size: number): number | undefined;
  day(field: FieldOf<Kind>): string | undefined;
  isMarked(field: FieldOf<Kind>): boolean | undefined;
  choice<Choice extends string>(
    field: FieldOf<Kind>,
    words: Record<Choice, readonly string[]>,
  ): Choice | undefined;
  refuse(field: FieldOf<Kind> | undefined, code: ProblemCode, more?: More): undefined;
  warn(field: FieldOf<Kind> | undefined, code: WarningCode, more?: More): undefined;
  /** Whether anything of it was refused; such a row is not imported, and nothing else is then. */
  isWrong(): boolean;
}

/** What is said of the rows of a file. */
export interface Remarks {
  problems: Problem[];
  warnings: Warning[];
}

/** The longest name. */
const nameMax = 120;
/** What the first cell of a template's example begins with: `Ví dụ: MN001`. */
export const exampleMark = "Ví dụ";
/** Characters of a cell that are told again. */
const valueMax = 100;
const codeLike = /^[A-Z0-9][A-Z0-9.-]{0,23}$/;

/** The rows below a table's header, without empty ones and examples that were left in. */
export function rowsOf<Kind extends ListKind>(table: Table, remarks: Remarks): Row<Kind>[] {
  const first = table.columns.findIndex(({ field }) => field);
  return table.sheet.rows.flatMap((cells, index) => {
    const isBody = index >= table.headerRow;
    if (!isBody || table.columns.every(({ field }, column) => !field || isEmpty(cells[column])))
      return [];
    const row = rowOf<Kind>(table, index, remarks);
    if (!fold(textOf(cells[first])).startsWith(fold(exampleMark))) return [row];
    row.warn(undefined, "example_skipped");
    return [];
  });
}

function rowOf<Kind extends ListKind>(table: Table, index: number, remarks: Remarks): Row<Kind> {
  const at = { sheet: table.sheet.name, row: index + 1 };
  const cells = table.sheet.rows[index] ?? [];
  let isWrong = false;
  const cellOf = (field: string): Cell =>
    cells[table.columns.findIndex((column) => column.field === field)] ?? null;
  const told = (field: string | undefined) =>
    field === undefined ? {} : { column: headerOf(table, field), ...valueOf(cellOf(field)) };
  const refuse: Row<Kind>["refuse"] = (field, code, more = {}) => {
    isWrong = true;
    remarks.problems.push({ ...at, ...told(field), code, ...more });
  };
  const read = <Value>(
    field: FieldOf<Kind>,
    mean: (text: string, cell: Cell) => Read<Value>,
    more: More = {},
  ) => {
    const cell = cellOf(field);
    if (isEmpty(cell)) return undefined;
    if (typeof cell === "object" && cell && "wrong" in cell) return refuse(field, cell.wrong);
    const meant = mean(textOf(cell), cell);
    if (!("wrong" in meant)) return meant.value;
    return refuse(field, meant.wrong, { ...more, ...(meant.facts && { facts: meant.facts }) });
  };
  return {
    ...at,
    has: (field) => !isEmpty(cellOf(field)),
    text: (field, max = nameMax) => read(field, (text) => textWithin(text, max)),
    code: (field) => read(field, codeOf),
    whole: (field, max) => read(field, (text, cell) => within(wholeCell(cell, text), max)),
    quantity: (field, size) =>
      read(field, (text, cell) => atLeastOne(quantityCell(cell, text, size))),
    day: (field) => read(field, (text, cell) => dayCell(cell, text)),
    isMarked: (field) => read(field, (text) => found(yesOf(text), "not_yes_or_no")),
    choice: (field, words) => {
      const candidates = Object.values<readonly string[]>(words).flatMap(([word]) => word ?? []);
      return read(field, (text) => found(choiceOf(words, text), "not_a_choice"), { candidates });
    },
    refuse,
    warn: (field, code, more = {}) =>
      void remarks.warnings.push({ ...at, ...told(field), code, ...more }),
    isWrong: () => isWrong,
  };
}

/** The header as the file has it; as the template has it when the file lacks that column. */
function headerOf(table: Table, field: string): string {
  const columns: readonly Column[] = lists[table.kind].columns;
  return (
    table.columns.find((column) => column.field === field)?.header ??
    columns.find((column) => column.field === field)?.vi ??
    field
  );
}

function valueOf(cell: Cell): { value?: string } {
  const value = textOf(cell);
  if (!value) return {};
  return { value: value.length > valueMax ? `${value.slice(0, valueMax)}…` : value };
}

function textWithin(text: string, max: number): Read<string> {
  if (text.length > max) return { wrong: "too_long", facts: { max } };
  return hasHiddenCharacters(text) ? { wrong: "hidden_characters" } : { value: text };
}

function codeOf(text: string): Read<string> {
  const code = text.toUpperCase();
  return codeLike.test(code) ? { value: code } : { wrong: "not_a_code" };
}

function within(read: Read<number>, max: number): Read<number> {
  if ("wrong" in read) return read;
  if (read.value < 0) return { wrong: "too_small" };
  return read.value > max ? { wrong: "too_large", facts: { max } } : read;
}

function atLeastOne(read: Read<number>): Read<number> {
  if ("wrong" in read || read.value >= 1) return within(read, quantityMax);
  return { wrong: "too_small", facts: { min: 1 } };
}

function found<Value>(value: Value | undefined, wrong: ProblemCode): Read<Value> {
  return value === undefined ? { wrong } : { value };
}
