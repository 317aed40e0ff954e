import * as v from "valibot";
import { carriedKinds, periodStates } from "./period.ts";

// What the API gives out of periods. Amounts are đồng; who signed is told to the office only.

const id = v.string();
const whole = v.number();
const day = v.string();
const split = v.object({ cash: whole, goods: whole });

/** What a period comes to: the fund's money, and what was given, confirmed and lost. */
export const Counted = v.object({
  opening: whole,
  /** What was on the account before the first statement, where that lies in the period. */
  opened: whole,
  /** By the bank's statement, on days of the period. */
  credits: whole,
  debits: whole,
  /** On the account at the end of the period, by the statement. */
  statement: whole,
  /** Of that time: paid and not debited yet (below nothing: back and not credited); debited and not recorded. */
  undebited: whole,
  unrecorded: whole,
  /** In the fund at its end: `statement - undebited + unrecorded`. */
  closing: whole,
  promised: split,
  given: split,
  received: split,
  damaged: split,
  missing: split,
  /** On the way at the end of the period. */
  onTheWay: split,
});
export type Counted = v.InferOutput<typeof Counted>;

export const OpenThingView = v.object({
  kind: v.picklist(carriedKinds),
  id,
  code: v.optional(v.string()),
  since: day,
  quantity: whole,
  note: v.optional(v.string()),
});
export type OpenThingView = v.InferOutput<typeof OpenThingView>;

export const PeriodView = v.object({
  id,
  campaign: id,
  startsOn: day,
  until: day,
  state: v.picklist(periodStates),
  counted: Counted,
  /** In Vietnamese words, as on paper that is signed. */
  inWords: v.object({ opening: v.string(), closing: v.string() }),
  /** SHA-256 of what was counted, in hexadecimal. */
  hash: v.string(),
  /** The ledger's last entry when it was counted. */
  headSeq: whole,
  countedAt: whole,
  closedAt: v.optional(whole),
  /** The entry that closed it. */
  seq: v.optional(whole),
  /** Their names, for the department and auditors. */
  countedBy: v.optional(v.string()),
  closedBy: v.optional(v.string()),
  carried: v.array(OpenThingView),
});
export type PeriodView = v.InferOutput<typeof PeriodView>;

/** What an auditor must know before counting up to a day. */
export const PeriodDraftView = v.object({
  startsOn: day,
  until: day,
  counted: Counted,
  /** What no list explains of the fund; 0 when it ties. */
  difference: whole,
  open: v.array(OpenThingView),
  /** How many are open: of each kind no more are listed than could be carried over. */
  openCount: whole,
});
export type PeriodDraftView = v.InferOutput<typeof PeriodDraftView>;
