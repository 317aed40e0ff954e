import * as v from "valibot";
import type { Sender } from "./consignment.ts";
import { accept, refuse, type Decision } from "./decision.ts";
import { Id } from "./id.ts";
import type { Item } from "./item.ts";
import type { End, Movement } from "./movement.ts";
import { Quantity } from "./number.ts";
import { goneBackTo } from "./onTheWay.ts";
import { takeInTurn, type Part } from "./parts.ts";
import type { DiscrepancyKind, DiscrepancyState } from "./receipt.ts";
import { Note } from "./text.ts";

const Why = v.pipe(Note, v.minLength(1, "required"));

/** What a party says of a difference. `onBehalfOf` is whose word the department enters. */
export const NewExplanation = v.object({ id: Id, text: Why, onBehalfOf: v.optional(Id) });
export type NewExplanation = v.InferOutput<typeof NewExplanation>;

/** How much of what was missing turned up after all. */
export const Recovery = v.object({ quantity: Quantity, onBehalfOf: v.optional(Id) });
export type Recovery = v.InferOutput<typeof Recovery>;

/** Where a settled part ended: lost for good, or back with who gave it. */
export const settledTo = ["loss", "giver"] as const;

/** Why a settled part moved nothing: it was lost, or it is a surplus that the school keeps. */
export const writeOffReasons = ["lost", "accepted"] as const;
export type WriteOffReason = (typeof writeOffReasons)[number];

/** What the department settles, and why. */
export const WriteOff = v.object({ quantity: Quantity, reason: Why, to: v.picklist(settledTo) });
export type WriteOff = v.InferOutput<typeof WriteOff>;

/** A difference as the rules see it. */
export interface Difference {
  kind: DiscrepancyKind;
  state: DiscrepancyState;
  /** In the item's smallest unit, as `settled` is, which is how much of it is settled. */
  quantity: number;
  settled: number;
  item: Pick<Item, "id" | "unit" | "scale">;
  /** Who sent what it is a difference of. */
  from: Sender;
}

/** What the ledger holds as missing or damaged of a line; nothing of what came beyond. */
export type Held = readonly Part[];

type Refusals = "discrepancy_settled" | "exceeds_unsettled" | "not_missing" | "surplus_stays";

/** Whether a difference waits for a word. Refuses with `discrepancy_settled`. */
export function decideExplain({ state }: Pick<Difference, "state">): Decision<true, Refusals> {
  return isOver(state) ? refuse("discrepancy_settled") : accept(true);
}

/**
 * What turning up moves: so much of what was missing is received after all. Refuses what was not
 * missing with `not_missing`, and more than is unsettled with `exceeds_unsettled` and how much is.
 */
export function decideRecover(
  difference: Difference,
  held: Held | undefined,
  quantity: number,
): Decision<Movement[], Refusals> {
  if (difference.kind !== "missing" || !held) return refuse("not_missing");
  const fits = decidePart(difference, quantity);
  if (!fits.ok) return fits;
  return accept(
    take(held, difference, { quantity, to: (end) => ({ ...end, account: "received" }) }),
  );
}

/**
 * What settling a part moves: nothing when it is lost, back where it came from when it went there. What
 * came beyond what was sent stays with the school: refuses to send it back with `surplus_stays`.
 * Refuses more than is unsettled with `exceeds_unsettled` and how much is.
 */
export function decideWriteOff(
  difference: Difference,
  held: Held | undefined,
  { quantity, to }: Pick<WriteOff, "quantity" | "to">,
): Decision<Movement[], Refusals> {
  const fits = decidePart(difference, quantity);
  if (!fits.ok) return fits;
  if (to === "loss") return accept([]);
  if (!held) return refuse("surplus_stays");
  const { from, item } = difference;
  const back = (end: End) => goneBackTo({ from, item: item.id }, end);
  return accept(take(held, difference, { quantity, to: back }));
}

/** How a difference stands: settled when all of it is, explained once a party said a word. */
export function differenceState(
  { quantity, settled }: Pick<Difference, "quantity" | "settled">,
  isExplained: boolean,
): DiscrepancyState {
  if (settled === quantity) return "settled";
  return isExplained ? "explained" : "open";
}

function decidePart(difference: Difference, quantity: number): Decision<true, Refusals> {
  const { item, state } = difference;
  if (isOver(state)) return refuse("discrepancy_settled");
  const left = difference.quantity - difference.settled;
  if (quantity > left)
    return refuse("exceeds_unsettled", { left, unit: item.unit, scale: item.scale });
  return accept(true);
}

function take(
  held: Held,
  { item }: Difference,
  { quantity, to }: { quantity: number; to: (end: End) => End },
): Movement[] {
  const [taken = []] = takeInTurn(held, [quantity]);
  return taken.map(({ end, amount }) => ({ from: end, to: to(end), item: item.id, ...amount }));
}

/** Settled, or ended with the receipt that it came from. */
function isOver(state: DiscrepancyState): boolean {
  return state === "settled" || state === "ended";
}
