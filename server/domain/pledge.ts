import * as v from "valibot";
import type { Day } from "./day.ts";
import { accept, refuse, type Decision } from "./decision.ts";
import { Id } from "./id.ts";
import { cash, catalogueValue } from "./catalogue.ts";
import type { Item } from "./item.ts";
import {
  bases,
  decideCountable,
  moving,
  portion,
  type Amount,
  type End,
  type Movement,
} from "./movement.ts";
import { decideFits, type NeedStatus } from "./need.ts";
import type { Standing } from "./needLine.ts";
import { Dong, Quantity } from "./number.ts";
import { Note } from "./text.ts";

/** A promise towards one need line. `onBehalfOf` is the cluster when the department enters it. */
export const PledgeToLine = v.object({
  id: Id,
  needLine: Id,
  quantity: Quantity,
  value: v.optional(Dong),
  basis: v.optional(v.picklist(bases)),
  note: v.optional(Note),
  onBehalfOf: v.optional(Id),
});
export type PledgeToLine = v.InferOutput<typeof PledgeToLine>;

/** A promise of cash to the campaign's fund. */
export const PledgeToFund = v.object({
  id: Id,
  campaign: Id,
  item: v.literal(cash),
  quantity: Quantity,
  note: v.optional(Note),
  onBehalfOf: v.optional(Id),
});
export type PledgeToFund = v.InferOutput<typeof PledgeToFund>;

export const NewPledge = v.union([PledgeToLine, PledgeToFund]);
export type NewPledge = v.InferOutput<typeof NewPledge>;

/** Taking back what was not sent: all of it unless a quantity is given. */
export const Release = v.object({
  quantity: v.optional(Quantity),
  reason: v.pipe(Note, v.minLength(1, "required")),
  onBehalfOf: v.optional(Id),
});
export type Release = v.InferOutput<typeof Release>;

/** Why a promise ended unsent: by its cluster, by time, by the department, with its need. */
export const releaseReasons = ["withdrawn", "lapsed", "written_off", "need_closed"] as const;
export type ReleaseReason = (typeof releaseReasons)[number];

export const pledgeStates = ["live", "fulfilled", "released"] as const;
export type PledgeState = (typeof pledgeStates)[number];

/** Live while something is still to be sent; then fulfilled when anything was, else released. */
export function pledgeState(outstanding: number, sent: number): PledgeState {
  if (outstanding > 0) return "live";
  return sent > 0 ? "fulfilled" : "released";
}

/** What is still to be sent of a promise, as the ledger holds it, and where it is held. */
export interface Outstanding {
  promise: End;
  expected: End;
  item: string;
  amount: Amount;
}

/**
 * Decides whether a promise fits into what a line still lacks, so that a line is never promised
 * more than was approved. Refuses with `need_not_verified`, `exceeds_lacking` and how much is
 * left, or `amount_too_large`.
 */
export function decidePledge(
  line: Standing & { id: string; site: string; status: NeedStatus; item: Item },
  asked: PledgeToLine,
  cluster: string,
): Decision<
  Movement[],
  "invalid_input" | "need_not_verified" | "exceeds_lacking" | "amount_too_large"
> {
  const worthItself = decideMoney(line.item, asked, "value");
  if (!worthItself.ok) return worthItself;
  const fits = decideFits(line, asked.quantity);
  if (!fits.ok) return fits;
  const where = { giver: cluster, site: line.site, needLine: line.id, pledge: asked.id };
  return decideCountable([promiseOf(where, line.item.id, worth(line.item, asked))]);
}

/** Whether money is said to be worth what it is, where that is said at all; `path` names where. */
export function decideMoney(
  { id }: Item,
  { quantity, value = quantity }: { quantity: number; value?: number | undefined },
  path: string,
): Decision<true, "invalid_input"> {
  return id === cash && value !== quantity
    ? refuse("invalid_input", { path, problem: "money_differs" })
    : accept(true);
}

/** A promise of cash to the fund: nothing limits it, for the fund lacks no particular amount. */
export function pledgeToFund(asked: PledgeToFund, cluster: string): Movement[] {
  const amount = { quantity: asked.quantity, value: asked.quantity };
  return [promiseOf({ giver: cluster, pledge: asked.id }, cash, amount)];
}

/** `promise` → `expected`: a quantity of an item is promised. */
export function promiseOf(where: Omit<End, "account">, item: string, amount: Priced): Movement {
  return {
    from: { account: "promise", ...where },
    to: { account: "expected", ...where },
    item,
    ...amount,
  };
}

/** `expected` → `promise`: so much of a promise is no longer expected. */
export function unpromise(promised: Outstanding, quantity: number): Movement {
  return {
    from: promised.expected,
    to: promised.promise,
    item: promised.item,
    ...portion(promised.amount, quantity),
  };
}

/**
 * What releasing moves: all that was not sent, unless a quantity is given. Refuses with
 * `nothing_to_release`, or `exceeds_promised` and what is outstanding.
 */
export function decideRelease(
  promised: Outstanding,
  item: Pick<Item, "unit" | "scale">,
  quantity = promised.amount.quantity,
): Decision<Movement[], "nothing_to_release" | "exceeds_promised"> {
  const outstanding = promised.amount.quantity;
  if (outstanding === 0) return refuse("nothing_to_release");
  if (quantity > outstanding)
    return refuse("exceeds_promised", { outstanding, unit: item.unit, scale: item.scale });
  return accept(moving([unpromise(promised, quantity)]));
}

/** Whether a live promise has lapsed on a day: it has on the day after its last. */
export function hasLapsed(pledge: { lapsesOn: Day }, today: Day): boolean {
  return pledge.lapsesOn < today;
}

/** An amount with what its value rests on; cash is its own value and rests on nothing. */
export interface Priced extends Amount {
  basis?: NonNullable<Movement["basis"]>;
}

/** What a quantity of an item is worth: as stated, else by the catalogue. */
export function worth(
  item: Item,
  stated: {
    quantity: number;
    value?: number | undefined;
    basis?: Movement["basis"] | undefined;
  },
): Priced {
  const { quantity, value, basis } = stated;
  if (item.id === cash) return { quantity, value: quantity };
  if (value === undefined)
    return { quantity, value: catalogueValue(item, quantity), basis: "catalogue" };
  return { quantity, value, basis: basis ?? "estimate" };
}
