import { assert } from "./decision.ts";
import { portion, rest, theFund, type Amount, type End } from "./movement.ts";

/** A part of an amount and where the ledger holds it: money of several givers may go as one. */
export interface Part {
  end: End;
  amount: Amount;
}

/** In the order in which parts are taken: of clusters by their ids, then of the fund itself. */
export function inOrder(parts: readonly Part[]): Part[] {
  const rank = ({ end }: Part) => (end.giver === theFund ? 1 : 0);
  return parts.toSorted(
    (a, b) =>
      rank(a) - rank(b) || (a.end.giver < b.end.giver ? -1 : a.end.giver > b.end.giver ? 1 : 0),
  );
}

/** What parts are together. */
export function wholeOf(parts: readonly Part[]): Amount {
  return parts.reduce(
    (sum, { amount }) => ({
      quantity: sum.quantity + amount.quantity,
      value: sum.value + amount.value,
    }),
    { quantity: 0, value: 0 },
  );
}

/**
 * Takes quantities one after another, each from the parts in their order and with its share of
 * their value; the last of a part takes what rounding left. Throws when there is not so much.
 */
export function takeInTurn(parts: readonly Part[], quantities: readonly number[]): Part[][] {
  const left = parts.map((part) => ({ ...part }));
  return quantities.map((quantity) => {
    const taken: Part[] = [];
    let wanted = quantity;
    for (const part of left) {
      const amount = portion(part.amount, Math.min(wanted, part.amount.quantity));
      if (amount.quantity === 0) continue;
      taken.push({ end: part.end, amount });
      part.amount = rest(part.amount, amount);
      wanted -= amount.quantity;
    }
    assert(wanted === 0, "parts hold what is taken of them");
    return taken;
  });
}
