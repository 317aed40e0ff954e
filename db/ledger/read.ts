import { and, asc, desc, eq, exists, gt, gte, inArray, lt, lte, sql, type SQL } from "drizzle-orm";
import type { Reader } from "#db/database.ts";
import { placesNamed } from "#db/places.ts";
import { prepared } from "#db/prepared.ts";
import { consignments, discrepancies, pledges, receipts } from "#db/schema/gifts.ts";
import { entries, mentions } from "#db/schema/ledger.ts";
import { needs } from "#db/schema/needs.ts";
import { clusters, items, schools, sites } from "#db/schema/places.ts";
import { codeOf, readCode, type Numbered } from "#domain/code.ts";
import type { Entry, EntryKind } from "#domain/entry.ts";
import { fold } from "#domain/fold.ts";
import type { EntryView } from "#domain/ledgerViews.ts";

/** What the ledger can be narrowed by; days are those on which entries took effect. */
export interface LedgerFilter {
  campaign?: string | undefined;
  kind?: EntryKind | undefined;
  party?: string | undefined;
  item?: string | undefined;
  text?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
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

/** Entries in the order they were recorded, from after a seq, for exports; at most `limit`. */
export async function entriesAfter(
  read: Reader,
  by: LedgerFilter & { after: number; limit: number },
): Promise<EntryView[]> {
  const rows = await read
    .select()
    .from(entries)
    .where(and(await matching(read, by), gt(entries.seq, by.after)))
    .orderBy(asc(entries.seq))
    .limit(by.limit);
  return viewsOf(read, rows);
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

/** Entries found by what people type: a code, or words of the name of a cluster, school or item. */
async function saying(read: Reader, text: string): Promise<SQL> {
  const code = readCode(text);
  if (code?.kind === "entry") return eq(entries.seq, code.number);
  if (code) return mentioning(read, await numbered(read, code.kind, code.number));
  const words = fold(text);
  return mentioning(read, words ? await placesNamed(read, words) : []);
}

async function numbered(read: Reader, kind: Numbered, number: number): Promise<string[]> {
  const table = { need: needs, pledge: pledges, consignment: consignments, receipt: receipts };
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

async function viewsOf(read: Reader, rows: readonly Row[]): Promise<EntryView[]> {
  const parsed = rows.map((row) => ({ row, entry: JSON.parse(row.leaf) as Entry }));
  const [names, codes, units] = await namesOf(
    read,
    parsed.map(({ entry }) => entry),
  );
  return parsed.map(({ row, entry }) => {
    const { seq, id, kind, campaign, recordedAt, effectiveOn, actor, subjects } = entry;
    const known = idsOf(entry);
    return {
      seq,
      code: codeOf("entry", seq),
      id,
      kind,
      campaign,
      recordedAt,
      effectiveOn,
      actor,
      subjects: subjects as Record<string, string>,
      movements: entry.movements,
      ...(entry.reason && { reason: entry.reason }),
      files: entry.files,
      flags: entry.flags,
      lines: entry.lines,
      ...(entry.lost && { lost: entry.lost }),
      ...(entry.reverses !== undefined && { reverses: entry.reverses }),
      leafHash: row.leafHash,
      balance: { cash: row.receivedCash, goods: row.receivedGoods },
      names: only(names, known),
      codes: Object.fromEntries(
        Object.entries(subjects).flatMap(([kindOf, subject]) => {
          const code = codes.get(subject);
          return code ? [[kindOf, code]] : [];
        }),
      ),
      units: only(units, known),
    };
  });
}

/** Every organisation, site and item of an entry. */
function idsOf(entry: Entry): string[] {
  const { organisation, onBehalfOf = "" } = entry.actor;
  const { site = "" } = entry.subjects;
  const lost = entry.lost?.item ?? "";
  const ends = entry.movements.flatMap(({ from, to, item }) => [
    from.giver,
    to.giver,
    from.site ?? "",
    to.site ?? "",
    item,
  ]);
  return [...new Set([organisation, onBehalfOf, site, lost, ...ends])].filter(Boolean);
}

function only<Value>(all: ReadonlyMap<string, Value>, ids: readonly string[]) {
  return Object.fromEntries(
    ids.flatMap((id) => {
      const value = all.get(id);
      return value === undefined ? [] : [[id, value] as const];
    }),
  ) as Record<string, Value>;
}

async function namesOf(read: Reader, of: readonly Entry[]) {
  const ids = [...new Set(of.flatMap(idsOf))];
  const subjects = [...new Set(of.flatMap((entry) => Object.values(entry.subjects) as string[]))];
  if (ids.length + subjects.length === 0) return [new Map(), new Map(), new Map()] as Names;
  const [named, owning, placed, listed, ...numbered] = await Promise.all([
    read
      .select({ id: clusters.id, name: clusters.name })
      .from(clusters)
      .where(inArray(clusters.id, ids)),
    read
      .select({ id: schools.id, name: schools.name })
      .from(schools)
      .where(inArray(schools.id, ids)),
    read
      .select({ id: sites.id, name: sites.name, schoolName: schools.name })
      .from(sites)
      .innerJoin(schools, eq(schools.id, sites.school))
      .where(inArray(sites.id, ids)),
    read
      .select({ id: items.id, name: items.name, unit: items.unit, scale: items.scale })
      .from(items)
      .where(inArray(items.id, ids)),
    numbersOf(read, needs, subjects),
    numbersOf(read, pledges, subjects),
    numbersOf(read, consignments, subjects),
    numbersOf(read, receipts, subjects),
    numbersOf(read, discrepancies, subjects),
  ]);
  const names = new Map([...named, ...owning, ...listed].map(({ id, name }) => [id, name]));
  for (const { id, name, schoolName } of placed) names.set(id, `${schoolName} · ${name}`);
  const kinds = ["need", "pledge", "consignment", "receipt", "discrepancy"] as const;
  const codes = new Map(
    numbered.flatMap((rows, at) =>
      rows.map(({ id, number }) => [id, codeOf(kinds[at] ?? "need", number)] as const),
    ),
  );
  const units = new Map(listed.map(({ id, unit, scale }) => [id, { unit, scale }]));
  return [names, codes, units] as Names;
}

type Names = [
  names: Map<string, string>,
  codes: Map<string, string>,
  units: Map<string, { unit: string; scale: number }>,
];

type NumberedTable =
  | typeof needs
  | typeof pledges
  | typeof consignments
  | typeof receipts
  | typeof discrepancies;

async function numbersOf(read: Reader, table: NumberedTable, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return read
    .select({ id: table.id, number: table.number })
    .from(table)
    .where(inArray(table.id, [...ids]));
}
