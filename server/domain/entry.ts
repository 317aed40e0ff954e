import { assert } from "./decision.ts";
import type { Day } from "./day.ts";
import type { KeyChange } from "./log/keyChange.ts";
import type { Role } from "./actor.ts";
import type { End, Movement } from "./movement.ts";
import type { Tier } from "./statements/statement.ts";

/** What an entry can be: each is one act. */
export const entryKinds = [
  "campaign_opened",
  "campaign_changed",
  "log_key_changed",
  "need_verified",
  "need_confirmed",
  "need_closed",
  "pledge",
  "release",
  "consignment",
  "take_back",
  "receipt",
  "evidence_waived",
  "photos_added",
  "photo_erased",
  "recovery",
  "gone_back",
  "write_off",
  "statement",
  "opening_balance",
  "bank_credit",
  "bank_interest",
  "bank_fee",
  "match",
  "refund",
  "payment",
  "payment_returned",
  "set_aside",
  "earmark",
  "earmark_freed",
  "period_closed",
  "reversal",
] as const;
export type EntryKind = (typeof entryKinds)[number];

/** The things an entry is about, by their ids. */
export interface Subjects {
  need?: string;
  pledge?: string;
  consignment?: string;
  receipt?: string;
  discrepancy?: string;
  site?: string;
  duplicateOf?: string;
  statement?: string;
  statementLine?: string;
  period?: string;
}

/**
 * One dated act in the ledger with its movements. `texts` are salted SHA-256 of free text that
 * lives outside the ledger; `lines` are what a verification approved; `flags` mark what a reader
 * should know, such as a receipt by the giver's own cluster.
 */
export interface Entry {
  seq: number;
  id: string;
  kind: EntryKind;
  campaign: string;
  /** Milliseconds since 1970 UTC, by the server's clock; never goes back from entry to entry. */
  recordedAt: number;
  /** The day it took effect in Việt Nam; never after it was recorded. */
  effectiveOn: Day;
  /** The day on which it is said to have happened, when that lies in a period that was closed since. */
  statedOn?: Day;
  actor: { organisation: string; role: Role; onBehalfOf?: string };
  subjects: Subjects;
  movements: Movement[];
  /** SHA-256 of the files it rests on, in hexadecimal. */
  files: string[];
  reason?: string;
  flags: string[];
  lines: { id: string; asked: number; approved: number }[];
  /** What was given up as lost, which moves nothing. */
  lost?: { item: string; quantity: number; consignmentLine?: string };
  texts: Record<string, string>;
  /** The key of the log that follows another, signed by that one. */
  key?: KeyChange;
  /** How sure a match was: T1 by itself, the others by a person. */
  tier?: Tier;
  /** The seq of the entry that it reverses, and what that was. */
  reverses?: number;
  reversed?: EntryKind;
}

/** The most bytes a leaf may have, so that a tile's entry bundle can hold it (C2SP tlog-tiles). */
export const leafMax = 65_535;

/**
 * The exact text of an entry that is hashed and kept for ever: canonical JSON (RFC 8785), of
 * strings and integers only. Throws on anything else.
 */
export function canonical(entry: Entry): string {
  return canonicalJson({ ...entry, version: 1 });
}

/** RFC 8785 for strings, safe integers, arrays and objects; undefined members are left out. */
export function canonicalJson(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value === "number") {
    assert(Number.isSafeInteger(value), "a leaf holds whole numbers only");
    return String(value);
  }
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  assert(typeof value === "object" && value !== null, "a leaf holds text, numbers, lists, records");
  // RFC 8785 §3.2.3: sorted by UTF-16 code units, as JavaScript does by itself.
  const members = Object.keys(value)
    .sort()
    .flatMap((key) => {
      const member: unknown = value[key as keyof typeof value];
      return member === undefined ? [] : `${JSON.stringify(key)}:${canonicalJson(member)}`;
    });
  return `{${members.join(",")}}`;
}

/** A change of one balance: an end of a movement with its sign. */
export interface Posting {
  end: End;
  item: string;
  quantity: number;
  value: number;
}

/** What an entry adds to each balance: minus at one end of each movement, plus at the other. */
export function postings(movements: readonly Movement[]): Posting[] {
  return movements.flatMap(({ from, to, item, quantity, value }) => [
    { end: from, item, quantity: -quantity, value: -value },
    { end: to, item, quantity, value },
  ]);
}

/** The accounts that can never hold less than nothing. */
export const neverNegative: readonly End["account"][] = [
  "expected",
  "fund",
  "transit",
  "received",
  "damaged",
  "missing",
];
