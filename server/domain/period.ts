import * as v from "valibot";
import { addDays } from "./calendar.ts";
import { Day } from "./day.ts";
import { accept, refuse, type Decision } from "./decision.ts";
import { Id } from "./id.ts";
import { Note } from "./text.ts";

/** `counted` by an auditor, then `closed` by the department's signature, or `withdrawn` before it. */
export const periodStates = ["counted", "closed", "withdrawn"] as const;
export type PeriodState = (typeof periodStates)[number];

/**
 * What may be open at the end of a period and is carried over by name: a difference, a consignment that
 * is not confirmed, a receipt without the photo it needs, a credit or a debit that is not decided, a
 * payment that the bank did not carry out.
 */
export const carriedKinds = [
  "discrepancy",
  "consignment",
  "evidence",
  "credit",
  "debit",
  "payment",
] as const;
export type CarriedKind = (typeof carriedKinds)[number];

/** The most things that one period carries over. */
export const carriedMax = 1_000;

/** What the auditor counts: all days up to one, with what stays open and is carried over. */
export const NewPeriod = v.object({
  id: Id,
  campaign: Id,
  until: Day,
  carried: v.pipe(
    v.array(v.object({ kind: v.picklist(carriedKinds), id: Id, note: v.optional(Note) })),
    v.maxLength(carriedMax),
  ),
});
export type NewPeriod = v.InferOutput<typeof NewPeriod>;

/** Something that is open, with what tells people what it is. */
export interface OpenThing {
  kind: CarriedKind;
  id: string;
  code?: string;
  since: Day;
  /** Of a difference: things; of a consignment and a receipt 1; of money: đồng. */
  quantity: number;
}

/**
 * The first day of the period that ends on `until`: the day after the last one closed, or the campaign's
 * first. Refuses with `invalid_input` an end that is not over, or that lies before its beginning.
 */
export function decideSpan(
  { startsOn, closedUntil }: { startsOn: Day; closedUntil: Day | undefined },
  until: Day,
  today: Day,
): Decision<Day, "invalid_input"> {
  const from = closedUntil ? addDays(closedUntil, 1) : startsOn;
  if (until >= today)
    return refuse("invalid_input", { path: "until", problem: "day_not_over", today });
  if (until < from)
    return refuse("invalid_input", { path: "until", problem: "before_start", startsOn: from });
  return accept(from);
}

/**
 * Whether everything that is open is carried over by name, and nothing else. Refuses with
 * `exceptions_open` and how many are left of all `count`, or with `unknown` for what is not open.
 */
export function decideCarried(
  { open, count }: { open: readonly OpenThing[]; count: number },
  carried: NewPeriod["carried"],
): Decision<OpenThing[], "exceptions_open" | "unknown"> {
  const keyOf = ({ kind, id }: { kind: CarriedKind; id: string }) => `${kind} ${id}`;
  const named = new Set(carried.map(keyOf));
  const known = new Set(open.map(keyOf));
  const stranger = carried.find((one) => !known.has(keyOf(one)));
  if (stranger) return refuse("unknown", { what: stranger.kind, id: stranger.id });
  const left = count - open.filter((one) => named.has(keyOf(one))).length;
  return left > 0 ? refuse("exceptions_open", { open: left }) : accept([...open]);
}

/** The day on which something takes effect that is stated late: the first that no period has closed. */
export function openDay(stated: Day, closedUntil: Day | undefined): Day {
  return closedUntil !== undefined && stated <= closedUntil ? addDays(closedUntil, 1) : stated;
}
