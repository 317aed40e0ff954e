import type { Accepted } from "./verdict.ts";
import type { Book } from "./book.ts";

// What the product says it does, told a second time from its design and in the simplest way: plain
// maps, everything counted anew, no care for speed. It shares no line with the server, so that the same
// mistake would have to be made twice. `server/tidy.test.ts` holds this folder to importing only itself.

/** Everything that the model knows. */
export interface Model {
  /** Milliseconds since 1970 UTC, by the simulation's clock. */
  now: number;
  campaigns: Map<string, Campaign>;
  clusters: Set<string>;
  schools: Map<string, { cluster: string; commune: string }>;
  sites: Map<string, { school: string }>;
  items: Map<string, Item>;
  needs: Map<string, Need>;
  lines: Map<string, NeedLine>;
  pledges: Map<string, Pledge>;
  consignments: Map<string, Consignment>;
  /** Ids that are taken, of what the model does not keep by its id. */
  taken: { receipts: Set<string>; loads: Set<string>; words: Set<string> };
  differences: Difference[];
  statements: Statement[];
  bankLines: BankLine[];
  /** What parts of lines are tied to, as long as it holds. */
  ties: Tie[];
  periods: Map<string, Period>;
  /** The last day of each campaign that a signed period has closed. */
  closedUntil: Map<string, string>;
  /** Reversals that wait for a second person, by the entry that they would undo. */
  requests: Map<number, ReversalRequest>;
  book: Book;
  /** What was answered under each account's keys. */
  kept: Map<string, { asked: string; verdict: Accepted }>;
  /** What was done to which thing under which key, by whoever. */
  done: Set<string>;
  /** What the act under way touched, to be looked at in the server. */
  touched: Touched;
}

export interface Touched {
  needs: Set<string>;
  pledges: Set<string>;
  consignments: Set<string>;
  statements: Set<string>;
  bankLines: Set<string>;
  /** Entries whose reversal was asked for, agreed to or withdrawn. */
  requests: Set<number>;
}

/** An act that has touched nothing yet. */
export function untouched(): Touched {
  return {
    needs: new Set(),
    pledges: new Set(),
    consignments: new Set(),
    statements: new Set(),
    bankLines: new Set(),
    requests: new Set(),
  };
}

export interface ReversalRequest {
  /** Who asked first. */
  account: string;
  /** Made by the server: learnt when it is first read. */
  id?: string;
}

export interface Campaign {
  startsOn: string;
  endsOn: string;
  lapseDays: number;
  /** Above so many đồng a reversal needs a second person. */
  reversalLimit?: number;
  /** What promises are called in a bank's memo. */
  memoPrefix: string;
}

export interface Item {
  unit: string;
  scale: number;
  /** Đồng for one whole unit. */
  value: number;
  category: string;
}

export interface Need {
  id: string;
  campaign: string;
  site: string;
  school: string;
  status: "submitted" | "returned" | "refused" | "verified" | "closed";
  lines: string[];
}

export interface NeedLine {
  id: string;
  need: string;
  item: string;
  asked: number;
  approved: number | null;
}

export interface Pledge {
  id: string;
  /** Promises are numbered as they come; a bank's memo names one by it. */
  number: number;
  campaign: string;
  cluster: string;
  need?: string;
  line?: string;
  item: string;
  quantity: number;
  value: number;
  released: number;
  lapsesOn: string;
}

export interface Consignment {
  id: string;
  campaign: string;
  site: string;
  school: string;
  /** The cluster that sent it; the fund when it is absent. */
  cluster?: string;
  means: string;
  sentOn: string;
  state: "sent" | "received" | "returned";
  lines: SentLine[];
  /** What came with it and stood on no line. */
  extra: { item: string; surplus: number; value: number }[];
}

export interface SentLine {
  id: string;
  item: string;
  quantity: number;
  value: number;
  pledge?: string;
  line?: string;
  /** The value that its promise had held for it. */
  promisedValue: number;
  counted?: { good: number; damaged: number; missing: number; surplus: number };
}

export interface Difference {
  /** Made by the server: learnt when it is first read. */
  id?: string;
  campaign: string;
  consignment: string;
  line?: string;
  item: string;
  kind: "missing" | "damaged" | "surplus";
  quantity: number;
  settled: number;
  isExplained: boolean;
  isEnded: boolean;
}

export interface Period {
  id: string;
  campaign: string;
  until: string;
  state: "counted" | "closed";
}

export interface Statement {
  id: string;
  number: number;
  campaign: string;
  broughtAt: number;
  state: "waiting" | "posted";
}

export interface BankLine {
  /** Made by the server: learnt when it is first read. */
  id?: string;
  /** Its statement and row: how the model knows it. */
  key: string;
  statement: string;
  campaign: string;
  row: number;
  on: string;
  time: string;
  direction: "credit" | "debit";
  amount: number;
  memo: string;
  /** What is alike in no other line of the account. */
  alike: string;
  state: "staged" | "pending" | "linked" | "set_aside" | "on_hold";
  linked: number;
}

export interface Tie {
  seq: number;
  line: string;
  amount: number;
  direction: BankLine["direction"];
  consignment?: string;
  pledge?: string;
  /** How much of the promise it kept. */
  brought: number;
}

/** Who asks, as far as rules care. */
export interface Person {
  account: string;
  role: "school" | "cluster" | "department" | "auditor";
  /** The school or cluster of the two that have one. */
  of?: string;
}

/** One request: what a phone or a browser sends. */
export interface Request {
  who: Person | undefined;
  key: string;
  path: string;
  body: Body;
  /** The text of a bank's file, when one is brought. */
  file?: string;
}

/** The body of a request, of which each act knows the fields. */
export type Body = { readonly [field: string]: Json };
export type Json = string | number | boolean | undefined | readonly Json[] | Body;

/** What is known to be there: the model itself made it. */
export function known<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error("the model has lost something that it made");
  return value;
}
