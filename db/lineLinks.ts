import { and, asc, eq, inArray, isNull, lte, sql, sum } from "drizzle-orm";
import type { Reader, Writer } from "./database.ts";
import { columnsOf, preparedRows } from "./prepared.ts";
import { lineLinks, payers, statementLines } from "./schema/money.ts";

export type LineLinkRow = typeof lineLinks.$inferSelect;

/** The most links that one entry makes or one line has. */
const linksMax = 1_000;

export async function insertLinks(
  tx: Writer,
  rows: readonly Omit<LineLinkRow, "endedAt">[],
): Promise<void> {
  await insert(
    tx,
    rows.map((row) => ({ ...row, endedAt: null })),
  );
}

const insert = preparedRows(columnsOf(lineLinks), (tx, rows) => tx.insert(lineLinks).values(rows));

/** What lines are tied to, as long as it holds, in the order in which it was made. */
export async function linksOf(read: Reader, lines: readonly string[]): Promise<LineLinkRow[]> {
  if (lines.length === 0) return [];
  return read
    .select()
    .from(lineLinks)
    .where(and(inArray(lineLinks.line, [...lines]), isNull(lineLinks.endedAt)))
    .orderBy(asc(lineLinks.line), asc(lineLinks.id))
    .limit(linksMax);
}

/**
 * Ends the links that an entry made, because it is reversed: their lines wait for a decision again,
 * with as much less of them tied. Gives what they were.
 */
export async function endLinks(
  tx: Writer,
  seq: number,
  endedAt: number,
): Promise<Pick<LineLinkRow, "line" | "amount" | "cluster">[]> {
  const ended = await tx
    .update(lineLinks)
    .set({ endedAt })
    .where(and(eq(lineLinks.seq, seq), isNull(lineLinks.endedAt)))
    .returning({
      line: lineLinks.line,
      amount: lineLinks.amount,
      cluster: lineLinks.cluster,
    });
  for (const [line, links] of Map.groupBy(ended, (link) => link.line)) {
    const amount = links.reduce((total, link) => total + link.amount, 0);
    await tx
      .update(statementLines)
      .set({
        // What was set aside since, or is on hold, stays so.
        state: sql`case when ${statementLines.state} = 'linked' then 'pending' else ${statementLines.state} end`,
        linked: sql`${statementLines.linked} - ${amount}`,
      })
      .where(eq(statementLines.id, line));
  }
  return ended;
}

/** How much of a promise was brought by money in the bank, in đồng. */
export async function broughtTo(read: Reader, pledge: string): Promise<number> {
  const [row] = await read
    .select({ amount: sum(lineLinks.fulfilled).mapWith(Number) })
    .from(lineLinks)
    .where(and(eq(lineLinks.pledge, pledge), isNull(lineLinks.endedAt)));
  return row?.amount ?? 0;
}

/** Remembers from where a cluster's money comes: an account's number, or a name in bare capitals. */
export async function rememberPayer(
  tx: Writer,
  row: Omit<typeof payers.$inferInsert, "matches">,
): Promise<void> {
  await tx
    .insert(payers)
    .values({ ...row, matches: 1 })
    .onConflictDoUpdate({
      target: [payers.payer, payers.cluster],
      set: { seenAt: row.seenAt, matches: sql`${payers.matches} + 1` },
    });
}

/** One match less says that a cluster's money comes from there; without any it is forgotten. */
export async function forgetPayer(
  tx: Writer,
  { payer, cluster }: { payer: string; cluster: string },
): Promise<void> {
  const theirs = and(eq(payers.payer, payer), eq(payers.cluster, cluster));
  await tx
    .update(payers)
    .set({ matches: sql`${payers.matches} - 1` })
    .where(theirs);
  await tx.delete(payers).where(and(theirs, lte(payers.matches, 0)));
}

/** The clusters whose money came from these accounts or names before, by account or name. */
export async function clustersPaying(
  read: Reader,
  from: readonly string[],
): Promise<Map<string, string[]>> {
  if (from.length === 0) return new Map();
  const rows = await read
    .select({ payer: payers.payer, cluster: payers.cluster })
    .from(payers)
    .where(inArray(payers.payer, [...from]))
    .orderBy(asc(payers.payer), asc(payers.cluster))
    .limit(linksMax);
  const found = Map.groupBy(rows, ({ payer }) => payer);
  return new Map([...found].map(([payer, of]) => [payer, of.map(({ cluster }) => cluster)]));
}
