import { and, desc, eq, exists, gte, inArray, lt, lte, sql, type SQL } from "drizzle-orm";
import type { Reader } from "#db/database.ts";
import { nextTurn } from "#db/nextTurn.ts";
import { prepared, preparedIn, type Placeholder } from "#db/prepared.ts";
import { entries, mentions } from "#db/schema/ledger.ts";
import { headSeq } from "#db/totals.ts";
import type { EntryKind } from "#domain/entry.ts";
import { said } from "./said.ts";

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

/** What is asked of entries themselves: each of these by the value of its name. */
const conditions = {
  campaign: (given: Given) => eq(entries.campaign, given),
  kind: (given: Given) => eq(entries.kind, given),
  from: (given: Given) => gte(entries.effectiveOn, given),
  to: (given: Given) => lte(entries.effectiveOn, given),
  least: (given: Given) => gte(entries.worth, given),
  most: (given: Given) => lte(entries.worth, given),
  worth: (given: Given) => eq(entries.worth, given),
  seq: (given: Given) => eq(entries.seq, given),
  before: (given: Given) => lt(entries.seq, given),
  since: (given: Given) => gte(entries.seq, given),
};
type Given = SQL | Placeholder;
type Condition = keyof typeof conditions;
type Plain = Partial<Record<Condition, string | number | undefined>>;

/**
 * Entries, the latest first, at most `limit`; `before` is the seq of the last one seen. What they are
 * about is looked up where that is kept, newest first: to walk through the ledger for it would cost more
 * with every entry.
 */
export async function findEntries(read: Reader, by: LedgerFilter & Place): Promise<Row[]> {
  const { plain, about } = await asked(read, by);
  const { before, limit } = by;
  return about.length > 0
    ? findMentioned(read, { plain, about, before, limit })
    : page(read, { ...plain, before, limit });
}

/** The condition of a filter, for a file that goes through the whole ledger. */
export async function matching(read: Reader, by: LedgerFilter): Promise<SQL | undefined> {
  const { plain, about } = await asked(read, by);
  return and(written(plain), ...about.map((what) => mentioning(read, what)));
}

/** The conditions that have a value, with it. */
function written(plain: Plain): SQL | undefined {
  return and(...conditionsOf(plain).map((name) => conditions[name](sql`${plain[name]}`)));
}

function conditionsOf(plain: Plain): Condition[] {
  // Safe cast: it has these names.
  const names = Object.keys(conditions) as Condition[];
  return names.filter((name) => plain[name] !== undefined);
}

/** A query for each choice of conditions that have a value, made once. */
function ofEach<Query>(make: (wanted: SQL | undefined) => Query): (plain: Plain) => Query {
  const made = new Map<string, Query>();
  return (plain) => {
    const names = conditionsOf(plain);
    const holders = () => names.map((name) => conditions[name](sql.placeholder(name)));
    const query = made.get(names.join()) ?? make(and(...holders()));
    made.set(names.join(), query);
    return query;
  };
}

async function page(read: Reader, by: Plain & Place): Promise<Row[]> {
  const isRange = ranges.flat().some((side) => by[side] !== undefined);
  if (!isRange) return latest(by)(read, by);
  const seqs = (await fewWithin(read, by)) ?? (await walked(read, by));
  return (await among(by)(read, seqs, by)).slice(0, by.limit);
}

/** What has two sides, each with an index of its own, in another order than the ledger's. */
const ranges = [
  ["from", "to"],
  ["least", "most"],
] as const;
/** How many entries of a range are looked at one by one at most. */
const fewMax = 1_000;

/** All within one of the ranges that are asked for, where these are few, the latest first. */
async function fewWithin(read: Reader, by: Plain): Promise<number[] | undefined> {
  for (const [low, high] of ranges) {
    const range: Plain = { [low]: by[low], [high]: by[high] };
    if (conditionsOf(range).length === 0) continue;
    const found = await within(range)(read, range);
    if (found.length < fewMax) return found.map(({ seq }) => seq).toSorted((a, b) => b - a);
  }
  return undefined;
}

const within = ofEach((wanted) =>
  prepared((read: Reader) =>
    read.select({ seq: entries.seq }).from(entries).where(wanted).limit(fewMax),
  ),
);

/** The latest that are wanted: the ledger is gone through a piece at a time, and others are answered in between. */
async function walked(read: Reader, by: Plain & Place): Promise<number[]> {
  const seqs: number[] = [];
  let before = by.before ?? (await headSeq(read)) + 1;
  while (before > 0 && seqs.length < by.limit) {
    const since = before - roundMax;
    const piece = { ...by, before, since, limit: by.limit - seqs.length };
    seqs.push(...(await latestSeqs(piece)(read, piece)).map(({ seq }) => seq));
    before = since;
    await nextTurn();
  }
  return seqs;
}

const latest = ofEach((wanted) =>
  prepared((read: Reader) =>
    read
      .select()
      .from(entries)
      .where(wanted)
      .orderBy(desc(entries.seq))
      .limit(sql.placeholder("limit")),
  ),
);

const latestSeqs = ofEach((wanted) =>
  prepared((read: Reader) =>
    read
      .select({ seq: entries.seq })
      .from(entries)
      .where(wanted)
      .orderBy(desc(entries.seq))
      .limit(sql.placeholder("limit")),
  ),
);

/** Those of some entries that are wanted, in the order in which their seqs are given: the latest first. */
const among = ofEach((wanted) =>
  preparedIn<number, Row>((read, seqs) =>
    read
      .select()
      .from(entries)
      .where(and(inArray(entries.seq, seqs), wanted))
      .orderBy(desc(entries.seq)),
  ),
);

/** How many mentions or entries are looked at together at most, while few of them are wanted. */
const roundMax = 4_096;

/**
 * Entries about one of each list of things, of which other conditions may want only some: the latest mentions
 * first, twice as many each time. Costs as much as there are mentions until enough are wanted.
 */
async function findMentioned(
  read: Reader,
  { plain, about, before, limit }: Place & { plain: Plain; about: string[][] },
): Promise<Row[]> {
  const [what = [], ...others] = about;
  const found: Row[] = [];
  let below = before ?? Number.MAX_SAFE_INTEGER;
  for (let round = limit; found.length < limit; round = Math.min(round * 2, roundMax)) {
    const seqs = await latestMentions(read, { what, below, limit: round });
    const last = seqs.at(-1);
    if (last === undefined) break;
    const wanted = await alsoAbout(read, seqs, others);
    found.push(...(await among(plain)(read, wanted, plain)));
    if (seqs.length < round) break;
    below = last;
    await nextTurn();
  }
  return found.slice(0, limit);
}

/** Those of some entries that are about one of each list of things too. */
async function alsoAbout(
  read: Reader,
  seqs: readonly number[],
  lists: readonly string[][],
): Promise<readonly number[]> {
  if (lists.length === 0) return seqs;
  const rows = await read
    .select({ seq: entries.seq })
    .from(entries)
    .where(and(inArray(entries.seq, [...seqs]), ...lists.map((what) => mentioning(read, what))))
    .orderBy(desc(entries.seq));
  return rows.map(({ seq }) => seq);
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
async function asked(
  read: Reader,
  { party, item, text, campaign, kind, from, to, least, most }: LedgerFilter,
): Promise<{ plain: Plain; about: string[][] }> {
  const { about: named, ...is } = text ? await said(read, text) : {};
  // What fewest entries are about comes first.
  const about = [party ? [[party]] : [], named ? [named] : [], item ? [[item]] : []].flat();
  return { plain: { campaign, kind, from, to, least, most, ...is }, about };
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
