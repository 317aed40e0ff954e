import { and, asc, between, eq, gt, inArray, lt, sql } from "drizzle-orm";
import type { Day } from "#domain/day.ts";
import type { SetAsideReason } from "#domain/statements/statement.ts";
import type { Reader, Writer } from "./database.ts";
import { columnsOf, prepared, preparedRows } from "./prepared.ts";
import { statementLines } from "./schema/money.ts";

export type StatementLineRow = typeof statementLines.$inferSelect;

/**
 * As the index of states says it: no database knows of a value that is given to it that it is not that.
 */
export const isInSight = sql`${statementLines.state} <> 'staged'`;

/** Keeps lines out of sight; those that the campaign's account has already are left out. Gives the days of the new ones. */
export async function stageLines(tx: Writer, rows: readonly StatementLineRow[]): Promise<Day[]> {
  const added = await insertNew(tx, rows);
  return added.map(({ on }) => on);
}

const insertNew = preparedRows(columnsOf(statementLines), (tx, rows) =>
  tx
    .insert(statementLines)
    .values(rows)
    .onConflictDoNothing({
      target: [statementLines.campaign, statementLines.fingerprint, statementLines.occurrence],
    })
    .returning({ on: statementLines.on }),
);

/** Whether one of these transactions is in sight in another campaign. */
export async function isInSightOf(
  read: Reader,
  campaigns: readonly string[],
  lines: readonly Pick<StatementLineRow, "fingerprint" | "occurrence">[],
): Promise<boolean> {
  if (campaigns.length === 0) return false;
  const known = await read
    .select({ fingerprint: statementLines.fingerprint, occurrence: statementLines.occurrence })
    .from(statementLines)
    .where(
      and(
        inArray(statementLines.campaign, [...campaigns]),
        inArray(statementLines.fingerprint, [...new Set(lines.map((line) => line.fingerprint))]),
        isInSight,
      ),
    )
    .limit(knownMax);
  const keys = new Set(known.map(({ fingerprint, occurrence }) => `${fingerprint} ${occurrence}`));
  return lines.some(({ fingerprint, occurrence }) => keys.has(`${fingerprint} ${occurrence}`));
}
/** Alike ones among what one batch asks for. */
const knownMax = 10_000;

/** What the lines of a statement before a day come to, those out of sight included: in less out, in đồng. */
export async function sumBefore(read: Reader, statement: string, day: Day): Promise<number> {
  const [row] = await read
    .select({
      sum: sql<number>`coalesce(sum(case when ${statementLines.direction} = 'credit'
        then ${statementLines.amount} else -${statementLines.amount} end), 0)`.mapWith(Number),
    })
    .from(statementLines)
    .where(and(eq(statementLines.statement, statement), lt(statementLines.on, day)));
  return row?.sum ?? 0;
}

/** Lines of a statement after a position that are still out of sight, in their order. */
export async function stagedLines(
  read: Reader,
  by: { statement: string; after: number; limit: number },
): Promise<StatementLineRow[]> {
  return staged(read, by);
}

const staged = prepared((read: Reader) =>
  read
    .select()
    .from(statementLines)
    .where(
      and(
        eq(statementLines.statement, sql.placeholder("statement")),
        gt(statementLines.position, sql.placeholder("after")),
      ),
    )
    .orderBy(asc(statementLines.position))
    .limit(sql.placeholder("limit")),
);

/** Brings lines of a statement into sight, from one position to another: they wait for a decision. */
export async function showLines(
  tx: Writer,
  shown: { statement: string; from: number; to: number },
): Promise<void> {
  await show(tx, shown);
}

const show = prepared((tx: Writer) =>
  tx
    .update(statementLines)
    .set({ state: "pending" })
    .where(
      and(
        eq(statementLines.statement, sql.placeholder("statement")),
        between(statementLines.position, sql.placeholder("from"), sql.placeholder("to")),
      ),
    ),
);

/** Removes up to `limit` lines that never came into sight; gives how many went. */
export async function dropStaged(tx: Writer, statement: string, limit: number): Promise<number> {
  const rows = await tx
    .select({ id: statementLines.id })
    .from(statementLines)
    .where(and(eq(statementLines.statement, statement), eq(statementLines.state, "staged")))
    .orderBy(asc(statementLines.position))
    .limit(limit);
  const ids = rows.map(({ id }) => id);
  if (ids.length > 0) await tx.delete(statementLines).where(inArray(statementLines.id, ids));
  return ids.length;
}

export async function findLine(read: Reader, id: string): Promise<StatementLineRow | undefined> {
  const [row] = await read.select().from(statementLines).where(eq(statementLines.id, id));
  return row;
}

export async function updateLine(
  tx: Writer,
  id: string,
  change: Partial<Pick<StatementLineRow, "state" | "linked" | "reason">>,
): Promise<void> {
  await tx.update(statementLines).set(change).where(eq(statementLines.id, id));
}

/** Puts lines aside, for one reason. */
export async function setAside(
  tx: Writer,
  ids: readonly string[],
  reason: SetAsideReason,
): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .update(statementLines)
    .set({ state: "set_aside", reason })
    .where(inArray(statementLines.id, [...ids]));
}

/** A line that was set aside waits again. */
export async function takeUpLine(tx: Writer, id: string): Promise<void> {
  await tx
    .update(statementLines)
    .set({ state: "pending", reason: null })
    .where(and(eq(statementLines.id, id), eq(statementLines.state, "set_aside")));
}
