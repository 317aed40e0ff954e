import type { Reader } from "#db/database.ts";
import { asOfEntry } from "#db/totals.ts";
import type { Columns } from "./column.ts";

/** A table to give out: its columns, and its rows as they are read. */
export interface Table<Row> {
  columns: Columns<Row>;
  batches: AsyncIterable<readonly Row[]>;
}

/** How many things are read at once while a file is made of them. */
const batch = 200;

/** Which page of a list is asked for: what comes after a place. */
export interface Page<Place> {
  after: Place | undefined;
  limit: number;
}

/** A thing with the entry as of which what is said of it is true. */
export type AsOf<Thing> = Thing & { asOf: number };

/**
 * Things of a list, page by page. What is said of them changes while a file is made: a page is read
 * again when an entry came in between, and each thing says as of which entry it is true.
 */
export async function* pagesOf<Thing, Place>(
  read: Reader,
  list: (page: Page<Place>) => Promise<Thing[]>,
  placeOf: (last: Thing) => Place,
): AsyncGenerator<{ things: Thing[]; asOf: number }> {
  for (let after: Place | undefined; ;) {
    const { seq, taken } = await asOfEntry(read, () => list({ after, limit: batch }));
    if (taken.length > 0) yield { things: taken, asOf: seq };
    const last = taken.at(-1);
    if (last === undefined || taken.length < batch) return;
    after = placeOf(last);
  }
}
