import { asc, between, gt } from "drizzle-orm";
import type { Reader } from "#db/database.ts";
import { cells, days, entries, movements, totals } from "#db/schema/ledger.ts";
import { needLines } from "#db/schema/needs.ts";
import { worthOfEntry } from "#domain/story.ts";
import { canonicalJson, neverNegative, postings, type Entry } from "#domain/entry.ts";
import { cash } from "#domain/catalogue.ts";
import { leafHash, rowOf } from "./append.ts";
import { textFaults } from "./auditTexts.ts";
import { tallyThings } from "./auditThings.ts";
import { standingOf } from "./standing.ts";
import { cellOf, dayRowOf, keyOf, totalOf } from "./sums.ts";

/** What an audit found: nothing broken, or the places that do not fit, the first one first. */
export interface Audit {
  entries: number;
  broken: string[];
}

/** How many broken places an audit names before it stops looking. */
const brokenMax = 20;
const pageRows = 1_000;

type Balance = { account: (typeof cells.$inferSelect)["account"]; quantity: number; value: number };

/**
 * Recomputes every balance from the entries alone and compares it with what is stored; checks each
 * entry's bytes against its hash, its columns and its movements, that the ledger sums to zero, and
 * that needs, promises and consignments say of themselves what the entries say of them, and that texts
 * are those of their hashes.
 * Reads everything.
 */
export async function audit(read: Reader): Promise<Audit> {
  const broken: string[] = [];
  const sums = { cells: new Map(), totals: new Map(), days: new Map(), lines: new Map() } as Sums;
  const things = tallyThings();
  let next = 0;
  let before: EntryRow | undefined;
  const balance = new Map<string, { cash: number; goods: number }>();
  for (;;) {
    const page = await read
      .select()
      .from(entries)
      .where(gt(entries.seq, next - 1))
      .orderBy(asc(entries.seq))
      .limit(pageRows);
    if (page.length === 0) break;
    const moved = await movementsOf(read, next, page.at(-1)?.seq ?? next);
    for (const row of page) {
      broken.push(...entryFaults(row, { next, before, moved: moved.get(row.seq) ?? [] }));
      const entry = parseLeaf(row.leaf);
      // After the first entry that does not fit, no sum of entries says anything.
      if (entry && broken.length === 0) {
        broken.push(...add(sums, entry), ...balanceFaults(balance, entry, row));
        things.add(entry);
      }
      before = row;
      next = row.seq + 1;
    }
    if (broken.length >= brokenMax) break;
  }
  if (broken.length === 0)
    broken.push(
      ...(await compareAll(read, sums)),
      ...zeroFaults(sums.totals),
      ...(await things.compare(read)),
      ...(await textFaults(read)),
    );
  return { entries: next, broken: broken.slice(0, brokenMax) };
}

type EntryRow = typeof entries.$inferSelect;
type MovementRow = typeof movements.$inferSelect;
type Sums = Record<"cells" | "totals" | "days", Map<string, Balance>> & {
  lines: Map<string, Record<string, number>>;
};

async function movementsOf(read: Reader, from: number, to: number) {
  const rows = await read
    .select()
    .from(movements)
    .where(between(movements.seq, from, to))
    .orderBy(asc(movements.seq), asc(movements.position));
  const bySeq = new Map<number, MovementRow[]>();
  for (const row of rows) bySeq.set(row.seq, [...(bySeq.get(row.seq) ?? []), row]);
  return bySeq;
}

/** The entry that a leaf holds; nothing when somebody made it say something else. */
function parseLeaf(leaf: string): Entry | undefined {
  try {
    const { movements: moved } = JSON.parse(leaf) as Entry;
    const isWhole = moved.every(({ from, to }) => from.account && to.account);
    return isWhole ? (JSON.parse(leaf) as Entry) : undefined;
  } catch {
    return undefined;
  }
}

function entryFaults(
  row: EntryRow,
  { next, before, moved }: { next: number; before: EntryRow | undefined; moved: MovementRow[] },
): string[] {
  const where = `entry ${row.seq}`;
  if (row.seq !== next) return [`entry ${next} is not there: the next one is ${row.seq}`];
  if (leafHash(row.leaf) !== row.leafHash) return [`${where}: its bytes do not have its leaf hash`];
  const entry = parseLeaf(row.leaf);
  if (!entry) return [`${where}: its bytes are no entry`];
  if (canonicalJson(entry) !== row.leaf) return [`${where}: its bytes are not canonical`];
  const columns = [
    "seq",
    "id",
    "kind",
    "campaign",
    "recordedAt",
    "effectiveOn",
    "reverses",
  ] as const;
  const told = { ...entry, reverses: entry.reverses ?? null };
  const wrong = columns.find((column) => told[column] !== row[column]);
  if (wrong) return [`${where}: its column ${wrong} is not what its bytes say`];
  if (before && row.recordedAt < before.recordedAt)
    return [`${where}: recorded before the one before`];
  const expected = entry.movements.map((movement, position) => rowOf(row.seq, position, movement));
  const same = (value: object) =>
    canonicalJson(JSON.parse(JSON.stringify(value), (_, v) => v ?? undefined));
  return same(expected) === same(moved)
    ? []
    : [`${where}: its movements are not what its bytes say`];
}

