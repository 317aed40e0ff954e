import { and, asc, eq, gt, lte, sql } from "drizzle-orm";
import type { Reader } from "#db/database.ts";
import { present } from "#db/needViews.ts";
import { prepared } from "#db/prepared.ts";
import { reversalsOf } from "#db/reversals.ts";
import { entries } from "#db/schema/ledger.ts";
import { codeOf } from "#domain/code.ts";
import type { Entry } from "#domain/entry.ts";
import type { EntryView } from "#domain/ledgerViews.ts";
import { findEntries, matching, type LedgerFilter } from "./find.ts";
import { codesOf, createNames, idsOf, learnNames } from "./names.ts";

type Row = typeof entries.$inferSelect;
/** An entry as its leaf has it. */
type Signed = Entry & { version: number };

/** Entries, the latest first, at most `limit`; `before` is the seq of the last one seen. */
export async function listEntries(
  read: Reader,
  by: LedgerFilter & { before?: number | undefined; limit: number },
): Promise<EntryView[]> {
  return viewsOf(read, await findEntries(read, by));
}

/** How many entries are read at once while a file is made of them. */
const batch = 100;

/**
 * Entries in the order they were recorded, some at a time, up to and with the one that was the last
 * when a file was asked for: what is recorded while it is made belongs to the next one.
 */
export async function* entriesUpTo(
  read: Reader,
  by: LedgerFilter,
  last: number,
): AsyncGenerator<EntryView[]> {
  const wanted = await matching(read, by);
  const known = createNames();
  for (let after = -1; after < last;) {
    const rows = await read
      .select()
      .from(entries)
      .where(and(wanted, gt(entries.seq, after), lte(entries.seq, last)))
      .orderBy(asc(entries.seq))
      .limit(batch);
    if (rows.length > 0) yield await viewsOf(read, rows, known);
    after = rows.length < batch ? last : (rows.at(-1)?.seq ?? last);
  }
}

export async function showEntry(read: Reader, seq: number): Promise<EntryView | undefined> {
  const rows = await entryBySeq(read, { seq });
  const [view] = await viewsOf(read, rows);
  return view;
}

const entryBySeq = prepared((read: Reader) =>
  read
    .select()
    .from(entries)
    .where(eq(entries.seq, sql.placeholder("seq"))),
);

async function viewsOf(
  read: Reader,
  rows: readonly Row[],
  known = createNames(),
): Promise<EntryView[]> {
  const parsed = rows.map((row) => ({ row, entry: JSON.parse(row.leaf) as Signed }));
  const all = parsed.map(({ entry }) => entry);
  const [codes, reversals] = await Promise.all([
    codesOf(read, all),
    reversalsOf(
      read,
      all.map(({ seq }) => seq),
    ),
    learnNames(read, all, known),
  ]);
  return parsed.map(({ row, entry }) => {
    // All of what was signed, so that whoever holds the one to the other finds nothing missing.
    const { version: _, texts: __, seq, ...said } = entry;
    const named = idsOf(entry);
    return {
      seq,
      code: codeOf("entry", seq),
      ...said,
      // Safe cast: the subjects that an entry has are ids.
      subjects: said.subjects as Record<string, string>,
      ...present({ reversedBy: reversals.get(seq) }),
      leafHash: row.leafHash,
      balance: { cash: row.receivedCash, goods: row.receivedGoods },
      names: only(known.names, named),
      codes: Object.fromEntries(
        Object.entries(said.subjects).flatMap(([kindOf, subject]) => {
          const code = codes.get(subject);
          return code ? [[kindOf, code]] : [];
        }),
      ),
      units: only(known.units, named),
    };
  });
}

/**
 * Those of these ids that are known. Without a prototype: for each such object V8 would else keep a shape of
 * its own, since no two have the same ids.
 */
function only<Value>(all: ReadonlyMap<string, Value>, ids: readonly string[]) {
  // Safe cast: it has the entries that are put into it here, and nothing else.
  const found = Object.create(null) as Record<string, Value>;
  for (const id of ids) {
    const value = all.get(id);
    if (value !== undefined) found[id] = value;
  }
  return found;
}
