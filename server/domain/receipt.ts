import * as v from "valibot";
import type { ConsignmentState } from "./consignment.ts";
import { Day } from "./day.ts";
import { accept, assert, refuse, type Decision } from "./decision.ts";
import { Id } from "./id.ts";
import { cash } from "./catalogue.ts";
import { ItemCode, type Item } from "./item.ts";
import {
  bases,
  decideCountable,
  moving,
  portion,
  type Amount,
  type End,
  type Movement,
} from "./movement.ts";
import { waysIn } from "./onBehalf.ts";
import { decideOnTheWay, type OnTheWay } from "./onTheWay.ts";
import { takeInTurn, type Part } from "./parts.ts";
import { linesMax } from "./limits.ts";
import { Dong, Quantity, QuantityOrNone } from "./number.ts";
import { NamedPhotos } from "./photo.ts";
import { worth } from "./pledge.ts";
import { Signature } from "./signature.ts";
import { Name, Note } from "./text.ts";

const ofLine = v.object({
  line: Id,
  good: QuantityOrNone,
  damaged: v.optional(QuantityOrNone),
  missing: v.optional(QuantityOrNone),
  surplus: v.optional(QuantityOrNone),
  reason: v.optional(Note),
});
const unlisted = v.object({
  item: ItemCode,
  surplus: Quantity,
  value: v.optional(Dong),
  basis: v.optional(v.picklist(bases)),
});

/**
 * What the school says arrived. Of a line, good + damaged + missing = sent (missing is what is
 * left when not given); a line left out arrived not at all.
 */
export const NewReceipt = v.object({
  id: Id,
  receivedOn: Day,
  receivedBy: v.object({ name: Name, position: Name }),
  note: v.optional(Note),
  signature: v.optional(Signature),
  photos: v.optional(NamedPhotos),
  onBehalfOf: v.optional(Id),
  enteredFrom: v.optional(v.picklist(waysIn)),
  lines: v.pipe(
    v.array(v.union([ofLine, unlisted])),
    v.maxLength(linesMax, "too_many_lines"),
    v.check((lines) => {
      const named = lines.map((line) => ("line" in line ? line.line : line.item));
      return new Set(named).size === named.length;
    }, "line_repeated"),
  ),
});
export type NewReceipt = v.InferOutput<typeof NewReceipt>;

export const discrepancyKinds = ["missing", "damaged", "surplus"] as const;
export type DiscrepancyKind = (typeof discrepancyKinds)[number];

/** `ended` with the receipt that it came from, when that was reversed. */
export const discrepancyStates = ["open", "explained", "settled", "ended"] as const;
export type DiscrepancyState = (typeof discrepancyStates)[number];

/** What arrived of one line of a consignment, or of an item that no line names. */
export interface Arrived {
  line?: string;
  item: string;
  good: number;
  damaged: number;
  missing: number;
  surplus: number;
  value: number;
  reason?: string | undefined;
}

export interface ReceiptDecision {
  movements: Movement[];
  arrived: Arrived[];
  discrepancies: { line?: string; item: string; kind: DiscrepancyKind; quantity: number }[];
}

type Codes =
  | "already_received"
  | "already_returned"
  | "unknown"
  | "exceeds_sent"
  | "receipt_does_not_add_up"
  | "means_mismatch"
  | "amount_too_large";

/**
 * Decides what a receipt moves: every line of the consignment, mentioned or not, goes to received,
 * damaged and missing in that order; each difference becomes a discrepancy. `giver` is who gave what
 * came beyond what was sent: the cluster that sent, `unknown` when the fund did. Refuses a second
 * receipt, lines of another consignment, and quantities that are not what was sent.
 */
