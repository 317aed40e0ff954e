import { eq } from "drizzle-orm";
import type { Item } from "#domain/item.ts";
import type { Reader, Writer } from "./database.ts";
import { itemRow } from "./newPlaces.ts";
import { consignmentLines } from "./schema/gifts.ts";
import { needLines } from "./schema/needs.ts";
import { totals } from "./schema/ledger.ts";
import { items } from "./schema/places.ts";

/** Whether anyone has asked for an item or given it, in any campaign. */
export async function isUsed(read: Reader, item: string): Promise<boolean> {
  const asked = read
    .select({ item: needLines.item })
    .from(needLines)
    .where(eq(needLines.item, item))
    .limit(1);
  const sent = read
    .select({ item: consignmentLines.item })
    .from(consignmentLines)
    .where(eq(consignmentLines.item, item))
    .limit(1);
  const posted = read
    .select({ item: totals.item })
    .from(totals)
    .where(eq(totals.item, item))
    .limit(1);
  return (await Promise.all([asked, sent, posted])).some((rows) => rows.length > 0);
}

export async function insertItem(tx: Writer, item: Item) {
  await tx.insert(items).values(itemRow(item));
}

export async function updateItem(tx: Writer, { retired: _, ...item }: Item) {
  await tx.update(items).set(itemRow(item)).where(eq(items.id, item.id));
}

export async function setRetired(tx: Writer, item: string, retiredAt: number | null) {
  await tx.update(items).set({ retiredAt }).where(eq(items.id, item));
}
