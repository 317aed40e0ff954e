import { and, asc, desc, eq, gt, lt, max, ne, sql } from "drizzle-orm";
import type { Day } from "#domain/day.ts";
import { assert } from "#domain/decision.ts";
import type { StatementSummary } from "#domain/statements/statementSummary.ts";
import type { StatementState } from "#domain/statements/statement.ts";
import type { Reader, Writer } from "./database.ts";
import { prepared } from "./prepared.ts";
import { statements } from "./schema/money.ts";

export type StatementRow = typeof statements.$inferSelect;

export async function findStatement(read: Reader, id: string): Promise<StatementRow | undefined> {
  const [row] = await read.select().from(statements).where(eq(statements.id, id));
  return row;
}

/** Statements of a campaign, the newest first, at most `limit`; `after` is the last one's number. */
export async function listStatements(
  read: Reader,
  by: { campaign: string; after?: number | undefined; limit: number },
): Promise<StatementRow[]> {
  return read
    .select()
    .from(statements)
    .where(
      and(
        eq(statements.campaign, by.campaign),
        by.after === undefined ? undefined : lt(statements.number, by.after),
      ),
    )
    .orderBy(desc(statements.number))
    .limit(by.limit);
}

/** The campaign's statement that is not in the ledger yet: at most one. */
export async function unpostedOf(
  read: Reader,
  campaign: string,
): Promise<StatementRow | undefined> {
  const [row] = await read
    .select()
    .from(statements)
    .where(and(eq(statements.campaign, campaign), ne(statements.state, "posted")))
    .orderBy(asc(statements.number))
    .limit(1);
  return row;
}

/** Statements in a state, of all campaigns, the oldest first: one a campaign at most. */
export async function statementsIn(read: Reader, state: StatementState): Promise<StatementRow[]> {
  return read
    .select()
    .from(statements)
    .where(eq(statements.state, state))
    .orderBy(asc(statements.number))
    .limit(statementsInMax);
}
const statementsInMax = 1_000;

/** Whether the campaign has a statement in its ledger. */
export async function hasPosted(read: Reader, campaign: string): Promise<boolean> {
  const [row] = await read
    .select({ id: statements.id })
    .from(statements)
    .where(and(eq(statements.campaign, campaign), eq(statements.state, "posted")))
    .orderBy(asc(statements.id))
    .limit(1);
  return row !== undefined;
}

/** Keeps a statement that is about to be read, under the next number, which it gives back. */
export async function insertStatement(
  tx: Writer,
  row: Pick<StatementRow, "id" | "campaign" | "account" | "fileName" | "sha256" | "broughtAt">,
): Promise<number> {
  const [last] = await tx.select({ number: max(statements.number) }).from(statements);
  const number = (last?.number ?? 0) + 1;
  const nothing = { lines: 0, added: 0, posted: 0, opening: 0, creditSum: 0, debitSum: 0 };
  const noDays = { addedFirstOn: null, addedLastOn: null, postedUpTo: -1 };
  await tx
    .insert(statements)
    .values({ ...row, ...nothing, ...noDays, number, state: "staging", summary: null });
  return number;
}

/** Counts lines that were read, and those of them that are new, with their first and last day. */
export async function countRead(
  tx: Writer,
  id: string,
  counted: Pick<StatementRow, "lines" | "added" | "addedFirstOn" | "addedLastOn">,
): Promise<void> {
  await countStaged(tx, { id, ...counted });
}

const countStaged = prepared((tx: Writer) =>
  tx
    .update(statements)
    .set({
      lines: sql`${sql.placeholder("lines")}`,
      added: sql`${sql.placeholder("added")}`,
      addedFirstOn: sql`${sql.placeholder("addedFirstOn")}`,
      addedLastOn: sql`${sql.placeholder("addedLastOn")}`,
    })
    .where(eq(statements.id, sql.placeholder("id"))),
);

export async function updateStatement(
  tx: Writer,
  id: string,
  change: Partial<Omit<StatementRow, "id" | "campaign" | "number">>,
): Promise<void> {
  await tx.update(statements).set(change).where(eq(statements.id, id));
}

export async function deleteStatement(tx: Writer, id: string): Promise<void> {
  await tx.delete(statements).where(eq(statements.id, id));
}

/** The statement whose opening balance came into the campaign's fund, if one's did, and its first day. */
export async function openingOf(
  read: Reader,
  campaign: string,
): Promise<{ id: string; opening: number; on: Day } | undefined> {
  const [row] = await read
    .select({ id: statements.id, opening: statements.opening, summary: statements.summary })
    .from(statements)
    .where(and(eq(statements.campaign, campaign), gt(statements.opening, 0)))
    .orderBy(asc(statements.number))
    .limit(1);
  if (!row) return undefined;
  // Safe cast: only a reader of statements writes it; the tests of statements read it back.
  const { firstOn: on } = JSON.parse(row.summary ?? "{}") as Partial<StatementSummary>;
  assert(on, "a statement with a balance before its first line has a first day");
  return { id: row.id, opening: row.opening, on };
}

/** When the last statement that is in the campaign's ledger was brought; undefined without any. */
export async function lastBroughtAt(read: Reader, campaign: string): Promise<number | undefined> {
  const [row] = await read
    .select({ at: max(statements.broughtAt) })
    .from(statements)
    .where(and(eq(statements.campaign, campaign), eq(statements.state, "posted")));
  return row?.at ?? undefined;
}
