import { fold } from "#domain/fold.ts";
import type { Item } from "#domain/item.ts";
import type { Writer } from "./database.ts";
import { clusters, communes, items, schools, sites } from "./schema/places.ts";

/** Reference data to add; `search` texts are made here, from the names. */
export interface NewPlaces {
  communes?: readonly Omit<typeof communes.$inferInsert, "search">[];
  items?: readonly Item[];
  clusters?: readonly Omit<typeof clusters.$inferInsert, "search">[];
  schools?: readonly Omit<typeof schools.$inferInsert, "search">[];
  sites?: readonly (typeof sites.$inferInsert)[];
}

/** Rows a statement inserts at once. */
const chunkRows = 500;

/** Adds places in the order in which they refer to each other. */
export async function insertPlaces(tx: Writer, places: NewPlaces): Promise<void> {
  for (const rows of chunks(places.communes))
    await tx.insert(communes).values(rows.map((row) => ({ ...row, search: fold(row.name) })));
  for (const rows of chunks(places.items))
    await tx.insert(items).values(
      rows.map((row) => ({
        ...row,
        packs: JSON.stringify(row.packs),
        search: fold(`${row.name} ${row.nameEn}`),
      })),
    );
  for (const rows of chunks(places.clusters))
    await tx.insert(clusters).values(rows.map((row) => ({ ...row, search: fold(row.name) })));
  for (const rows of chunks(places.schools))
    await tx
      .insert(schools)
      .values(rows.map((row) => ({ ...row, search: fold(`${row.name} ${row.code}`) })));
  for (const rows of chunks(places.sites)) await tx.insert(sites).values([...rows]);
}

function chunks<Row>(rows: readonly Row[] = []): Row[][] {
  const parts: Row[][] = [];
  for (let from = 0; from < rows.length; from += chunkRows)
    parts.push(rows.slice(from, from + chunkRows));
  return parts;
}
