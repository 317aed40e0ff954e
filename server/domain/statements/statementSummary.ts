import type { Day } from "#domain/day.ts";
import type { BankCode } from "./bankLayouts.ts";

/**
 * What the balances of a statement say about its lines.
 *
 * - `proven`: opening + credits − debits = closing, and every balance in between fits: no line is
 *   missing, none is too much, no amount is wrong.
 * - `broken`: the first hundred breaks in order of time, and how many there are. A break at `row` by
 *   `by` đồng: the balance that stands at this row is what the lines up to it make, plus `by`. With
 *   `by` above zero a credit is missing before this row (or a debit is too much), below zero a debit
 *   is missing (or a credit is too much). Where balances stand only at the end of a day, the row is
 *   the one with the day's balance.
 * - `unprovable`: nothing contradicts, but what it lacks would be needed to be sure: any balance at
 *   all, the balance before its first line, or the one after its last.
 */
export type Proof =
  | { kind: "proven" }
  | { kind: "broken"; count: number; breaks: readonly Break[] }
  | { kind: "unprovable"; lacks: "balances" | "opening" | "closing" };

export interface Break {
  row: number;
  /** In đồng, never 0. */
  by: number;
}

/** Serial numbers that are not there, both included, before a row. */
export interface Gap {
  row: number;
  from: number;
  to: number;
}

/** Why a row that holds a day or an amount cannot be read. */
export const statementProblemCodes = [
  "day_missing",
  "not_a_day",
  "not_a_time",
  "amount_missing",
  "amount_twice",
  "not_an_amount",
  "not_whole",
  "too_large",
  "cell_error",
] as const;
export type StatementProblemCode = (typeof statementProblemCodes)[number];

export interface StatementProblem {
  /** Of the file, 1-based. */
  row: number;
  /** The header as it stands in the file, where one column is at fault. */
  column?: string;
  /** What stands there, cut short. */
  value?: string;
  code: StatementProblemCode;
}

/** How many things of one kind, and what they come to in đồng. */
export interface Sum {
  count: number;
  sum: number;
}

/** What a whole statement says. A file with problems is not to be posted: its lines lack something. */
export interface StatementSummary {
  /** Whose columns the file has; `own` when a person chose them. */
  bank: BankCode | "own";
  /** Rows of the file that were read. */
  rows: number;
  lines: number;
  credits: Sum;
  debits: Sum;
  /** Before the first and after the last line, in đồng: as stated, else as the balances tell. */
  opening?: number;
  closing?: number;
  firstOn?: Day;
  lastOn?: Day;
  /** How the file was ordered; lines are given oldest first all the same. */
  order: StatementOrder;
  proof: Proof;
  /** The first hundred gaps in its serial numbers, where it has some, and how many there are. */
  gaps: readonly Gap[];
  gapCount: number;
  /** The first hundred problems, and how many there are. */
  problems: readonly StatementProblem[];
  problemCount: number;
}

export type StatementOrder = "oldest_first" | "newest_first";

/** The most breaks, gaps and problems of each kind that are told one by one. */
export const toldMax = 100;
