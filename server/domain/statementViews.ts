import * as v from "valibot";
import { meansOfSending } from "./consignment.ts";
import { ColumnChoice, statementFields } from "./statements/layout.ts";
import {
  directions,
  lineStates,
  setAsideReasons,
  statementStates,
  tiers,
} from "./statements/statement.ts";

// What the API gives out of bank statements, to the department and auditors only: memos and payers
// are persons'. Amounts are đồng, days ISO text, instants milliseconds since 1970 UTC.

const id = v.string();
const whole = v.number();
const sum = v.object({ count: whole, sum: whole });
const thing = v.object({ id, code: v.string() });
const named = v.object({ id, name: v.string() });

/** What the whole file says; as `StatementSummary` of the domain describes it. */
export const StatementSaid = v.object({
  bank: v.string(),
  rows: whole,
  lines: whole,
  credits: sum,
  debits: sum,
  opening: v.optional(whole),
  closing: v.optional(whole),
  firstOn: v.optional(v.string()),
  lastOn: v.optional(v.string()),
  proof: v.variant("kind", [
    v.object({ kind: v.literal("proven") }),
    v.object({
      kind: v.literal("broken"),
      count: whole,
      breaks: v.array(v.object({ row: whole, by: whole })),
    }),
    v.object({
      kind: v.literal("unprovable"),
      lacks: v.picklist(["balances", "opening", "closing"]),
    }),
  ]),
  gaps: v.array(v.object({ row: whole, from: whole, to: whole })),
  gapCount: whole,
  problems: v.array(
    v.object({
      row: whole,
      column: v.optional(v.string()),
      value: v.optional(v.string()),
      code: v.string(),
      /** In the reader's language: what is wrong and what to do. */
      message: v.string(),
    }),
  ),
  problemCount: whole,
});
export type StatementSaid = v.InferOutput<typeof StatementSaid>;

export const StatementView = v.object({
  id,
  code: v.string(),
  campaign: id,
  fileName: v.string(),
  sha256: v.string(),
  state: v.picklist(statementStates),
  broughtAt: whole,
  /** Lines read so far, those that the account did not have before, and those in the ledger. */
  lines: whole,
  added: whole,
  posted: whole,
  /** While it waits with new lines of closed days, up to `until`: when they would take effect. */
  late: v.optional(v.object({ until: v.string(), effectiveOn: v.string() })),
  said: v.optional(StatementSaid),
  /** Why its file could not be read, when it failed. */
  failure: v.optional(v.object({ code: v.string(), title: v.string() })),
});
export type StatementView = v.InferOutput<typeof StatementView>;

/** The first rows of a file for a person to choose columns from, and what its columns seem to be. */
export const ProposedColumnsView = v.object({
  rows: v.array(v.object({ row: whole, cells: v.array(v.string()) })),
  /** The row that looks like a header; 0 when none does. */
  headerRow: whole,
  chosen: v.partial(v.object(v.entriesFromList(statementFields, ColumnChoice))),
});

/** What a line may belong to, and why: a proposal that a person accepts. */
export const Suggestion = v.object({
  tier: v.picklist(tiers),
  evidence: v.array(v.string()),
  parts: v.array(
    v.object({
      pledge: v.optional(thing),
      cluster: named,
      amount: whole,
      /** What the promise still expects. */
      outstanding: v.optional(whole),
    }),
  ),
});
export type Suggestion = v.InferOutput<typeof Suggestion>;

/** How many lines wait of those that are wanted, and what is open of them; `upTo` is the last of their ids. */
export const OpenLinesView = v.object({ count: whole, sum: whole, upTo: v.optional(id) });
export type OpenLinesView = v.InferOutput<typeof OpenLinesView>;

/**
 * A payment out of the fund: how much of it is `back` there by the ledger, and in `undebited` what no debit
 * of the bank's is tied to, or what it has still to credit back.
 */
export const PaymentView = v.object({
  id,
  code: v.string(),
  means: v.picklist(meansOfSending),
  sentOn: v.string(),
  site: v.object({ id, name: v.string(), school: v.string() }),
  amount: whole,
  back: whole,
  undebited: whole,
});
export type PaymentView = v.InferOutput<typeof PaymentView>;

export const StatementLineView = v.object({
  id,
  statement: thing,
  row: whole,
  on: v.string(),
  /** When what it told by itself took effect, where a period had shut its own day before it came. */
  effectiveOn: v.optional(v.string()),
  time: v.optional(v.string()),
  direction: v.picklist(directions),
  amount: whole,
  balance: v.optional(whole),
  memo: v.string(),
  reference: v.optional(v.string()),
  payerAccount: v.optional(v.string()),
  payerName: v.optional(v.string()),
  state: v.picklist(lineStates),
  linked: whole,
  reason: v.optional(v.picklist(setAsideReasons)),
  /** By which entry it was set aside; undone by reversing that. */
  setAside: v.optional(v.object({ seq: whole, entry: v.string() })),
  note: v.optional(v.string()),
  /** What it is tied to; undone by reversing the entry. */
  links: v.array(
    v.object({
      seq: whole,
      entry: v.string(),
      kind: v.string(),
      tier: v.picklist(tiers),
      evidence: v.array(v.string()),
      amount: whole,
      pledge: v.optional(thing),
      cluster: v.optional(named),
      consignment: v.optional(thing),
    }),
  ),
  suggestion: v.optional(Suggestion),
});
export type StatementLineView = v.InferOutput<typeof StatementLineView>;
