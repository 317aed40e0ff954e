import { and, eq, sql } from "drizzle-orm";
import type { Writer } from "#db/database.ts";
import { prepared, preparedRows } from "#db/prepared.ts";
import { cells, days, totals } from "#db/schema/ledger.ts";
import { accept, assert, refuse, type Decision } from "#domain/decision.ts";
import { neverNegative, postings, type Entry } from "#domain/entry.ts";
import { standAnew } from "./standing.ts";
import { cellOf, dayRowOf, sums, totalOf, type Balance } from "./sums.ts";

type Posted = Pick<Entry, "campaign" | "effectiveOn" | "movements">;

/**
 * Adds the movements of entries to every balance: cells, totals, days, and how the need lines they
 * touch stand. Refuses with `amount_too_large`; throws when a balance would fall below nothing
 * after any of the entries.
 */
export async function post(
  tx: Writer,
  entries: readonly Posted[],
): Promise<Decision<true, "amount_too_large">> {
  const added = addedBy(entries);
  const all = [added.cells, added.totals, added.days];
  if (!all.every((sum) => sum.isExact())) return refuse("amount_too_large");
  const changed = [
    ...(await upsertCells(tx, added.cells.rows())),
    ...(await upsertTotals(tx, added.totals.rows())),
    ...(await upsertDays(tx, added.days.rows())),
  ];
  for (const balance of changed) {
    if (!Number.isSafeInteger(balance.quantity) || !Number.isSafeInteger(balance.value))
      return refuse("amount_too_large");
    assertHeld(balance);
  }
  for (const { row, least } of added.cells.dips()) {
    const [held] = await heldIn(tx, row);
    assert(held, "a cell that was written is there");
    assertHeld({
      account: row.account,
      quantity: held.quantity - row.quantity + least.quantity,
      value: held.value - row.value + least.value,
    });
  }
  await standAnew(
    tx,
    entries.flatMap(({ movements }) => postings(movements)),
  );
  return accept(true);
}

/** What entries add to each balance. */
function addedBy(entries: readonly Posted[]) {
  const cells = sums<ReturnType<typeof cellOf>>();
  const totals = sums<ReturnType<typeof totalOf>>();
  const days = sums<ReturnType<typeof dayRowOf>>();
  entries.forEach(({ campaign, effectiveOn, movements }, at) => {
    for (const posting of postings(movements)) {
      cells.add(cellOf(campaign, posting), at);
      totals.add(totalOf(campaign, posting), at);
      days.add(dayRowOf(campaign, effectiveOn, posting), at);
    }
  });
  return { cells, totals, days };
}

function assertHeld({ account, quantity, value }: Balance) {
  assert(
    (quantity >= 0 && value >= 0) || !neverNegative.includes(account),
    `the account ${account} holds less than nothing`,
  );
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

/** What a cell holds. */
const heldIn = prepared((tx: Writer) =>
  tx
    .select({ quantity: cells.quantity, value: cells.value })
    .from(cells)
    .where(and(...cellKey.map((column) => eq(cells[column], sql.placeholder(column))))),
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