/** Adds an entry to the sums; names movements of cash whose value is not their quantity. */
function add(sums: Sums, entry: Entry): string[] {
  for (const posting of postings(entry.movements)) {
    sum(sums.cells, cellOf(entry.campaign, posting));
    sum(sums.totals, totalOf(entry.campaign, posting));
    sum(sums.days, dayRowOf(entry.campaign, entry.effectiveOn, posting));
    const { needLine, account } = posting.end;
    const column = standingOf[account as keyof typeof standingOf];
    if (!needLine || !column) continue;
    const line = sums.lines.get(needLine) ?? { promised: 0, held: 0, onTheWay: 0, received: 0 };
    line[column] = (line[column] ?? 0) + posting.quantity;
    sums.lines.set(needLine, line);
  }
  return entry.movements
    .filter(({ item, quantity, value }) => item === cash && quantity !== value)
    .map(() => `entry ${entry.seq}: its cash is not worth itself`);
}

function balanceFaults(
  running: Map<string, { cash: number; goods: number }>,
  entry: Entry,
  row: EntryRow,
): string[] {
  const now = running.get(entry.campaign) ?? { cash: 0, goods: 0 };
  for (const { end, item, value } of postings(entry.movements))
    if (end.account === "received") now[item === cash ? "cash" : "goods"] += value;
  running.set(entry.campaign, now);
  const isSum = now.cash === row.receivedCash && now.goods === row.receivedGoods;
  return [
    ...(isSum ? [] : [`entry ${row.seq}: its running balance is not the sum of the entries`]),
    ...(worthOfEntry(entry) === row.worth
      ? []
      : [`entry ${row.seq}: it is not found by what it is worth`]),
  ];
}

function sum(into: Map<string, Balance>, row: Balance) {
  const key = keyOf(row);
  const known = into.get(key) ?? { ...row, quantity: 0, value: 0 };
  into.set(key, {
    ...known,
    quantity: known.quantity + row.quantity,
    value: known.value + row.value,
  });
}

async function compareAll(read: Reader, sums: Sums): Promise<string[]> {
  return [
    ...compare("cells", sums.cells, await read.select().from(cells)),
    ...compare("totals", sums.totals, await read.select().from(totals)),
    ...compare("days", sums.days, await read.select().from(days)),
    ...(await compareLines(read, sums.lines)),
  ];
}

function compare(table: string, sums: Map<string, Balance>, stored: readonly Balance[]): string[] {
  const left = new Map(sums);
  const broken: string[] = [];
  for (const row of stored) {
    const key = keyOf(row);
    const want = left.get(key) ?? { quantity: 0, value: 0 };
    left.delete(key);
    if (want.quantity !== row.quantity || want.value !== row.value)
      broken.push(
        `${table} ${key}: holds ${row.quantity} worth ${row.value}, ` +
          `the entries make ${want.quantity} worth ${want.value}`,
      );
    if (table === "cells" && row.quantity < 0 && neverNegative.includes(row.account))
      broken.push(`${table} ${key}: holds less than nothing`);
  }
  for (const key of left.keys()) broken.push(`${table} ${key}: is not there`);
  return broken;
}

async function compareLines(read: Reader, sums: Sums["lines"]): Promise<string[]> {
  const rows = await read.select().from(needLines).orderBy(asc(needLines.id));
  return rows.flatMap((row) => {
    const want = sums.get(row.id) ?? { promised: 0, held: 0, onTheWay: 0, received: 0 };
    const wrong = Object.values(standingOf).find((column) => row[column] !== want[column]);
    return wrong
      ? [`need line ${row.id}: ${wrong} is ${row[wrong]}, the entries make ${want[wrong]}`]
      : [];
  });
}

/** DESIGN §4: of every item in every campaign, promises and gifts each sum to zero. */
function zeroFaults(all: Sums["totals"]): string[] {
  const byItem = new Map<string, number>();
  for (const [key, { account, quantity }] of all) {
    const { campaign, item } = JSON.parse(key) as { campaign: string; item: string };
    const half = account === "promise" || account === "expected" ? "promises" : "gifts";
    const of = `${half} of ${item} in campaign ${campaign}`;
    byItem.set(of, (byItem.get(of) ?? 0) + quantity);
  }
  return [...byItem].filter(([, rest]) => rest !== 0).map(([of]) => `${of} do not sum to zero`);
}
