// The ledger as DESIGN §4 tells it: entries of movements, and what every place holds after them.

/** One end of a movement. */
export interface Spot {
  account: string;
  giver: string;
  site?: string | undefined;
  needLine?: string | undefined;
  pledge?: string | undefined;
  consignmentLine?: string | undefined;
}

export interface Moved {
  from: Spot;
  to: Spot;
  item: string;
  quantity: number;
  value: number;
}

/** An entry, as far as the model cares. */
export interface Page {
  seq: number;
  kind: string;
  campaign: string;
  recordedAt: number;
  effectiveOn: string;
  moved: Moved[];
  subjects: Record<string, string>;
  reason?: string;
  /** What a verification approved, or how a closed need's lines stood. */
  lines?: { id: string; asked: number; approved: number }[];
  /** What was given up as lost. */
  lost?: number;
  reverses?: number;
  reversedBy?: number;
}

export interface Held {
  spot: Spot;
  campaign: string;
  item: string;
  quantity: number;
  value: number;
}

export interface Book {
  pages: Page[];
  /** What each place holds, by its whole name. */
  places: Map<string, Held>;
  /** The places of each need line, promise and line of a consignment. */
  about: Map<string, Held[]>;
}

/** A quantity and what it is worth in đồng. */
export interface Worth {
  quantity: number;
  value: number;
}

/** Where a place is in the book. */
export function nameOf(campaign: string, spot: Spot, item: string): string {
  const { account, giver, site = "", needLine = "", pledge = "", consignmentLine = "" } = spot;
  return [campaign, account, item, giver, site, needLine, pledge, consignmentLine].join("|");
}

/** What a place holds. */
export function heldAt(book: Book, campaign: string, spot: Spot, item: string): Worth {
  const { quantity = 0, value = 0 } = book.places.get(nameOf(campaign, spot, item)) ?? {};
  return { quantity, value };
}

/** The places of an account that hold something of a need line, promise or line of a consignment. */
export function placesOf(book: Book, account: string, about: string): Held[] {
  const all = book.about.get(about) ?? [];
  return all.filter(({ spot, quantity }) => spot.account === account && quantity !== 0);
}

/** Writes an entry and moves what it moves. Movements of nothing are none. */
export function write(book: Book, now: number, entry: Omit<Page, "seq" | "recordedAt">): Page {
  const recordedAt = Math.max(now, book.pages.at(-1)?.recordedAt ?? 0);
  const moved = entry.moved.filter(({ quantity }) => quantity > 0);
  const page = { ...entry, moved, seq: book.pages.length, recordedAt };
  book.pages.push(page);
  for (const one of moved) {
    add(book, entry.campaign, one.from, { ...one, quantity: -one.quantity, value: -one.value });
    add(book, entry.campaign, one.to, one);
  }
  return page;
}

function add(book: Book, campaign: string, spot: Spot, more: Worth & { item: string }) {
  const name = nameOf(campaign, spot, more.item);
  const known = book.places.get(name);
  const held = known ?? { spot, campaign, item: more.item, quantity: 0, value: 0 };
  held.quantity += more.quantity;
  held.value += more.value;
  if (known) return;
  book.places.set(name, held);
  for (const about of [spot.needLine, spot.pledge, spot.consignmentLine])
    if (about) book.about.set(about, [...(book.about.get(about) ?? []), held]);
}

/** A part of something with its share of the value, rounded down; the whole keeps all of it. */
export function shareOf(whole: Worth, quantity: number): Worth {
  if (quantity === whole.quantity) return { quantity, value: whole.value };
  const value = Number((BigInt(whole.value) * BigInt(quantity)) / BigInt(whole.quantity));
  return { quantity, value };
}

/** Places in the order in which they are taken from: of clusters by their ids, the fund's own last. */
export function inTurn(places: Held[]): Held[] {
  const rank = ({ spot }: Held) => (spot.giver === "fund" ? `1` : `0${spot.giver}`);
  return places.toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1));
}

/**
 * Takes quantities one after another out of places, each with its share of what is left there, so that
 * the last of a place takes what rounding left.
 */
export function takeOut(places: Held[], quantities: number[]): (Worth & { spot: Spot })[][] {
  const left = inTurn(places).map(({ spot, quantity, value }) => ({ spot, quantity, value }));
  return quantities.map((wanted) => {
    let open = wanted;
    return left.flatMap((place) => {
      const part = shareOf(place, Math.min(open, place.quantity));
      if (part.quantity === 0) return [];
      open -= part.quantity;
      place.quantity -= part.quantity;
      place.value -= part.value;
      return [{ ...part, spot: place.spot }];
    });
  });
}
