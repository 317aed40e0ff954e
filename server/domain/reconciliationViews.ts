import * as v from "valibot";
import { exceptionKinds } from "./reconciliation.ts";
import { setAsideReasons } from "./statements/statement.ts";

// What the API gives out of the reconciliation: nothing private. Quantities are integers in the item's
// smallest unit, values are đồng, days ISO text.

const id = v.string();
const whole = v.number();
const day = v.string();
const coded = v.object({ id, code: v.string() });
const amount = v.object({ quantity: whole, value: whole });

/** What waits for somebody, since when, of how much, and the thing to look at. */
export const ExceptionView = v.object({
  kind: v.picklist(exceptionKinds),
  since: day,
  /** How many days ago that is. */
  age: whole,
  quantity: whole,
  about: v.object({
    of: v.picklist(["pledge", "consignment", "discrepancy", "need"]),
    id,
    code: v.string(),
    /** The consignment that a difference is of. */
    consignment: v.optional(coded),
  }),
  /** Of a promise: its last day. */
  lapsesOn: v.optional(day),
  /** Of a difference: whether a party has said how it came about. */
  isExplained: v.optional(v.boolean()),
});
export type ExceptionView = v.InferOutput<typeof ExceptionView>;

const standing = {
  /** In the fund for a need line. */
  held: amount,
  onTheWay: amount,
  received: amount,
  damaged: amount,
  missing: amount,
};
export const Standing = v.object(standing);
export type Standing = v.InferOutput<typeof Standing>;

/**
 * A row of the reconciliation. `pledge`: a promise. `gift`: a line of a consignment that no promise
 * stands behind, a cluster's or the fund's, or an item that came with it and stood on no line. `held`:
 * money in the fund that is kept for a need line, of one giver. The rows of all three add up to the
 * totals: each row's numbers are its giver's, or those of `givers` where money of several went as one.
 */
export const ReconciliationRow = v.object({
  kind: v.picklist(["pledge", "gift", "held"]),
  /** Of a promise or of a consignment line, alike for all pages. */
  id: v.string(),
  pledge: v.optional(coded),
  consignment: v.optional(coded),
  need: v.optional(coded),
  /** A cluster's id, or `fund` or `unknown`. */
  giver: v.object({ id, name: v.string() }),
  site: v.optional(v.object({ id, name: v.string(), school: v.object({ id, name: v.string() }) })),
  item: id,
  name: v.string(),
  unit: v.string(),
  scale: whole,
  promised: amount,
  released: whole,
  /** What left, or came into the fund's account and was matched to the promise. */
  sent: whole,
  /** How much of `sent` came as money into the fund's account. */
  inFund: whole,
  /** How much of `sent` went back to where it came from. */
  goneBack: whole,
  /** How much of `received` came beyond what was sent. */
  surplus: whole,
  outstanding: amount,
  ...standing,
  givers: v.optional(v.array(v.object({ id, name: v.string(), ...standing }))),
  exceptions: v.array(ExceptionView),
});
export type ReconciliationRow = v.InferOutput<typeof ReconciliationRow>;

const count = v.object({ count: whole, sum: whole });

/** A payment out of the fund that the bank's statement and the ledger do not agree about yet. */
export const OpenPaymentView = v.object({
  id,
  code: v.string(),
  site: v.object({ id, name: v.string(), school: v.string() }),
  on: day,
  age: whole,
  /** What it came to, and how much of that is open, in đồng. */
  amount: whole,
  open: whole,
});
export type OpenPaymentView = v.InferOutput<typeof OpenPaymentView>;

/** A debit that the ledger has not recorded, or not all of it: what the bank says, without its memo. */
export const OpenDebitView = v.object({
  id,
  on: day,
  age: whole,
  amount: whole,
  open: whole,
  state: v.picklist(["pending", "on_hold", "set_aside"]),
  reason: v.optional(v.picklist(setAsideReasons)),
});
export type OpenDebitView = v.InferOutput<typeof OpenDebitView>;

const listed = <Item extends v.GenericSchema>(item: Item) =>
  v.object({ ...count.entries, items: v.array(item) });

/** How the fund's balance in the ledger and on the bank's statement agree; lists have at most 100. */
export const FundTieView = v.object({
  ledgerBalance: whole,
  /** By the statements that are in the ledger: opening + credits − debits. */
  statementBalance: whole,
  undebited: listed(OpenPaymentView),
  unrecorded: listed(OpenDebitView),
  /** Money that is back in the fund by the ledger, for which the bank's credit is not here yet. */
  uncredited: listed(OpenPaymentView),
  /** ledger − (statement − undebited + unrecorded + uncredited): 0, or something is wrong. */
  difference: whole,
  /** What the last statement itself says is on the account, and whether that is `statementBalance`. */
  stated: v.optional(v.object({ statement: coded, on: day, balance: whole, agrees: v.boolean() })),
  /** Credits of which nobody knows yet whose they are. */
  unmatched: v.object({ ...count.entries, oldestOn: v.optional(day) }),
  onHold: count,
  setAside: v.array(v.object({ reason: v.picklist(setAsideReasons), ...count.entries })),
});
export type FundTieView = v.InferOutput<typeof FundTieView>;

/** How many things are open of each age, and what they are worth: money and goods apart. */
const aged = v.object({
  count: whole,
  cash: whole,
  goods: whole,
});
const ages = v.object({ to7: aged, to30: aged, to90: aged, older: aged });
export type Ages = v.InferOutput<typeof ages>;

export const AgeingView = v.object({
  discrepancies: ages,
  consignments: ages,
  /** Receipts without the photo that their campaign asks for. */
  evidence: ages,
  pledges: ages,
  credits: ages,
});
export type AgeingView = v.InferOutput<typeof AgeingView>;

export const ReconciliationView = v.object({
  campaign: id,
  /** The last entry that all of this includes; −1 when there is none. */
  seq: whole,
  fund: FundTieView,
  ageing: AgeingView,
  items: v.array(ReconciliationRow),
  next: v.nullable(v.string()),
});
export type ReconciliationView = v.InferOutput<typeof ReconciliationView>;
