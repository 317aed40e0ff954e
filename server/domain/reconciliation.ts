import { addDays, daysBetween } from "./calendar.ts";
import type { Day } from "./day.ts";

// What an auditor asks of every promise and every đồng: is it done, and if not, since when. Rests on
// what everyone may know only: the day on which something should arrive is not of that kind.

/**
 * What waits for somebody. A promise that lapses soon, or should have lapsed; a consignment that its
 * school has not confirmed; a receipt without the photo it needs; a difference that is not settled;
 * money that lies in the fund for a need.
 */
export const exceptionKinds = [
  "promise_lapsing",
  "promise_lapsed",
  "consignment_unconfirmed",
  "evidence_missing",
  "missing_unsettled",
  "damaged_unsettled",
  "surplus_unsettled",
  "money_held",
] as const;
export type ExceptionKind = (typeof exceptionKinds)[number];

/** A promise is about to lapse so many days before its last. */
export const lapsingDays = 3;
/** A consignment should have been confirmed so many days after it left. */
export const confirmDays = 7;
/** Money for a need should have been paid out so many days after it came. */
export const heldDays = 14;

/** What is open of a promise that lapses, if it is near its end on a day. */
export function lapsing(
  { lapsesOn }: { lapsesOn: Day },
  today: Day,
): "promise_lapsing" | "promise_lapsed" | undefined {
  if (lapsesOn < today) return "promise_lapsed";
  return daysBetween(today, lapsesOn) <= lapsingDays ? "promise_lapsing" : undefined;
}

/** The last day on which something can have left, or come, to be late today. */
export function lateSince(today: Day, days: number): Day {
  return addDays(today, -days - 1);
}

/** How old what is open may be, in days, of each group but the last, which is older. */
export const ageLimits = [7, 30, 90] as const;

/** The first day of each age group but the oldest, the youngest first. */
export function ageStarts(today: Day): Day[] {
  return ageLimits.map((days) => addDays(today, -days));
}

/**
 * What a payment out of the fund still owes the bank's statement, in đồng: above nothing, the bank has
 * not debited it; below nothing, it came back to the fund and the bank has not credited it.
 */
export function undebitedOf(payment: { amount: number; back: number; debited: number }): number {
  return payment.amount - payment.back - payment.debited;
}

/** How the fund's ledger and the bank's statement differ, all in đồng. */
export interface FundTie {
  ledger: number;
  statement: number;
  /** Paid by the ledger, not yet debited by the bank. */
  undebited: number;
  /** Debited by the bank, not yet recorded in the ledger. */
  unrecorded: number;
  /** Back in the fund by the ledger, not yet credited by the bank. */
  uncredited: number;
}

/** What no list explains: ledger = statement − undebited + unrecorded + uncredited, or this is not 0. */
export function differenceOf(tie: FundTie): number {
  return tie.ledger - (tie.statement - tie.undebited + tie.unrecorded + tie.uncredited);
}

/**
 * The day from which on some of what is held has lain there, given what came, the latest first: what
 * came first is taken first. Undefined when nothing is known to have come.
 */
export function heldSince(
  came: readonly { on: Day; quantity: number }[],
  held: number,
): Day | undefined {
  let [left, since] = [held, undefined as Day | undefined];
  for (const { on, quantity } of came) {
    if (left <= 0) break;
    since = on;
    left -= quantity;
  }
  return since;
}
