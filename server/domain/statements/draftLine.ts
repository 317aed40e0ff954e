import type { StatementField } from "./layout.ts";
import { cellText, type StatementCell, type StatementRow } from "./statementCell.ts";
import type { Columns } from "./statementTable.ts";

/** What stands in one cell. */
export interface Said {
  cell: StatementCell;
  text: string;
}

/** What the rows of one line have said so far, by field; a text may be said in several rows. */
export interface DraftLine extends Partial<Record<Exclude<StatementField, TextField>, Said>> {
  /** The first of them. */
  row: number;
  memo?: string;
  payer?: string;
  reference?: string;
}

/** Texts wrap: a row below may continue them. All else stands in one row. */
type TextField = "memo" | "payer" | "reference";
const once = ["serial", "day", "time", "balance"] as const;

/** What one row says in the columns of a statement; undefined when it says nothing there. */
export function draftOf({ row, cells }: StatementRow, columns: Columns): DraftLine | undefined {
  const draft: DraftLine = { row };
  let isEmpty = true;
  for (const field in columns) {
    const known = field as StatementField;
    const cell = cells[columns[known] ?? -1];
    if (cell === undefined || cell === null) continue;
    const text = cellText(cell);
    if (text === "" && typeof cell === "string") continue;
    isEmpty = false;
    if (known === "memo" || known === "payer" || known === "reference") draft[known] = text;
    else draft[known] = { cell, text };
  }
  return isEmpty ? undefined : draft;
}

/** Whether a row can only be a part of a line that stands above it: it says nothing but texts. */
export function isText(draft: DraftLine): boolean {
  return !hasMoney(draft) && once.every((field) => draft[field] === undefined);
}

export function hasMoney({ credit, debit, amount }: DraftLine): boolean {
  return Boolean(credit ?? debit ?? amount);
}

/**
 * Whether a row may continue a line that was begun above it: where a row breaks at the end of a page,
 * each part says what the other does not. Only texts may stand in both.
 */
export function continues(open: DraftLine, below: DraftLine): boolean {
  if (isText(below)) return true;
  if (hasMoney(open) && hasMoney(below)) return false;
  if (open.reference !== undefined && below.reference !== undefined) return false;
  return once.every((field) => open[field] === undefined || below[field] === undefined);
}

/** A line with what a row below it continues. A memo's parts are told apart by a space. */
export function merged(open: DraftLine, below: DraftLine): DraftLine {
  const both = (field: TextField, between: string) => {
    const text = [open[field], below[field]].filter(Boolean).join(between);
    return text ? { [field]: text } : {};
  };
  return {
    ...below,
    ...open,
    ...both("memo", " "),
    ...both("payer", " "),
    ...both("reference", ""),
  };
}
