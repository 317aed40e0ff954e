import { asc, eq, sql } from "drizzle-orm";
import type { Writer } from "#db/database.ts";
import { prepared, preparedRows } from "#db/prepared.ts";
import { cells, days, totals } from "#db/schema/ledger.ts";
import { needLines, needs } from "#db/schema/needs.ts";
import { accept, assert, refuse, type Decision } from "#domain/decision.ts";
import { neverNegative, postings, type Entry, type Posting } from "#domain/entry.ts";
import type { Account } from "#domain/movement.ts";
import { coverageOf } from "#domain/needLine.ts";

/**
 * Adds an entry's movements to every balance: cells, totals, days, and how the need lines they
 * touch stand. Refuses with `amount_too_large`; throws when a balance would fall below nothing.
 */
export async function post(
  tx: Writer,
  entry: Pick<Entry, "campaign" | "effectiveOn" | "movements">,
): Promise<Decision<true, "amount_too_large">> {
  const all = postings(entry.movements);
  const { campaign, effectiveOn: day } = entry;
  const changed = [
    ...(await upsertCells(tx, merged(all.map((posting) => cellOf(campaign, posting))))),
    ...(await upsertTotals(tx, merged(all.map((posting) => totalOf(campaign, posting))))),
    ...(await upsertDays(tx, merged(all.map((posting) => dayRowOf(campaign, day, posting))))),
  ];
  for (const { account, quantity, value } of changed) {
    if (!Number.isSafeInteger(quantity) || !Number.isSafeInteger(value))
      return refuse("amount_too_large");
    assert(
      (quantity >= 0 && value >= 0) || !neverNegative.includes(account),
      `the account ${account} holds less than nothing`,
    );
  }
  await standAnew(tx, all);
  return accept(true);
}

export function cellOf(campaign: string, { end, item, quantity, value }: Posting) {
  const { account, giver, site = "", needLine = "", pledge = "", consignmentLine = "" } = end;
  return {
    campaign,
    account,
    item,
    giver,
    site,
    needLine,
    pledge,
    consignmentLine,
    quantity,
    value,
  };
}

export function totalOf(campaign: string, { end, item, quantity, value }: Posting) {
  const { account, giver, site = "" } = end;
  return { campaign, account, item, giver, site, quantity, value };
}

export function dayRowOf(campaign: string, day: string, { end, item, quantity, value }: Posting) {
  const { account, giver } = end;
  return { campaign, account, item, giver, day, quantity, value };
}

type Balance = { account: Account; quantity: number; value: number };

/** The key of a balance: everything but what it holds. */
export function keyOf(row: Balance): string {
  const { quantity: _, value: __, ...key } = row;
  return JSON.stringify(key);
}

/** One row per balance: a statement may change each only once. */
export function merged<Row extends Balance>(rows: readonly Row[]): Row[] {
  const byKey = new Map<string, Row>();
  for (const row of rows) {
    const key = keyOf(row);
    const known = byKey.get(key);
    if (!known) byKey.set(key, { ...row });
    else {
      known.quantity += row.quantity;
      known.value += row.value;
    }
  }
  return [...byKey.values()];
}

const cellKey = [
  "campaign",
  "account",
  "item",
  "giver",
  "site",
  "needLine",
  "pledge",
  "consignmentLine",
] as const;

const upsertCells = preparedRows([...cellKey, "quantity", "value"], (tx, rows) =>
  tx
    .insert(cells)
    .values(rows)
    .onConflictDoUpdate({
      target: cellKey.map((column) => cells[column]),
      set: {
        quantity: sql`${cells.quantity} + excluded.quantity`,
        value: sql`${cells.value} + excluded.value`,
      },
    })
    .returning({ account: cells.account, quantity: cells.quantity, value: cells.value }),
);

const totalKey = ["campaign", "account", "item", "giver", "site"] as const;

const upsertTotals = preparedRows([...totalKey, "quantity", "value"], (tx, rows) =>
  tx
    .insert(totals)
    .values(rows)
    .onConflictDoUpdate({
      target: totalKey.map((column) => totals[column]),
      set: {
        quantity: sql`${totals.quantity} + excluded.quantity`,
        value: sql`${totals.value} + excluded.value`,
      },
    })
    .returning({ account: totals.account, quantity: totals.quantity, value: totals.value }),
);

const dayKey = ["campaign", "account", "item", "giver", "day"] as const;

/** Days hold what changed on them, which may be less than nothing; they are not checked here. */
async function upsertDays(tx: Writer, rows: Parameters<typeof writeDays>[1]): Promise<Balance[]> {
  const changed = await writeDays(tx, rows);
  return changed.map((row) => ({ ...row, account: "gift" as const }));
}

const writeDays = preparedRows([...dayKey, "quantity", "value"], (tx, rows) =>
  tx
    .insert(days)
    .values(rows)
    .onConflictDoUpdate({
      target: dayKey.map((column) => days[column]),
      set: {
        quantity: sql`${days.quantity} + excluded.quantity`,
        value: sql`${days.value} + excluded.value`,
      },
    })
    .returning({ quantity: days.quantity, value: days.value }),
);

/** Which accounts a need line's standing is made of. */
export const standingOf = {
  expected: "promised",
  fund: "held",
  transit: "onTheWay",
  received: "received",
} as const satisfies Partial<Record<Account, string>>;
type Standings = (typeof standingOf)[keyof typeof standingOf];

async function standAnew(tx: Writer, all: readonly Posting[]) {
  const lines = new Map<string, Record<Standings, number>>();
  for (const { end, quantity } of all) {
    if (!end.needLine || !(end.account in standingOf)) continue;
    const line = lines.get(end.needLine) ?? { promised: 0, held: 0, onTheWay: 0, received: 0 };
    line[standingOf[end.account as keyof typeof standingOf]] += quantity;
    lines.set(end.needLine, line);
  }
  const touched = new Set<string>();
  for (const [id, change] of lines) {
    const [row] = await changeStanding(tx, { id, ...change });
    if (row) touched.add(row.need);
  }
  for (const need of touched) await coverAnew(tx, need);
}

const changeStanding = prepared((tx: Writer) =>
  tx
    .update(needLines)
    .set({
      promised: sql`${needLines.promised} + ${sql.placeholder("promised")}`,
      held: sql`${needLines.held} + ${sql.placeholder("held")}`,
      onTheWay: sql`${needLines.onTheWay} + ${sql.placeholder("onTheWay")}`,
      received: sql`${needLines.received} + ${sql.placeholder("received")}`,
    })
    .where(eq(needLines.id, sql.placeholder("id")))
    .returning({ need: needLines.need }),
);

/** Computes a need's coverage from its lines and keeps it beside them for lists and the map. */
export async function coverAnew(tx: Writer, need: string) {
  const lines = await linesOf(tx, { need });
  const approved = lines.map((line) => ({ ...line, approved: line.approved ?? 0 }));
  await setCoverage(tx, { need, coverage: coverageOf(approved) });
}

const linesOf = prepared((tx: Writer) =>
  tx
    .select({
      approved: needLines.approved,
      promised: needLines.promised,
      held: needLines.held,
      onTheWay: needLines.onTheWay,
      received: needLines.received,
    })
    .from(needLines)
    .where(eq(needLines.need, sql.placeholder("need")))
    .orderBy(asc(needLines.position)),
);

const setCoverage = prepared((tx: Writer) =>
  tx
    .update(needs)
    .set({ coverage: sql`${sql.placeholder("coverage")}` })
    .where(eq(needs.id, sql.placeholder("need"))),
);
