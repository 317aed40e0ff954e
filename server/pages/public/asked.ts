import type { CampaignView } from "#domain/placeViews.ts";
import type { Html } from "./shell.ts";
import type { Speech } from "./speech.ts";

/** A page of our API's lists. */
export interface Listed<Item> {
  items: Item[];
  next: string | null;
}

/** What a page is made from. All it knows it reads from our own API, as anybody who is not signed in. */
export interface Asked {
  speech: Speech;
  /** What the public API answers; undefined when it knows no such thing or refuses the question. */
  read: <Answer>(path: string, query?: Query) => Promise<Answer | undefined>;
  /** What the address asks for besides its path; the language is not among it. */
  query: URLSearchParams;
  /** The campaign that is asked for, else the one that is open, else the latest. */
  campaign: CampaignView | undefined;
}

/** What to ask the API for; what is undefined or empty is not asked. */
export type Query = Readonly<Record<string, string | number | boolean | undefined>>;

/** What a page says, before the house is built around it. */
export interface Content {
  title: string;
  description: string;
  /** The one address of what it shows. */
  path: string;
  /** The place in the navigation that it belongs to. */
  within: string;
  /** Who reads it is signed in: the house is theirs. */
  isSigned?: boolean;
  /** There is nothing to do here without JavaScript. */
  needsScript?: boolean;
  content: Html;
  /** It is all that there is to see: the client is not wanted before somebody touches it. */
  isWhole?: true;
}

/** Makes the page of an address; undefined when there is no such thing. `id` is the address's last part. */
export type PageMaker = (asked: Asked, id: string) => Promise<Content | undefined>;

/** The list that an answer holds; empty when there was no answer. */
export function itemsOf<Item>(answer: Listed<Item> | undefined): Item[] {
  return answer?.items ?? [];
}
