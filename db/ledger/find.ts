import { and, desc, eq, exists, gte, inArray, lt, lte, sql, type SQL } from "drizzle-orm";
import type { Reader } from "#db/database.ts";
import { placesNamed } from "#db/placesNamed.ts";
import { prepared } from "#db/prepared.ts";
import { consignments, discrepancies, pledges, receipts } from "#db/schema/gifts.ts";
import { entries, mentions } from "#db/schema/ledger.ts";
import { statements } from "#db/schema/money.ts";
import { needs } from "#db/schema/needs.ts";
import { campaigns } from "#db/schema/places.ts";
import { readCode, type Numbered } from "#domain/code.ts";
import type { EntryKind } from "#domain/entry.ts";
import { fold } from "#domain/fold.ts";
import { promisesNamed } from "#domain/memo.ts";

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
type Place = { before?: number | undefined; limit: number };

/**
 * Entries, the latest first, at most `limit`; `before` is the seq of the last one seen. What they are
 * about is looked up where that is kept, newest first: to walk through the ledger for it would cost more
 * with every entry.
 */
export async function findEntries(read: Reader, by: LedgerFilter & Place): Promise<Row[]> {
  const { plain, about } = await asked(read, by);
  const [first, ...others] = about;
  const wanted = and(...plain, ...others.map((what) => mentioning(read, what)));
  return first ? findMentioned(read, { what: first, wanted, ...by }) : page(read, wanted, by);
}

/** The condition of a filter, for a file that goes through the whole ledger. */
export async function matching(read: Reader, by: LedgerFilter): Promise<SQL | undefined> {
  const { plain, about } = await asked(read, by);
  return and(...plain, ...about.map((what) => mentioning(read, what)));
}

async function page(
  read: Reader,
  wanted: SQL | undefined,
  { before, limit, ...by }: LedgerFilter & Place,
): Promise<Row[]> {
  const here = and(wanted, before === undefined ? undefined : lt(entries.seq, before));
  const isRange = [by.from, by.to, by.least, by.most].some((side) => side !== undefined);
  if (!isRange)
    return read.select().from(entries).where(here).orderBy(desc(entries.seq)).limit(limit);
  // The index of a range is in another order: what is sorted is numbers, not whole entries.
  const rows = await read
    .select({ seq: entries.seq })
    .from(entries)
    .where(here)
    .orderBy(desc(entries.seq))
    .limit(limit);
  const seqs = rows.map(({ seq }) => seq);
  return read.select().from(entries).where(inArray(entries.seq, seqs)).orderBy(desc(entries.seq));
}

/** How many mentions are looked at together at most, while few of them are wanted. */
const roundMax = 4_096;

/**
 * Entries about any of some things, of which other conditions may want only some: the latest mentions
 * first, twice as many each time. Costs as much as there are mentions until enough are wanted.
 */
async function findMentioned(
  read: Reader,
  { what, wanted, before, limit }: Place & { what: readonly string[]; wanted: SQL | undefined },
): Promise<Row[]> {
  const found: Row[] = [];
  let below = before ?? Number.MAX_SAFE_INTEGER;
  for (let round = limit; found.length < limit; round = Math.min(round * 2, roundMax)) {
    const seqs = await latestMentions(read, { what, below, limit: round });
    const last = seqs.at(-1);
    if (last === undefined) break;
    found.push(...(await page(read, and(inArray(entries.seq, seqs), wanted), { limit: round })));
    if (seqs.length < round) break;
    below = last;
  }
  return found.slice(0, limit);
}

/** The seqs of the latest entries about any of these things, at most `limit`, the latest first. */
async function latestMentions(
  read: Reader,
  { what, below, limit }: { what: readonly string[]; below: number; limit: number },
): Promise<number[]> {
  const seqs = new Set<number>();
  for (const one of what)
    for (const { seq } of await mentionsOfOne(read, { what: one, below, limit })) seqs.add(seq);
  return [...seqs].toSorted((a, b) => b - a).slice(0, limit);
}

const mentionsOfOne = prepared((read: Reader) =>
  read
    .select({ seq: mentions.seq })
    .from(mentions)
    .where(
      and(eq(mentions.what, sql.placeholder("what")), lt(mentions.seq, sql.placeholder("below"))),
    )
    .orderBy(desc(mentions.seq))
    .limit(sql.placeholder("limit")),
);

/** A filter as conditions on entries, and as things that an entry is about: one of each list. */
async function asked(read: Reader, by: LedgerFilter): Promise<{ plain: SQL[]; about: string[][] }> {
  const plain = [
    by.campaign ? eq(entries.campaign, by.campaign) : [],
    by.kind ? eq(entries.kind, by.kind) : [],
    by.from ? gte(entries.effectiveOn, by.from) : [],
    by.to ? lte(entries.effectiveOn, by.to) : [],
    by.least === undefined ? [] : gte(entries.worth, by.least),
    by.most === undefined ? [] : lte(entries.worth, by.most),
  ].flat();
  const text = by.text ? await said(read, by.text) : undefined;
  if (text && "is" in text) plain.push(text.is);
  // What fewest entries are about comes first.
  const about = [
    by.party ? [[by.party]] : [],
    text && "about" in text ? [text.about] : [],
    by.item ? [[by.item]] : [],
  ].flat();
  return { plain, about };
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
 * Entries found by what people type: a code, a bank's memo, an amount of đồng, or words of the name of a cluster,
 * school, item or commune, by its name of today or of before.
 */
async function said(read: Reader, text: string): Promise<{ is: SQL } | { about: string[] }> {
  const dong = readDong(text);
  if (dong !== undefined) return { is: eq(entries.worth, dong) };
  const code = readCode(text);
  if (code?.kind === "entry") return { is: eq(entries.seq, code.number) };
  if (code) return { about: await numbered(read, code.kind, code.number) };
  const promised = await inMemo(read, text);
  if (promised.length > 0) return { about: promised };
  const words = fold(text);
  return { about: words ? await placesNamed(read, words) : [] };
}

/** `5.000.000`, `5,000,000 đ`, `5000000`: an amount as people write it; undefined of anything else. */
function readDong(text: string): number | undefined {
  const written = /^([1-9]\d{0,2}(?:([. ,])\d{3})(?:\2\d{3})*|[1-9]\d{3,14})\s*(?:đ|₫|đồng|vnd)?$/i;
  const [, digits] = written.exec(text.trim()) ?? [];
  return digits === undefined ? undefined : Number(digits.replace(/\D/g, ""));
}

/** The promises that a memo names: it is all that is left of one to whoever has paid it. */
async function inMemo(read: Reader, memo: string): Promise<string[]> {
  const prefixes = await read.selectDistinct({ prefix: campaigns.memoPrefix }).from(campaigns);
  const numbers = prefixes.flatMap(({ prefix }) => promisesNamed(memo, prefix));
  const found = await Promise.all(numbers.map((number) => numbered(read, "pledge", number)));
  return found.flat();
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
