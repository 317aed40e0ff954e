import { cash } from "#domain/catalogue.ts";
import type { Item } from "#domain/item.ts";
import type { PaperGift } from "#domain/paperGift.ts";
import { compareGifts, type Comparison } from "#domain/postedGift.ts";
import { itemFinder } from "./giftItem.ts";
import { findTable } from "./headers.ts";
import { quantityText } from "./quantities.ts";
import { readGift, type GiftPlaces, type GiftWorld } from "./readGift.ts";
import type { Row } from "./rows.ts";
import { textOf, type Sheet } from "./table.ts";

/** A gift that a row tells of; its cluster and its site by code, for the file may bring them. */
export interface PlannedGift {
  at: Pick<Row, "sheet" | "row">;
  gift: PaperGift;
  item: Item;
  /** The ledger has it: it is not entered again. */
  isPosted: boolean;
}

/**
 * Goes through a list of gifts of the past. What is posted already stays as it is; what is posted
 * otherwise is refused, for the ledger cannot be edited, and so is what is new in a closed period.
 */
export function planGifts(
  rows: readonly Row<"gifts">[],
  world: GiftWorld,
  places: GiftPlaces,
): PlannedGift[] {
  const items = itemFinder(world.items);
  const read = rows.flatMap((row) => {
    const told = readGift(row, { ...world, items }, places);
    return told ? [{ row, ...told }] : [];
  });
  const compared = compareGifts(
    read.map(({ gift }) => gift),
    world.posted,
  );
  const firstRows = new Map<string, number>();
  return read.map(({ row, gift, item }, at) => {
    const key = JSON.stringify(gift);
    const first = firstRows.get(key);
    if (first === undefined) firstRows.set(key, row.row);
    else row.warn(undefined, "gift_repeated", { facts: { row: first } });
    remark(row, item, compared[at]);
    const isPosted = compared[at]?.is === "posted";
    const until = world.closedUntil;
    if (until !== undefined && gift.givenOn <= until && !isPosted)
      row.refuse("day", "day_closed", { facts: { until } });
    return { at: { sheet: row.sheet, row: row.row }, gift, item, isPosted };
  });
}

/** Says what the ledger has instead of a gift, or beside it. */
function remark(row: Row<"gifts">, item: Item, comparison: Comparison | undefined) {
  if (comparison?.is === "contradicted") {
    const { quantity, value } = comparison.by;
    const facts = { quantity: `${quantityText(quantity, item.scale)} ${item.unit}`, value };
    row.refuse(item.id === cash ? "value" : "quantity", "posted_otherwise", { facts });
  }
  if (comparison?.is === "new" && comparison.alongside)
    row.warn("document", "document_posted", { facts: { day: comparison.alongside.givenOn } });
}

/** What the documents of a file are called, to ask what is posted under them. */
export function documentsIn(sheets: readonly Sheet[]): string[] {
  return sheets.flatMap((sheet) => {
    const table = findTable(sheet);
    const at = table?.columns.findIndex(({ field }) => field === "document") ?? -1;
    if (table?.kind !== "gifts" || at < 0) return [];
    return sheet.rows.slice(table.headerRow).flatMap((row) => textOf(row[at]) || []);
  });
}
