import { sharingAccount } from "#db/campaigns.ts";
import { dropStaged, isInSightOf, stageLines, type StatementLineRow } from "#db/statementLines.ts";
import {
  countRead,
  deleteStatement,
  findStatement,
  statementsIn,
  updateStatement,
} from "#db/statements.ts";
import { accept, refuse, type Decision, type Refused } from "#domain/decision.ts";
import type { StatementLine } from "#domain/statements/statementLine.ts";
import type { StatementSummary } from "#domain/statements/statementSummary.ts";
import type { Context } from "../context.ts";

/** A line as it was read, with what tells it from every other. */
export type ReadLine = StatementLine & { fingerprint: string; occurrence: number };

/** How many lines one transaction removes: other writers wait for it. */
const droppedAtOnce = 2_000;

/**
 * Keeps the next lines of a statement out of sight; those that its campaign has already are left out.
 * Gives false once the statement was cancelled. Refuses with `account_used_before` what an earlier
 * campaign on the same account has: that money is in its ledger.
 */
export async function stageNext(
  { db, newId }: Context,
  statement: string,
  lines: readonly ReadLine[],
): Promise<Decision<boolean, "account_used_before">> {
  return db.write(async (tx) => {
    const found = await findStatement(tx, statement);
    if (found?.state !== "staging") return accept(false);
    const { campaign, lines: read } = found;
    if (await isInSightOf(tx, await sharingAccount(tx, campaign), lines))
      return refuse("account_used_before");
    const rows = lines.map((line, at) => ({
      ...rowOf(line),
      id: newId(),
      statement,
      campaign,
      position: read + at,
    }));
    const days = await stageLines(tx, rows);
    const { addedFirstOn, addedLastOn } = found;
    await countRead(tx, statement, {
      lines: read + lines.length,
      added: found.added + days.length,
      addedFirstOn: days.reduce((first, on) => (first && first < on ? first : on), addedFirstOn),
      addedLastOn: days.reduce((last, on) => (last && last > on ? last : on), addedLastOn),
    });
    return accept(true);
  });
}

/** Says that a statement was read to its end: it waits for a yes. */
export async function finishStaging(
  { db, happened }: Context,
  statement: string,
  summary: StatementSummary,
): Promise<void> {
  await db.write(async (tx) => {
    const found = await findStatement(tx, statement);
    if (found?.state !== "staging") return;
    await updateStatement(tx, statement, { state: "waiting", summary: JSON.stringify(summary) });
  });
  happened();
}

/** Says why a statement could not be read to its end; nothing of its lines stays. */
export async function failStaging(
  context: Context,
  statement: string,
  { code, facts }: Refused,
): Promise<void> {
  await context.db.write(async (tx) => {
    const found = await findStatement(tx, statement);
    if (found?.state !== "staging") return;
    await updateStatement(tx, statement, {
      state: "failed",
      summary: JSON.stringify({ code, facts }),
    });
  });
  await dropLines(context, statement);
}

/** What was being read when the server ended leaves: its file is no longer there to go on with. */
export async function leaveCut({ db }: Context): Promise<void> {
  await db.write(async (tx) => {
    for (const { id } of await statementsIn(tx, "staging"))
      await updateStatement(tx, id, { state: "leaving" });
  });
}

/** Removes a statement that was cancelled, part by part; nothing of it stays. */
export async function clearStatement(context: Context, statement: string): Promise<void> {
  await dropLines(context, statement);
  await context.db.write((tx) => deleteStatement(tx, statement));
}

async function dropLines({ db }: Context, statement: string): Promise<void> {
  while ((await db.write((tx) => dropStaged(tx, statement, droppedAtOnce))) === droppedAtOnce);
}

function rowOf(
  line: ReadLine,
): Omit<StatementLineRow, "id" | "statement" | "campaign" | "position"> {
  const { row, on, time = null, direction, amount, balance = null, memo } = line;
  const { reference = null, payerAccount = null, payerName = null } = line;
  const { fingerprint, occurrence } = line;
  return {
    row,
    on,
    time,
    direction,
    amount,
    balance,
    memo,
    reference,
    payerAccount,
    payerName,
    fingerprint,
    occurrence,
    state: "staged",
    linked: 0,
    reason: null,
  };
}
