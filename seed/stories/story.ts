import type { Urgency } from "#domain/needLine.ts";

/** What a story may mention of the site it happens to. */
export interface Place {
  pupils: number;
  /** How high the water stood, as people write it: `1,2 m`. */
  depth: string;
  rooms: number;
  days: number;
}

/** A line a site asks for; quantities are in whole units, grams come later. */
export interface Want {
  item: string;
  quantity: number;
  urgency: Urgency;
  note?: string;
}

/** What happened at a site, what it broke, and what would help. No dates: the demo shifts its days. */
export interface Story {
  situation: string;
  damage: string;
  wants: Want[];
}

/** Tells what happened to one site. */
export type Teller = (place: Place) => Story;

/** Something a site asks for, at least one; not urgent unless said so. */
export const want = (item: string, quantity: number, more: Partial<Want> = {}): Want => ({
  item,
  quantity: Math.max(1, Math.round(quantity)),
  urgency: "normal",
  ...more,
});
export const urgent = { urgency: "urgent" } as const;
export const critical = { urgency: "critical" } as const;

/** Cash for a named purpose, in millions of đồng. */
export const money = (millions: number, note: string, more: Partial<Want> = {}): Want =>
  want("VND", millions * 1_000_000, { note, ...more });
