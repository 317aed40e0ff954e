import { and, between, eq, gt, inArray, isNull, lt, lte, sql, type SQL } from "drizzle-orm";
import { addDays } from "#domain/calendar.ts";
import { cash } from "#domain/catalogue.ts";
import type { Day } from "#domain/day.ts";
import type { EntryKind } from "#domain/entry.ts";
import type { Reader } from "./database.ts";
import { consignments } from "./schema/gifts.ts";
import { entries, mentions, movements } from "./schema/ledger.ts";
import { lineLinks, statementLines, statements } from "./schema/money.ts";
import { periods } from "./schema/periods.ts";
import { isInSight } from "./statementLines.ts";

/** The bank's side at the end of a day, and what lies between it and the ledger; in đồng. */
export interface TieAsOf {
  /** On the account, by the lines of statements up to that day. */
  statement: number;
  /** Paid by the ledger and not by the bank; below nothing: back by the ledger and not by the bank. */
  undebited: number;
  /** Debited by the bank and not recorded. */
  unrecorded: number;
  /** What the ledger must then hold. */
  expected: number;
}

/** What pays out of the fund and brings back to it, whatever its receiver says. */
const paying: EntryKind[] = ["consignment", "take_back", "receipt", "recovery", "gone_back"];

/**
 * How the fund stood at the end of a day, counted from the bank's lines and from what was recorded of
 * payments, fees and refunds on days up to it: the ledger's own balances are not asked. Costs as much as
 * there are lines up to then.
 */
export async function tieAsOf(read: Reader, campaign: string, until: Day): Promise<TieAsOf> {
  const upTo = { campaign, days: lte(entries.effectiveOn, until) };
  const [opening, bank, paid, recorded, returned, debited] = await Promise.all([
    fundMoved(read, upTo, ["opening_balance"]),
    bankMoved(read, campaign, lte(statementLines.on, until)),
    fundMoved(read, upTo, paying),
    fundMoved(read, upTo, ["bank_fee", "refund"]),
    fundMoved(read, upTo, ["payment_returned"]),
    debitedFor(read, campaign, until),
  ]);
  return {
    statement: opening + bank.credits - bank.debits,
    undebited: 0 - paid - returned - debited,
    unrecorded: bank.debits + recorded - debited,
    expected: opening + bank.credits + paid + recorded + returned,
  };
}

interface Span {
  campaign: string;
  startsOn: Day;
  until: Day;
}

/** What opening balances brought into the fund on days of a period, in đồng. */
export function openedIn(read: Reader, { campaign, startsOn, until }: Span): Promise<number> {
  const days = between(entries.effectiveOn, startsOn, until);
  return fundMoved(read, { campaign, days }, ["opening_balance"]);
}

/**
 * What the bank credited and debited in a period, in đồng: on its days, and on earlier ones what came
 * only after those were shut. That takes effect on the period's first day.
 */
export async function movedIn(read: Reader, { campaign, startsOn, until }: Span) {
  const [own, late] = await Promise.all([
    bankMoved(read, campaign, between(statementLines.on, startsOn, until)),
    bankMoved(
      read,
      campaign,
      and(
        lt(statementLines.on, startsOn),
        inArray(statementLines.statement, postedSince(read, campaign, addDays(startsOn, -1))),
      ),
    ),
  ]);
  return { credits: own.credits + late.credits, debits: own.debits + late.debits };
}

/** The statements that were posted after the period was closed that ends on a day; none without one. */
function postedSince(read: Reader, campaign: string, closedUntil: Day) {
  return read
    .select({ id: statements.id })
    .from(periods)
    .innerJoin(entries, and(eq(entries.kind, "statement"), gt(entries.seq, periods.seq)))
    .innerJoin(statements, eq(statements.campaign, periods.campaign))
    .innerJoin(mentions, and(eq(mentions.what, statements.id), eq(mentions.seq, entries.seq)))
    .where(
      and(
        eq(periods.campaign, campaign),
        eq(periods.until, closedUntil),
        eq(periods.state, "closed"),
      ),
    );
}

/** What the bank credited and debited on some days, as far as its lines are in sight; in đồng. */
async function bankMoved(read: Reader, campaign: string, days: SQL | undefined) {
  const rows = await read
    .select({
      direction: statementLines.direction,
      amount: sql<number>`sum(${statementLines.amount})`.mapWith(Number),
    })
    .from(statementLines)
    .where(and(eq(statementLines.campaign, campaign), days, isInSight))
    .groupBy(statementLines.direction);
  const of = (direction: string) => rows.find((row) => row.direction === direction)?.amount ?? 0;
  return { credits: of("credit"), debits: of("debit") };
}

/** What entries of these kinds, and those that reverse one, brought into the fund: less than nothing out of it. */
async function fundMoved(
  read: Reader,
  { campaign, days }: { campaign: string; days: SQL | undefined },
  kinds: readonly EntryKind[],
): Promise<number> {
  const names = sql.join(
    kinds.map((kind) => sql`${kind}`),
    sql`, `,
  );
  const reversing = sql`exists (select 1 from entries undone
    where undone.seq = ${entries.reverses} and undone.kind in (${names}))`;
  const [own, undone] = await Promise.all([
    movedBy(read, and(inArray(entries.kind, [...kinds]), eq(entries.campaign, campaign), days)),
    movedBy(
      read,
      and(eq(entries.kind, "reversal"), eq(entries.campaign, campaign), days, reversing),
    ),
  ]);
  return own + undone;
}

async function movedBy(read: Reader, which: SQL | undefined): Promise<number> {
  const [row] = await read
    .select({
      sum: sql<number>`coalesce(sum(
        case when ${movements.toAccount} = 'fund' then ${movements.quantity} else 0 end -
        case when ${movements.fromAccount} = 'fund' then ${movements.quantity} else 0 end), 0)`.mapWith(
        Number,
      ),
    })
    .from(entries)
    .innerJoin(movements, eq(movements.seq, entries.seq))
    .where(and(which, eq(movements.item, cash)));
  return row?.sum ?? 0;
}

/** How much of what was sent by a day the bank's debits up to it carried out, in đồng. */
async function debitedFor(read: Reader, campaign: string, until: Day): Promise<number> {
  const [row] = await read
    .select({ sum: sql<number>`coalesce(sum(${lineLinks.amount}), 0)`.mapWith(Number) })
    .from(consignments)
    .innerJoin(lineLinks, eq(lineLinks.consignment, consignments.id))
    .innerJoin(statementLines, eq(statementLines.id, lineLinks.line))
    .where(
      and(
        eq(consignments.campaign, campaign),
        isNull(consignments.cluster),
        lte(consignments.sentOn, until),
        isNull(lineLinks.endedAt),
        eq(statementLines.direction, "debit"),
        lte(statementLines.on, until),
      ),
    );
  return row?.sum ?? 0;
}
