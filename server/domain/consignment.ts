import * as v from "valibot";
import { Day } from "./day.ts";
import { accept, refuse, type Decision } from "./decision.ts";
import { Id } from "./id.ts";
import { cash, catalogueValue } from "./catalogue.ts";
import { ItemCode, type Item } from "./item.ts";
import { bases, portion, type Amount, type End, type Movement } from "./movement.ts";
import { decideFits, type NeedStatus } from "./need.ts";
import { linesMax } from "./limits.ts";
import type { Standing } from "./needLine.ts";
import { Dong, Quantity } from "./number.ts";
import { decideMoney, unpromise, worth, type Outstanding, type Priced } from "./pledge.ts";
import { Name, Note, Phone, Plate } from "./text.ts";

export const meansOfSending = ["goods", "cash", "transfer"] as const;
export type Means = (typeof meansOfSending)[number];

export const consignmentStates = ["sent", "received", "returned"] as const;
export type ConsignmentState = (typeof consignmentStates)[number];

/** Whose a consignment is: a cluster's gift, or the fund's money and what was bought with it. */
export const senders = ["cluster", "fund"] as const;
export type Sender = (typeof senders)[number];

const ofPledge = v.object({
  id: Id,
  pledge: Id,
  quantity: Quantity,
  value: v.optional(Dong),
  basis: v.optional(v.picklist(bases)),
});
const unpromised = v.object({
  id: Id,
  item: ItemCode,
  quantity: Quantity,
  value: Dong,
  basis: v.picklist(bases),
  needLine: v.optional(Id),
});
export type PledgedLine = v.InferOutput<typeof ofPledge>;
export type UnpromisedLine = v.InferOutput<typeof unpromised>;
export const NewConsignmentLine = v.union([ofPledge, unpromised]);
export type NewConsignmentLine = v.InferOutput<typeof NewConsignmentLine>;

/**
 * What leaves for one site, from a cluster unless said otherwise. `onBehalfOf` is the cluster when
 * the department enters it.
 */
export const NewConsignment = v.object({
  id: Id,
  campaign: Id,
  site: Id,
  from: v.optional(v.picklist(senders)),
  means: v.picklist(meansOfSending),
  sentOn: Day,
  expectedOn: v.optional(Day),
  /** The paper it is entered from: the number of a list, a receipt or minutes. */
  document: v.optional(Name),
  carrier: v.optional(Name),
  plate: v.optional(Plate),
  driver: v.optional(v.object({ name: Name, phone: Phone })),
  note: v.optional(Note),
  onBehalfOf: v.optional(Id),
  lines: v.pipe(
    v.array(NewConsignmentLine),
    v.minLength(1, "required"),
    v.maxLength(linesMax, "too_many_lines"),
    v.check((lines) => new Set(lines.map(({ id }) => id)).size === lines.length, "line_repeated"),
    v.check((lines) => {
      const pledges = lines.flatMap((line) => ("pledge" in line ? [line.pledge] : []));
      return new Set(pledges).size === pledges.length;
    }, "pledge_repeated"),
  ),
});
export type NewConsignment = v.InferOutput<typeof NewConsignment>;

/** Taking back what has left and not been confirmed. */
export const TakeBack = v.object({
  reason: v.pipe(Note, v.minLength(1, "required")),
  onBehalfOf: v.optional(Id),
});

/** A line of what leaves, with what the ledger knows of its promise or of the line it goes to. */
export type Leaving =
  | { line: NewConsignmentLine; item: Item; promise: Outstanding }
  | {
      line: NewConsignmentLine;
      item: Item;
      needLine?: Standing & { id: string; status: NeedStatus };
    };

/** One line as it left: what it is worth, and the value that its promise held for it. */
export interface Sent {
  id: string;
  item: string;
  amount: Priced;
  needLine?: string | undefined;
  pledge?: string | undefined;
  promisedValue: number;
  movements: Movement[];
}

/**
 * Decides what sending moves: a promise becomes a gift on its way; without a promise the gift sets
 * out alone. Refuses with `means_mismatch` when cash and goods are mixed, with `invalid_input` money that
 * is said to be worth something else, `exceeds_promised`, and for what was not promised as a promise would:
 * `need_not_verified`, `exceeds_lacking`.
 */
export function decideSend(
  means: Means,
  lines: readonly Leaving[],
  route: { cluster: string; site: string },
): Decision<
  Sent[],
  "means_mismatch" | "invalid_input" | "exceeds_promised" | "need_not_verified" | "exceeds_lacking"
> {
  const sent: Sent[] = [];
  const taken = new Map<string, number>();
  for (const [at, leaving] of lines.entries()) {
    const { line, item } = leaving;
    if ((item.id === cash) !== (means !== "goods")) return refuse("means_mismatch", { means });
    const worthItself = decideMoney(item, line, `lines.${at}.value`);
    if (!worthItself.ok) return worthItself;
    if ("promise" in leaving) {
      const outstanding = leaving.promise.amount.quantity;
      if (line.quantity > outstanding)
        return refuse("exceeds_promised", { outstanding, unit: item.unit, scale: item.scale });
    } else if (leaving.needLine) {
      const already = taken.get(leaving.needLine.id) ?? 0;
      const standing = { ...leaving.needLine, onTheWay: leaving.needLine.onTheWay + already };
      const fits = decideFits({ ...standing, item }, line.quantity);
      if (!fits.ok) return fits;
      taken.set(leaving.needLine.id, already + line.quantity);
    }
    sent.push(sendLine(leaving, route));
  }
  return accept(sent);
}

function sendLine(leaving: Leaving, route: { cluster: string; site: string }): Sent {
  const { line, item } = leaving;
  const promise = "promise" in leaving ? leaving.promise : undefined;
  const promised = promise && portion(promise.amount, line.quantity);
  const needLine = promise
    ? promise.expected.needLine
    : "needLine" in leaving
      ? leaving.needLine?.id
      : undefined;
  const amount: Priced =
    line.value === undefined && promised
      ? { ...promised, ...(item.id !== cash && { basis: basisOf(line, item, promised) }) }
      : worth(item, line);
  const on: End = {
    account: "transit",
    giver: route.cluster,
    site: route.site,
    ...(needLine && { needLine }),
    ...(promise?.expected.pledge && { pledge: promise.expected.pledge }),
    consignmentLine: line.id,
  };
  const gift: Movement = {
    from: { account: "gift", giver: route.cluster },
    to: on,
    item: item.id,
    ...amount,
  };
  return {
    id: line.id,
    item: item.id,
    amount,
    needLine,
    pledge: promise?.expected.pledge,
    promisedValue: promised?.value ?? 0,
    movements: promise ? [unpromise(promise, line.quantity), gift] : [gift],
  };
}

/** What the value of a part of a promise rests on: nothing may claim the catalogue that is not its. */
function basisOf(line: NewConsignmentLine, item: Item, { quantity, value }: Amount) {
  const isCatalogue = value === catalogueValue(item, quantity);
  return line.basis ?? (isCatalogue ? ("catalogue" as const) : ("estimate" as const));
}
