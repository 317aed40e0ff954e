import * as v from "valibot";
import { accept, refuse, type Decision } from "../decision.ts";
import { freeMoney, moneyFrom, supplier } from "../fund.ts";
import { Id } from "../id.ts";
import { linesMax } from "../limits.ts";
import { unknownGift, type Movement } from "../movement.ts";
import { Quantity } from "../number.ts";
import { Note } from "../text.ts";
import { decideOpenLine, isOpenLine, type BankLine } from "./match.ts";
import { setAsideReasons } from "./statement.ts";

// What the bank did, as movements of the ledger; amounts in đồng.

/** What a line of a statement is when it is no gift and no payment of ours. */
export const bankFacts = ["interest", "fee", "refund"] as const;
export type BankFact = (typeof bankFacts)[number];

/** Says what a line is: interest that came in, a fee that was taken, money sent back to who had paid. */
export const NewBankFact = v.object({ as: v.picklist(bankFacts) });
export type NewBankFact = v.InferOutput<typeof NewBankFact>;

/** Says which payments a debit carried out, or a credit brought back, and how much; in đồng. */
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
 * What tying a line to payments out of the fund moves. A debit carried them out: nothing, for each
 * left the fund when it was recorded. A credit is a payment that came back, which was in the fund again
 * when it was taken back: it is no gift of unknown beside that. Refuses with `exceeds_line` more than
 * is left of the line, with `exceeds_payment` more than is `open` of one of them: of a debit what no
 * other was tied to, though it came back since; of a credit what came back and was not credited. And with `exceeds_fund` what was spent again already.
 */
export function decidePayment(
  line: BankLine,
  parts: readonly { amount: number; open: number }[],
  free: number,
): Decision<Movement[], "line_decided" | "exceeds_line" | "exceeds_payment" | "exceeds_fund"> {
  if (!isOpenLine(line)) return refuse("line_decided", { state: line.state });
  const left = line.amount - line.linked;
  const sum = parts.reduce((total, { amount }) => total + amount, 0);
  if (sum > left) return refuse("exceeds_line", { left });
  const over = parts.find(({ amount, open }) => amount > open);
  if (over) return refuse("exceeds_payment", { undebited: over.open });
  if (line.direction === "debit") return accept([]);
  return sum > free
    ? refuse("exceeds_fund", { free })
    : accept([moneyFrom(freeMoney, unknownGift, sum)]);
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
