import { and, asc, desc, eq, exists, gt, gte, inArray, lt, lte, sql, type SQL } from "drizzle-orm";
import type { Reader } from "#db/database.ts";
import { present } from "#db/needViews.ts";
import { placesNamed } from "#db/placesNamed.ts";
import { prepared } from "#db/prepared.ts";
import { reversalsOf } from "#db/reversals.ts";
import { consignments, discrepancies, pledges, receipts } from "#db/schema/gifts.ts";
import { entries, mentions } from "#db/schema/ledger.ts";
import { statements } from "#db/schema/money.ts";
import { needs } from "#db/schema/needs.ts";
import { codeOf, readCode, type Numbered } from "#domain/code.ts";
import type { Entry, EntryKind } from "#domain/entry.ts";
import { fold } from "#domain/fold.ts";
import type { EntryView } from "#domain/ledgerViews.ts";
import { codesOf, createNames, idsOf, learnNames } from "./names.ts";

/** What the ledger can be narrowed by; days are those on which entries took effect. */
export interface LedgerFilter {
  campaign?: string | undefined;
  kind?: EntryKind | undefined;
  party?: string | undefined;
  item?: string | undefined;
  text?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  /** The least and the most that it is about, in đồng. */
  least?: number | undefined;
  most?: number | undefined;
}

type Row = typeof entries.$inferSelect;

/** Entries, the latest first, at most `limit`; `before` is the seq of the last one seen. */
export async function listEntries(
  read: Reader,
  by: LedgerFilter & { before?: number | undefined; limit: number },
): Promise<EntryView[]> {
  const rows = await read
    .select()
    .from(entries)
    .where(
      and(
        await matching(read, by),
        by.before === undefined ? undefined : lt(entries.seq, by.before),
      ),
    )
    .orderBy(desc(entries.seq))
    .limit(by.limit);
  return viewsOf(read, rows);
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

async function matching(read: Reader, by: LedgerFilter): Promise<SQL | undefined> {
  return and(
    by.campaign ? eq(entries.campaign, by.campaign) : undefined,
    by.kind ? eq(entries.kind, by.kind) : undefined,
    by.from ? gte(entries.effectiveOn, by.from) : undefined,
    by.to ? lte(entries.effectiveOn, by.to) : undefined,
    by.least === undefined ? undefined : gte(entries.worth, by.least),
    by.most === undefined ? undefined : lte(entries.worth, by.most),
    by.party ? mentioning(read, [by.party]) : undefined,
    by.item ? mentioning(read, [by.item]) : undefined,
    by.text ? await saying(read, by.text) : undefined,
  );
}

/** Entries about any of these things. */
function mentioning(read: Reader, what: readonly string[]): SQL {
  if (what.length === 0) return sql`1 = 0`;
  return exists(
    read
      .select({ one: sql`1` })
      .from(mentions)
      .where(and(eq(mentions.seq, entries.seq), inArray(mentions.what, [...what]))),
  );
}

/**
 * Entries found by what people type: a code, an amount of đồng, or words of the name of a cluster,
 * school, item or commune, by its name of today or of before.
 */
async function saying(read: Reader, text: string): Promise<SQL> {
  const dong = readDong(text);
  if (dong !== undefined) return eq(entries.worth, dong);
  const code = readCode(text);
  if (code?.kind === "entry") return eq(entries.seq, code.number);
  if (code) return mentioning(read, await numbered(read, code.kind, code.number));
  const words = fold(text);
  return mentioning(read, words ? await placesNamed(read, words) : []);
}

/** `5.000.000`, `5,000,000 đ`, `5000000`: an amount as people write it; undefined of anything else. */
function readDong(text: string): number | undefined {
  const written = /^([1-9]\d{0,2}(?:([. ,])\d{3})(?:\2\d{3})*|[1-9]\d{3,14})\s*(?:đ|₫|đồng|vnd)?$/i;
  const [, digits] = written.exec(text.trim()) ?? [];
  return digits === undefined ? undefined : Number(digits.replace(/\D/g, ""));
}

async function numbered(read: Reader, kind: Numbered, number: number): Promise<string[]> {
  const table = {
    need: needs,
    pledge: pledges,
    consignment: consignments,
    receipt: receipts,
    statement: statements,
  };
  if (kind === "discrepancy") {
    const found = await read
      .select({ id: discrepancies.consignment })
      .from(discrepancies)
      .where(eq(discrepancies.number, number));
    return found.map(({ id }) => id);
  }
  if (kind === "entry") return [];
  const of = table[kind];
  const found = await read.select({ id: of.id }).from(of).where(eq(of.number, number));
  return found.map(({ id }) => id);
}

async function viewsOf(
  read: Reader,
  rows: readonly Row[],
  known = createNames(),
): Promise<EntryView[]> {
  const parsed = rows.map((row) => ({ row, entry: JSON.parse(row.leaf) as Entry }));
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
    const { seq, id, kind, campaign, recordedAt, effectiveOn, actor, subjects } = entry;
    const named = idsOf(entry);
    return {
      seq,
      code: codeOf("entry", seq),
      id,
      kind,
      campaign,
      recordedAt,
      effectiveOn,
      ...present({ statedOn: entry.statedOn }),
      actor,
      subjects: subjects as Record<string, string>,
      movements: entry.movements,
      ...(entry.reason && { reason: entry.reason }),
      files: entry.files,
      flags: entry.flags,
      lines: entry.lines,
      ...(entry.lost && { lost: entry.lost }),
      ...(entry.key && { key: entry.key }),
      ...present({
        reverses: entry.reverses,
        reversed: entry.reversed,
        reversedBy: reversals.get(seq),
      }),
      leafHash: row.leafHash,
      balance: { cash: row.receivedCash, goods: row.receivedGoods },
      names: only(known.names, named),
      codes: Object.fromEntries(
        Object.entries(subjects).flatMap(([kindOf, subject]) => {
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
