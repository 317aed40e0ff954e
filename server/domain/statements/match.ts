import * as v from "valibot";
import { accept, refuse, type Decision } from "../decision.ts";
import { freeMoney, heldMoney, moneyFrom } from "../fund.ts";
import { Id } from "../id.ts";
import { linesMax } from "../limits.ts";
import { moving, unknownGift, type Movement } from "../movement.ts";
import { Quantity } from "../number.ts";
import { unpromise, type Outstanding } from "../pledge.ts";
import type { Direction, LineState } from "./statement.ts";

/** A part of a credit: what a promise gets of it, or what a cluster gave without a promise. */
export const MatchPart = v.union([
  v.object({ pledge: Id, amount: Quantity }),
  v.object({ cluster: Id, amount: Quantity }),
]);
export type MatchPart = v.InferOutput<typeof MatchPart>;

/** To which promises or givers a credit belongs; amounts in đồng. What is left of it stays unknown. */
export const NewMatch = v.object({
  parts: v.pipe(v.array(MatchPart), v.minLength(1), v.maxLength(linesMax)),
});
export type NewMatch = v.InferOutput<typeof NewMatch>;

/** A line of a statement as the rules see it; amounts in đồng. */
export interface BankLine {
  direction: Direction;
  state: LineState;
  amount: number;
  /** How much of it is tied to something. */
  linked: number;
}

/** A part of a credit with what the ledger knows of its promise. */
export interface KnownPart {
  cluster: string;
  amount: number;
  promise?: Outstanding & { id: string };
}

/** What matching a credit moves, and how much of each part's promise it fulfils. */
export interface Matched {
  movements: Movement[];
  fulfilled: number[];
}

type Refusals = "line_decided" | "not_a_credit" | "exceeds_line";

/**
 * Decides what a credit that is tied to promises and givers moves: the gift is no longer unknown,
 * the promise is expected no more as far as it was outstanding, and that much of the fund is held for
 * its need line as far as `free` money is there. What exceeds a promise, or comes for one that is no
 * longer live, is the cluster's gift to the fund. Refuses a debit, a line that was decided before, and
 * with `exceeds_line` more than is left of it.
 */
export function decideMatch(
  line: BankLine,
  parts: readonly KnownPart[],
  free: number,
): Decision<Matched, Refusals> {
  const open = decideOpenLine(line, "credit");
  if (!open.ok) return open;
  const left = line.amount - line.linked;
  if (parts.reduce((sum, { amount }) => sum + amount, 0) > left)
    return refuse("exceeds_line", { left });
  let [remaining, matched] = [free, [] as Movement[]];
  const outstanding = new Map<string, Outstanding>();
  const fulfilled = parts.map(({ cluster, amount, promise }) => {
    // Who gave is known now.
    matched.push(moneyFrom({ account: "gift", giver: cluster }, unknownGift, amount));
    const promised = promise && (outstanding.get(promise.id) ?? promise);
    const kept = promised ? Math.min(amount, promised.amount.quantity) : 0;
    if (!promise || !promised || kept === 0) return 0;
    const { needLine, site } = promised.expected;
    matched.push(unpromise(promised, kept));
    if (needLine && site) {
      const held = Math.min(kept, remaining);
      remaining -= held;
      matched.push(moneyFrom(freeMoney, heldMoney({ id: needLine, site }, cluster), held));
    }
    outstanding.set(promise.id, lessened(promised, kept));
    return kept;
  });
  return accept({ movements: moving(matched), fulfilled });
}

/** Whether a line waits for a decision. Refuses with `line_decided`, or when it is no credit or debit. */
export function decideOpenLine<Wanted extends Direction>(
  line: BankLine,
  wanted: Wanted,
): Decision<true, "line_decided" | `not_a_${Wanted}`> {
  if (line.direction !== wanted) return refuse(`not_a_${wanted}` as const);
  return isOpenLine(line) ? accept(true) : refuse("line_decided", { state: line.state });
}

/** Whether something of a line waits for a decision. */
export function isOpenLine({ state, amount, linked }: BankLine): boolean {
  return (state === "pending" || state === "on_hold") && linked < amount;
}

function lessened(promised: Outstanding, kept: number): Outstanding {
  const left = promised.amount.quantity - kept;
  return { ...promised, amount: { quantity: left, value: left } };
}