export function decideReceipt(
  consignment: { state: ConsignmentState; giver: string; site: string },
  sent: readonly (OnTheWay & { unit: string; scale: number })[],
  given: Pick<NewReceipt, "lines">,
  items: ReadonlyMap<string, Item>,
): Decision<ReceiptDecision, Codes> {
  const open = decideOnTheWay(consignment.state);
  if (!open.ok) return open;
  const mentioned = new Map<string, v.InferOutput<typeof ofLine>>();
  const extra: v.InferOutput<typeof unlisted>[] = [];
  for (const line of given.lines) {
    if ("line" in line) mentioned.set(line.line, line);
    else extra.push(line);
  }
  for (const id of mentioned.keys())
    if (!sent.some((line) => line.id === id))
      return refuse("unknown", { what: "consignment_line", id });

  const result: ReceiptDecision = { movements: [], arrived: [], discrepancies: [] };
  for (const line of sent) {
    const counted = count(line, mentioned.get(line.id));
    if (!counted.ok) return counted;
    add(result, counted.value, arrivals(line, counted.value, consignment.giver));
  }
  for (const { item, surplus, ...stated } of extra) {
    const known = items.get(item);
    if (!known) return refuse("unknown", { what: "item", id: item });
    if (item === cash) return refuse("means_mismatch");
    const amount = worth(known, { quantity: surplus, ...stated });
    const arrived = { item, good: 0, damaged: 0, missing: 0, surplus, value: amount.value };
    const to = { account: "received" as const, giver: consignment.giver, site: consignment.site };
    const from = { account: "gift" as const, giver: consignment.giver };
    add(result, arrived, [{ from, to, item, ...amount }]);
  }
  const countable = decideCountable(result.movements);
  return countable.ok ? accept(result) : countable;
}

/** What was counted of one line, complete; a line nobody mentioned is missing altogether. */
function count(
  line: OnTheWay & { unit: string; scale: number },
  given: v.InferOutput<typeof ofLine> | undefined,
): Decision<Arrived, "exceeds_sent" | "receipt_does_not_add_up"> {
  const sent = line.amount.quantity;
  const { good = 0, damaged = 0, surplus = 0, reason } = given ?? {};
  const facts = { sent, unit: line.unit, scale: line.scale, line: line.id };
  if (good + damaged + (given?.missing ?? 0) > sent) return refuse("exceeds_sent", facts);
  const missing = given?.missing ?? sent - good - damaged;
  if (good + damaged + missing !== sent || (missing > 0 && surplus > 0))
    return refuse("receipt_does_not_add_up", { ...facts, counted: good + damaged + missing });
  const { value } = line.amount;
  return accept({ line: line.id, item: line.item, good, damaged, missing, surplus, value, reason });
}

function arrivals(line: OnTheWay, counted: Arrived, surplusGiver: string): Movement[] {
  const { basis } = line.amount;
  const move = (from: End, to: End, amount: Amount): Movement => ({
    from,
    to,
    item: line.item,
    ...amount,
    ...(basis && { basis }),
  });
  const arrive = (account: "received" | "damaged" | "missing", parts: Part[] = []) =>
    parts.map(({ end, amount }) => move(end, { ...end, account }, amount));
  const [good, damaged, missing] = takeInTurn(line.parts, [
    counted.good,
    counted.damaged,
    counted.missing,
  ]);
  const [first] = line.parts;
  assert(first, "a line on its way is held somewhere");
  const gift: End = { account: "gift", giver: surplusGiver };
  const beyond: End = { ...first.end, account: "received", giver: surplusGiver };
  return moving([
    ...arrive("received", good),
    ...arrive("damaged", damaged),
    ...arrive("missing", missing),
    move(gift, beyond, moreOf(line.amount, counted.surplus)),
  ]);
}

/** More of the same, at the same value each, rounded down; works beyond the whole. */
function moreOf(whole: Amount, quantity: number): Amount {
  if (quantity <= whole.quantity) return portion(whole, quantity);
  const value = (BigInt(whole.value) * BigInt(quantity)) / BigInt(whole.quantity);
  return { quantity, value: Number(value) };
}

function add(result: ReceiptDecision, arrived: Arrived, movements: Movement[]) {
  result.arrived.push(arrived);
  result.movements.push(...movements);
  for (const kind of discrepancyKinds) {
    const { line, item } = arrived;
    if (arrived[kind] > 0)
      result.discrepancies.push({ ...(line && { line }), item, kind, quantity: arrived[kind] });
  }
}
