import type { Problem } from "#domain/answers.ts";

/** What an item does, as the outbox names it. */
export const itemKinds = [
  "need",
  "revise",
  "close",
  "confirm",
  "safe",
  "pledge",
  "consignment",
  "receipt",
  "takeBack",
  "explain",
  "recover",
  "morePhotos",
  "photo",
] as const;
export type ItemKind = (typeof itemKinds)[number];

/** In which membership of which account something was written; nobody else sends or sees it. */
export interface Owner {
  username: string;
  membership: string;
}

/** The form that something was written in, to open it there again. */
export interface Form {
  address: string;
  /** Where its draft is kept. */
  place: string;
  draft: object;
}

/** One act that this device has kept and the server has not yet acknowledged. */
export interface Item {
  /** The idempotency key, made once; the row is kept under it. */
  key: string;
  /** Its place in the order in which things were written here, from 1. */
  n: number;
  owner: Owner;
  kind: ItemKind;
  path: string;
  /** The exact JSON text, for the server tells a repetition by its bytes; of a photo, nothing. */
  body: string;
  /** Ids of what it makes and acts on; what shares one keeps its order. */
  things: string[];
  /** The id of what it makes, when it makes something, and nothing else was ever sent under it. */
  makes?: string;
  /** What it is about in a few words, as they were when it was written. */
  title: string;
  writtenAt: number;
  state: "waiting" | "refused";
  /** How often the server could not be reached over a network, or could not answer: pauses grow with it. */
  tries: number;
  /** When to try again, unless somebody wants it at once. */
  nextAt: number;
  /** When the server said that it may be asked again. */
  notBefore: number;
  /** Why it was refused, or what was in the way the last time. */
  problem?: Problem;
  form?: Form;
}

/** What is written down here before it gets its place in the order. */
export type NewItem = Omit<Item, "n" | "state" | "tries" | "nextAt" | "notBefore">;

/** A row as it is stored: `item` is absent when it cannot be read, damaged as it is. */
export interface Row {
  key: string;
  item?: Item;
}

/** Whether what was found on the device is an item that can be sent. */
export function isItem(found: unknown): found is Item {
  if (typeof found !== "object" || found === null) return false;
  const { key, n, owner, kind, path, body, things, title, ...rest } = found as Partial<Item>;
  return (
    [key, path, body, title, owner?.username, owner?.membership].every(isText) &&
    [n, rest.writtenAt, rest.tries, rest.nextAt, rest.notBefore].every(Number.isFinite) &&
    itemKinds.some((one) => one === kind) &&
    (rest.state === "waiting" || rest.state === "refused") &&
    Array.isArray(things) &&
    things.every(isText)
  );
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}
