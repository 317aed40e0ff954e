import { accept, assert, refuse, type Decision } from "./decision.ts";

/**
 * The ledger's accounts. Each holds what its line says; `promise`, `gift` and `outside` are the
 * far ends from which things come and hold minus that.
 */
export const accounts = [
  "promise", // minus what a giver has promised and not yet sent
  "expected", // what a site, or the fund, has been promised and not yet sent
  "gift", // minus everything a giver has given
  "fund", // money in the campaign's bank account: of a need line, or free
  "transit", // what left and has not been confirmed
  "received", // what the school confirmed in good order
  "damaged", // what arrived broken
  "missing", // what did not arrive
  "outside", // minus what came into the fund from nowhere we follow, plus what left it so
] as const;
export type Account = (typeof accounts)[number];

/** A cluster's id, `fund` for free money of the campaign, `unknown` for a gift without a name. */
export type Giver = string;
export const theFund = "fund";
export const unknownGiver = "unknown";

/** One end of a movement: an account and what is known of the quantity there. */
export interface End {
  account: Account;
  giver: Giver;
  site?: string;
  needLine?: string;
  pledge?: string;
  consignmentLine?: string;
}

/** What the đồng value of goods rests on. */
export const bases = ["invoice", "catalogue", "estimate"] as const;
export type Basis = (typeof bases)[number];

/**
 * A quantity of one item going from one account to another. It has two ends, so it cannot be
 * unbalanced. `quantity` is in the item's smallest unit, `value` in đồng; for cash they are equal.
 */
export interface Movement {
  from: End;
  to: End;
  item: string;
  quantity: number;
  value: number;
  /** Absent for cash, which is its own value. */
  basis?: Basis;
}

/** Where gifts come from of which nobody knows yet who gave them. */
export const unknownGift: End = { account: "gift", giver: unknownGiver };

/** A quantity and the đồng it is worth, as one balance holds them. */
export interface Amount {
  quantity: number;
  value: number;
}

/** Of an amount, the given quantity with its share of the value; rounded down, the last part takes the rest. */
export function portion(whole: Amount, quantity: number): Amount {
  assert(quantity >= 0 && quantity <= whole.quantity, "a portion lies within its whole");
  if (quantity === whole.quantity) return { ...whole };
  const value = (BigInt(whole.value) * BigInt(quantity)) / BigInt(whole.quantity);
  return { quantity, value: Number(value) };
}

/** What is left of an amount after a portion of it has gone. */
export function rest(whole: Amount, part: Amount): Amount {
  return { quantity: whole.quantity - part.quantity, value: whole.value - part.value };
}

/** Movements that move nothing are no movements. */
export function moving(movements: readonly (Movement | undefined)[]): Movement[] {
  return movements.filter(
    (movement) => movement !== undefined && movement.quantity > 0,
  ) as Movement[];
}

/**
 * Whether movements can be counted exactly: a stated quantity times a catalogue's value can pass
 * 2^53 − 1. Refuses with `amount_too_large`.
 */
export function decideCountable(movements: Movement[]): Decision<Movement[], "amount_too_large"> {
  const isCounted = ({ quantity, value }: Movement) =>
    Number.isSafeInteger(quantity) && Number.isSafeInteger(value);
  return movements.every(isCounted) ? accept(movements) : refuse("amount_too_large");
}
