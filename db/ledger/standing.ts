import { asc, eq, sql } from "drizzle-orm";
import type { Writer } from "#db/database.ts";
import { prepared, preparedRows } from "#db/prepared.ts";
import { lacks } from "#db/schema/ledger.ts";
import { needLines, needs } from "#db/schema/needs.ts";
import type { Posting } from "#domain/entry.ts";
import type { Account } from "#domain/movement.ts";
import { coverageOf, lacking } from "#domain/needLine.ts";

/** Which accounts a need line's standing is made of. */
export const standingOf = {
  expected: "promised",
  fund: "held",
  transit: "onTheWay",
  received: "received",
} as const satisfies Partial<Record<Account, string>>;
type Change = Record<(typeof standingOf)[keyof typeof standingOf], number>;

/** Brings how need lines stand, how their needs are covered and what is lacking up to what was posted. */
export async function standAnew(tx: Writer, all: readonly Posting[]): Promise<void> {
  const changes = changesOf(all);
  const touched = new Set<string>();
  for (const [id, change] of changes) {
    const [row] = await changeStanding(tx, { id, ...change });
    if (row) touched.add(row.need);
  }
  for (const need of touched) {
    const lines = await linesOf(tx, { need });
    const before = lines.map((line) => without(line, changes.get(line.id)));
    await cover(tx, need, lines);
    await addLacks(tx, before, lines);
  }
}

/** Covers a need that was just verified by what its lines stand at, and counts in what it lacks. */
export async function countIn(tx: Writer, need: string): Promise<void> {
  const lines = await linesOf(tx, { need });
  await cover(tx, need, lines);
  await addLacks(tx, [], lines);
}

/** Takes what a verified need lacks out of what is lacking: it is about to be closed. */
export async function countOut(tx: Writer, need: string): Promise<void> {
  await addLacks(tx, await linesOf(tx, { need }), []);
}

function changesOf(all: readonly Posting[]): Map<string, Change> {
  const changes = new Map<string, Change>();
  for (const { end, quantity } of all) {
    if (!end.needLine || !(end.account in standingOf)) continue;
    const change = changes.get(end.needLine) ?? { promised: 0, held: 0, onTheWay: 0, received: 0 };
    change[standingOf[end.account as keyof typeof standingOf]] += quantity;
    changes.set(end.needLine, change);
  }
  return changes;
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

const linesOf = prepared((tx: Writer) =>
  tx
    .select({
      id: needLines.id,
      item: needLines.item,
      approved: sql<number>`coalesce(${needLines.approved}, 0)`.mapWith(Number),
      promised: needLines.promised,
      held: needLines.held,
      onTheWay: needLines.onTheWay,
      received: needLines.received,
      campaign: needs.campaign,
      status: needs.status,
      coverage: needs.coverage,
    })
    .from(needLines)
    .innerJoin(needs, eq(needs.id, needLines.need))
    .where(eq(needLines.need, sql.placeholder("need")))
    .orderBy(asc(needLines.position)),
);
type Line = Awaited<ReturnType<typeof linesOf>>[number];

/** How a line stood before a change. */
function without(line: Line, change: Change | undefined): Line {
  if (!change) return line;
  return {
    ...line,
    promised: line.promised - change.promised,
    held: line.held - change.held,
    onTheWay: line.onTheWay - change.onTheWay,
    received: line.received - change.received,
  };
}

/** Keeps a need's coverage beside it for lists and the map. */
async function cover(tx: Writer, need: string, lines: readonly Line[]) {
  const coverage = coverageOf(lines);
  if (coverage !== lines[0]?.coverage) await setCoverage(tx, { need, coverage });
}

const setCoverage = prepared((tx: Writer) =>
  tx
    .update(needs)
    .set({ coverage: sql`${sql.placeholder("coverage")}` })
    .where(eq(needs.id, sql.placeholder("need"))),
);

/** Adds to what is lacking by how much more one need lacks than before. */
async function addLacks(tx: Writer, before: readonly Line[], after: readonly Line[]) {
  const [{ campaign } = { campaign: "" }] = [...before, ...after];
  const [had, has] = [lackingByItem(before), lackingByItem(after)];
  const rows = [...new Set([...had.keys(), ...has.keys()])].flatMap((item) => {
    const [was, is] = [had.get(item) ?? 0, has.get(item) ?? 0];
    const needs = Number(is > 0) - Number(was > 0);
    return is === was ? [] : [{ campaign, item, quantity: is - was, needs }];
  });
  if (rows.length > 0) await upsertLacks(tx, rows);
}

/** What one need lacks of each item: nothing while it is not open to promises. */
export function lackingByItem(
  lines: readonly (Parameters<typeof lacking>[0] & { item: string; status: string })[],
): Map<string, number> {
  const byItem = new Map<string, number>();
  for (const line of lines)
    if (line.status === "verified")
      byItem.set(line.item, (byItem.get(line.item) ?? 0) + lacking(line));
  return byItem;
}

const upsertLacks = preparedRows(["campaign", "item", "quantity", "needs"], (tx, rows) =>
  tx
    .insert(lacks)
    .values(rows)
    .onConflictDoUpdate({
      target: [lacks.campaign, lacks.item],
      set: {
        quantity: sql`${lacks.quantity} + excluded.quantity`,
        needs: sql`${lacks.needs} + excluded.needs`,
      },
    }),
);
