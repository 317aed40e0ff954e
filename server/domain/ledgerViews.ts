import * as v from "valibot";
import { roles } from "./actor.ts";
import { entryKinds } from "./entry.ts";
import { accounts, bases } from "./movement.ts";
import { tiers } from "./statements/statement.ts";

// What the API gives out. Quantities are integers in the item's smallest unit, values are đồng,
// days are ISO text, instants milliseconds since 1970 UTC. Fields marked private are left out for
// readers who may not see them.

const id = v.string();
const whole = v.number();
const day = v.string();
const instant = v.number();

const end = v.object({
  account: v.picklist(accounts),
  giver: v.string(),
  site: v.optional(id),
  needLine: v.optional(id),
  pledge: v.optional(id),
  consignmentLine: v.optional(id),
});

export const EntryView = v.object({
  seq: whole,
  code: v.string(),
  id,
  kind: v.picklist(entryKinds),
  campaign: id,
  recordedAt: instant,
  effectiveOn: day,
  /** The day on which it is said to have happened, when that lies in a period that was closed since. */
  statedOn: v.optional(day),
  actor: v.object({
    organisation: v.string(),
    role: v.picklist(roles),
    onBehalfOf: v.optional(id),
  }),
  subjects: v.record(v.string(), v.string()),
  movements: v.array(
    v.object({
      from: end,
      to: end,
      item: v.string(),
      quantity: whole,
      value: whole,
      basis: v.optional(v.picklist(bases)),
    }),
  ),
  reason: v.optional(v.string()),
  /** SHA-256 of the files it rests on, in hexadecimal. */
  files: v.array(v.string()),
  flags: v.array(v.string()),
  /** What a verification approved of each line, or how a closed need's lines stood. */
  lines: v.array(v.object({ id, asked: whole, approved: whole })),
  /** What was given up as lost; its value stays where it is. */
  lost: v.optional(
    v.object({ item: v.string(), quantity: whole, consignmentLine: v.optional(id) }),
  ),
  /** How the log's key was handed over: both keys, and the old one's signature of them. */
  key: v.optional(v.object({ from: v.string(), to: v.string(), signature: v.string() })),
  /** How sure a match was: `T1` was made by itself, the others by a person. */
  tier: v.optional(v.picklist(tiers)),
  reverses: v.optional(whole),
  reversed: v.optional(v.picklist(entryKinds)),
  reversedBy: v.optional(whole),

  leafHash: v.string(),
  /** What the campaign's schools had received up to this entry, in đồng. */
  balance: v.object({ cash: whole, goods: whole }),
  /** Names of every organisation, site and item that the ids above stand for. */
  names: v.record(v.string(), v.string()),
  /** Codes of the subjects (`NC-…`, `CK-…`), by subject. */
  codes: v.record(v.string(), v.string()),
  /** Unit and scale of each item that moved. */
  units: v.record(v.string(), v.object({ unit: v.string(), scale: whole })),
});
export type EntryView = v.InferOutput<typeof EntryView>;

/** Somebody outside who watches the log: what they cosigned last, and what is wrong with that. */
export const WitnessView = v.object({
  name: v.string(),
  /** Their key, as people hand it on. */
  vkey: v.string(),
  size: v.nullable(whole),
  at: v.nullable(instant),
  problem: v.nullable(v.picklist(["silent", "forked"])),
});
export type WitnessView = v.InferOutput<typeof WitnessView>;

/** A reversal above the campaign's limit that waits for a second person. */
export const ReversalRequestView = v.object({
  id,
  seq: whole,
  code: v.string(),
  askedAt: instant,
  reason: v.string(),
  /** Whether who reads it asked for it: somebody else agrees. */
  own: v.boolean(),
});
export type ReversalRequestView = v.InferOutput<typeof ReversalRequestView>;

export const Sum = v.object({
  cash: whole,
  goods: whole,
  items: v.optional(
    v.array(
      v.object({
        item: v.string(),
        name: v.string(),
        unit: v.string(),
        scale: whole,
        quantity: whole,
      }),
    ),
  ),
});
export type Sum = v.InferOutput<typeof Sum>;

const sums = {
  promised: Sum,
  held: Sum,
  onTheWay: Sum,
  received: Sum,
  damaged: Sum,
  missing: Sum,
};

export const totalsBy = ["cluster", "school", "commune", "item", "category", "day"] as const;
export type TotalsBy = (typeof totalsBy)[number];

export const TotalsView = v.object({
  campaign: id,
  by: v.picklist(totalsBy),
  /** The last entry these sums include; −1 when there is none. */
  seq: whole,
  rows: v.array(v.object({ key: v.string(), name: v.string(), ...sums })),
  total: v.object(sums),
});
export type TotalsView = v.InferOutput<typeof TotalsView>;
