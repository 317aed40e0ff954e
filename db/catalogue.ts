import { and, asc, eq, inArray } from "drizzle-orm";
import type { Item } from "#domain/item.ts";
import { accounts } from "#domain/movement.ts";
import type { Reader, Writer } from "./database.ts";
import { itemRow } from "./newPlaces.ts";
import { prepared, preparedRows } from "./prepared.ts";
import { needLines } from "./schema/needs.ts";
import { totals } from "./schema/ledger.ts";
import { campaigns, items } from "./schema/places.ts";

/** The whole catalogue by code. */
export async function allItems(read: Reader): Promise<Item[]> {
  return (await catalogue(read)).map(itemOf);
}

const catalogue = prepared((read: Reader) => read.select().from(items).orderBy(asc(items.id)));

/** Those of the named items that exist, by code. */
export async function findItems(read: Reader, ids: readonly string[]): Promise<Map<string, Item>> {
  const rows = await itemsById(
    read,
    [...new Set(ids)].map((id) => ({ id })),
  );
  return new Map(rows.map((row) => [row.id, itemOf(row)]));
}

const itemsById = preparedRows(["id"], (read: Reader, rows) =>
  read
    .select()
    .from(items)
    .where(
      inArray(
        items.id,
        rows.map(({ id }) => id),
      ),
    ),
);

function itemOf({ search: _, retiredAt, ...row }: typeof items.$inferSelect): Item {
  const packs = JSON.parse(row.packs) as Item["packs"];
  return { ...row, packs, ...(retiredAt !== null && { retired: true as const }) };
}

/** Whether anyone has asked for an item or given it, in any campaign. */
export async function isUsed(read: Reader, item: string): Promise<boolean> {
  const asked = read
    .select({ item: needLines.item })
    .from(needLines)
    .where(eq(needLines.item, item))
    .limit(1);
  // What was sent was posted: found by the index of totals, campaign by campaign.
  const posted = read
    .select({ item: totals.item })
    .from(campaigns)
    .innerJoin(
      totals,
      and(
        eq(totals.campaign, campaigns.id),
        inArray(totals.account, [...accounts]),
        eq(totals.item, item),
      ),
    )
    .limit(1);
  return (await Promise.all([asked, posted])).some((rows) => rows.length > 0);
}

export async function insertItem(tx: Writer, item: Item) {
  await tx.insert(items).values(itemRow(item));
}

export async function updateItem(tx: Writer, { retired: _, ...item }: Item) {
  // Without the id: where it is written, all that refers to it is looked through.
  const { id, ...to } = itemRow(item);
  await tx.update(items).set(to).where(eq(items.id, id));
}

export async function setRetired(tx: Writer, item: string, retiredAt: number | null) {
  await tx.update(items).set({ retiredAt }).where(eq(items.id, item));
}
