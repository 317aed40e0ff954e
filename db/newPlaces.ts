import { fold } from "#domain/fold.ts";
import type { Item } from "#domain/item.ts";
import type { Writer } from "./database.ts";
import { nextTurn } from "./nextTurn.ts";
import { clusters, communes, items, provinces, schools, sites } from "./schema/places.ts";

/** Reference data to add; `search` texts are made here, from the names. */
export interface NewPlaces {
  province?: typeof provinces.$inferInsert;
  communes?: readonly Omit<typeof communes.$inferInsert, "search">[];
  items?: readonly Item[];
  clusters?: readonly Omit<typeof clusters.$inferInsert, "search">[];
  schools?: readonly Omit<typeof schools.$inferInsert, "search">[];
  sites?: readonly (typeof sites.$inferInsert)[];
}

/** Rows a statement inserts at once: a bound on how long no other request is looked at. */
const chunkRows = 125;

/** Adds places in the order in which they refer to each other. */
export async function insertPlaces(tx: Writer, places: NewPlaces): Promise<void> {
  const { communes: areas, items: goods, clusters: groups, schools: all, sites: points } = places;
  if (places.province) await tx.insert(provinces).values(places.province);
  await inChunks(areas, (rows) =>
    tx.insert(communes).values(rows.map((row) => ({ ...row, search: fold(row.name) }))),
  );
  await inChunks(goods, (rows) => tx.insert(items).values(rows.map(itemRow)));
  await inChunks(groups, (rows) => tx.insert(clusters).values(rows.map(clusterRow)));
  await inChunks(all, (rows) => tx.insert(schools).values(rows.map(schoolRow)));
  await inChunks(points, (rows) => tx.insert(sites).values([...rows]));
}

/** What is found by the texts beside it. */
export const clusterRow = <Row extends { name: string }>(row: Row) => ({
  ...row,
  search: fold(row.name),
});
export const schoolRow = <Row extends { name: string; code: string }>(row: Row) => ({
  ...row,
  search: fold(`${row.name} ${row.code}`),
});
export const itemRow = <Row extends Omit<Item, "retired">>(row: Row) => ({
  ...row,
  packs: JSON.stringify(row.packs),
  search: fold(`${row.name} ${row.nameEn}`),
});

/** Does a statement for some of the rows after the other, with a turn for others before each. */
export async function inChunks<Row>(
  rows: readonly Row[] = [],
  insert: (some: Row[]) => PromiseLike<unknown>,
): Promise<void> {
  for (let from = 0; from < rows.length; from += chunkRows) {
    await nextTurn();
    await insert(rows.slice(from, from + chunkRows));
  }
}
