import { paperKey, type Paper, type PaperGift } from "./paperGift.ts";

/** A line of a consignment that was posted with the number of a paper. */
export interface PostedGift extends Paper {
  item: string;
  quantity: number;
  value: number;
}

/**
 * What the ledger says of a gift on paper: nothing (`new`), the same (`posted`), or something else
 * of that paper and item (`contradicted`), which can no longer be edited. `alongside` is another
 * line of a paper with this number that the list no longer has: perhaps it was meant.
 */
export type Comparison =
  | { is: "new"; alongside?: PostedGift }
  | { is: "posted" }
  | { is: "contradicted"; by: PostedGift };

/**
 * Compares a list of gifts with what is posted, in the list's order, and counts: the second of two
 * equal rows is the same as the second of two equal lines. A row that names no value agrees with
 * any: the catalogue may say something else today.
 */
export function compareGifts(
  gifts: readonly PaperGift[],
  posted: readonly PostedGift[],
): Comparison[] {
  const left = new Set(posted);
  const found = new Map<PaperGift, Comparison>();
  const find = (
    some: readonly PaperGift[],
    by: Key,
    compared: (line: PostedGift) => Comparison,
  ) => {
    const take = takingFrom(left, by);
    for (const gift of some) {
      const line = found.has(gift) ? undefined : take(gift);
      if (line) found.set(gift, compared(line));
    }
  };
  const isPosted = () => ({ is: "posted" as const });
  const { priced = [], unpriced = [] } = Object.groupBy(gifts, ({ basis }) =>
    basis === "catalogue" ? "unpriced" : "priced",
  );
  // Those that name their value first, lest another takes the line that is theirs.
  find(priced, wholeKey, isPosted);
  find(unpriced, wholeKey, isPosted);
  find(unpriced, quantityKey, isPosted);
  find(gifts, itemKey, (by) => ({ is: "contradicted", by }));
  const ofPaper = new Map([...left].map((line) => [numberKey(line), line]));
  return gifts.map((gift): Comparison => {
    const alongside = ofPaper.get(numberKey(gift));
    return found.get(gift) ?? { is: "new", ...(alongside && { alongside }) };
  });
}

type Key = (gift: PostedGift) => string;

/** Takes from what is left the first line that has the same key as a gift, once. */
function takingFrom(left: Set<PostedGift>, keyOf: Key) {
  const byKey = Map.groupBy(left, keyOf);
  return (gift: PaperGift): PostedGift | undefined => {
    const alike = byKey.get(keyOf(gift)) ?? [];
    // What another way of looking has taken meanwhile is passed over for good.
    for (let line = alike.shift(); line; line = alike.shift()) if (left.delete(line)) return line;
    return undefined;
  };
}

const itemKey = (gift: PostedGift) => JSON.stringify([paperKey(gift), gift.item]);
const quantityKey = (gift: PostedGift) => JSON.stringify([itemKey(gift), gift.quantity]);
const wholeKey = (gift: PostedGift) => JSON.stringify([quantityKey(gift), gift.value]);
/** A paper's number of a cluster to a site, whatever the day. */
const numberKey = ({ cluster, site, document }: PostedGift) =>
  JSON.stringify([cluster, site, document]);
