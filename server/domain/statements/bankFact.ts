import * as v from "valibot";
import { accept, refuse, type Decision } from "../decision.ts";
import { freeMoney, moneyFrom, supplier } from "../fund.ts";
import { Id } from "../id.ts";
import { linesMax } from "../limits.ts";
import { unknownGift, type Movement } from "../movement.ts";
import { Quantity } from "../number.ts";
import { Note } from "../text.ts";
import { decideOpenLine, type BankLine } from "./match.ts";
import { setAsideReasons } from "./statement.ts";

// What the bank did, as movements of the ledger; amounts in đồng.

/** What a line of a statement is when it is no gift and no payment of ours. */
export const bankFacts = ["interest", "fee", "refund"] as const;
export type BankFact = (typeof bankFacts)[number];

/** Says what a line is: interest that came in, a fee that was taken, money sent back to who had paid. */
export const NewBankFact = v.object({ as: v.picklist(bankFacts) });
export type NewBankFact = v.InferOutput<typeof NewBankFact>;

/** Says which recorded payments a debit carried out, and with how much of it; amounts in đồng. */
export const NewPayment = v.object({
  parts: v.pipe(
    v.array(v.object({ consignment: Id, amount: Quantity })),
    v.minLength(1),
    v.maxLength(linesMax),
  ),
});
export type NewPayment = v.InferOutput<typeof NewPayment>;

/** Puts a line aside, for a reason that stands in the ledger; the note stays inside. */
export const SetAside = v.object({
  reason: v.picklist(setAsideReasons),
  note: v.optional(Note),
});
export type SetAside = v.InferOutput<typeof SetAside>;

/** Leaves a line for later; the note, seen by who sees statements, says what is awaited. */
export const Hold = v.object({ note: v.optional(Note) });
export type Hold = v.InferOutput<typeof Hold>;

/**
 * What saying that moves: all that is left of the line. Refuses interest that is no credit, a fee or
 * refund that is no debit, and with `exceeds_fund` what is more than the fund's free money.
 */
export function decideBankFact(
  line: BankLine,
  fact: BankFact,
  free: number,
): Decision<Movement, "line_decided" | "not_a_credit" | "not_a_debit" | "exceeds_fund"> {
  const open = decideOpenLine(line, fact === "interest" ? "credit" : "debit");
  if (!open.ok) return open;
  const amount = line.amount - line.linked;
  if (fact !== "interest" && amount > free) return refuse("exceeds_fund", { free });
  return accept(movedBy(fact, amount));
}

/**
 * Whether a debit can have carried out these payments. Refuses with `exceeds_line` more than is left
 * of it, and with `exceeds_payment` more than the bank has still to debit for one of them.
 */
export function decidePayment(
  line: BankLine,
  parts: readonly { amount: number; undebited: number }[],
): Decision<true, "line_decided" | "not_a_debit" | "exceeds_line" | "exceeds_payment"> {
  const open = decideOpenLine(line, "debit");
  if (!open.ok) return open;
  const left = line.amount - line.linked;
  if (parts.reduce((sum, { amount }) => sum + amount, 0) > left)
    return refuse("exceeds_line", { left });
  const over = parts.find(({ amount, undebited }) => amount > undebited);
  return over ? refuse("exceeds_payment", { undebited: over.undebited }) : accept(true);
}

/** A credit: `gift` of unknown → `fund`. Who gave it is said by a match later. */
export function creditOf(amount: number): Movement {
  return moneyFrom(unknownGift, freeMoney, amount);
}

/** What was on the account before anything that we follow: `outside` → `fund`. */
export function openingOf(amount: number): Movement {
  return moneyFrom(supplier, freeMoney, amount);
}

/** Interest, which came as a gift of unknown, came from outside; a fee leaves, a refund goes back. */
function movedBy(fact: BankFact, amount: number): Movement {
  switch (fact) {
    case "interest":
      return moneyFrom(supplier, unknownGift, amount);
    case "fee":
      return moneyFrom(freeMoney, supplier, amount);
    case "refund":
      return moneyFrom(freeMoney, unknownGift, amount);
    default:
      return fact satisfies never;
  }
}
