import type { Day } from "#domain/day.ts";
import type { BankCode } from "#domain/statements/bankLayouts.ts";
import type { StatementOrder } from "#domain/statements/statementSummary.ts";

/** A statement to invent. The same plan gives the same lines, whichever of them are written. */
export interface StatementPlan {
  bank: BankCode;
  seed: number;
  /** Transactions of the account, those left out of the file included. */
  lines: number;
  perDay: number;
  from?: Day;
  /** Before the first line, in đồng. */
  opening?: number;
  memoPrefix?: string;
  /** Each is named by one credit of its amount, clearly. */
  promises?: readonly PlannedPromise[];
  /** Credits whose memo holds something like a code of a promise, which must not be taken for it. */
  mangled?: number;
  /** Credits that name a promise but pay another amount. */
  otherAmounts?: number;
  /** Lines that are not in the file although the account moved: what a proof must find. */
  missing?: number;
  order?: StatementOrder;
  headers?: "vi" | "en" | "both";
  /** Pages end after so many lines, with their traps: sums, headers again, rows that break. */
  pageLines?: number;
  /** Only these lines are written, by their index: the first of them and the one after the last. */
  only?: readonly [from: number, to: number];
}

export interface PlannedPromise {
  number: number;
  amount: number;
}

/** What may be done to a code so that it names no promise, or should be doubted. */
export const manglings = [
  "cut",
  "cut_before_day",
  "swapped",
  "letter_o",
  "wrong_check",
  "wrong_prefix",
] as const;
export type Mangling = (typeof manglings)[number];

/** How a line was made to speak of a promise. */
export type Planted = "intact" | "other_amount" | Mangling;

/** What the invented account did, as the bank would write it. */
export interface PlannedLine {
  /** Among all lines of the plan. */
  index: number;
  on: Day;
  time: string;
  direction: "credit" | "debit";
  amount: number;
  /** Of the account, after this line. */
  balance: number;
  memo: string;
  reference: string;
  payerAccount?: string;
  payerName?: string;
  planted?: { what: Planted; promise: number };
  /** It is left out of the file. */
  isMissing: boolean;
}

/** What plans have when they say nothing else. */
export const planned = {
  from: "2024-09-10",
  opening: 1_000_000_000,
  memoPrefix: "TQC",
  headers: "both",
  order: "oldest_first",
  pageLines: 45,
} as const;
