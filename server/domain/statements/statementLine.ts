import type { Day } from "#domain/day.ts";
import type { Direction } from "./statement.ts";

/** One transaction as a bank's statement tells it, with nothing added that does not stand there. */
export interface StatementLine {
  /** Of the file, 1-based: its first row, where a line takes several. */
  row: number;
  on: Day;
  /** `hh:mm:ss`, where the statement has a clock. */
  time?: string;
  direction: Direction;
  /** In đồng, at least 1. */
  amount: number;
  /** Of the account after this line, in đồng; it may be negative. */
  balance?: number;
  /** Unicode NFC, single spaces; the parts of a memo that wraps are joined by one. */
  memo: string;
  /** The bank's number of the transaction; no bank promises that it is unique. */
  reference?: string;
  /** Of the other side, as a column tells it; `payerOf` looks into the memo as well. */
  payerAccount?: string;
  payerName?: string;
}

/** What a line adds to the balance of its account. */
export function signed({ direction, amount }: Pick<StatementLine, "direction" | "amount">): number {
  return direction === "credit" ? amount : -amount;
}
