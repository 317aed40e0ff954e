import { textOf, type Cell } from "#domain/imports/table.ts";
import type { StatementProblemCode } from "./statementSummary.ts";

/** What stands in a cell of a statement; unlike those of lists, a date of Excel keeps its time. */
export type StatementCell = Exclude<Cell, { day: string }> | { day: string; time: string };

/** What a cell means, or why it cannot be read. */
export type Told<Value> = { value: Value } | { wrong: StatementProblemCode };

/** The first row is `1`, as Excel and a person count. */
export interface StatementRow {
  row: number;
  cells: readonly StatementCell[];
}

const plain = /^[!-~](?:[ -~]*[!-~])?$/;

/** A cell's text in Unicode NFC with single spaces; empty for what says nothing. */
export function cellText(cell: StatementCell | undefined): string {
  // Nearly every cell of a statement is ASCII already, and there are millions.
  if (typeof cell === "string" && plain.test(cell) && !cell.includes("  ")) return cell;
  return textOf(cell);
}
