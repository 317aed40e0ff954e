import {
  and,
  between,
  eq,
  gt,
  gte,
  inArray,
  isNull,
  lt,
  lte,
  or,
  sql,
  type SQL,
} from "drizzle-orm";
import { addDays } from "#domain/calendar.ts";
import { cash } from "#domain/catalogue.ts";
import type { Day } from "#domain/day.ts";
import type { EntryKind } from "#domain/entry.ts";
import type { Reader } from "./database.ts";
import { nextTurn } from "./nextTurn.ts";
import { prepared } from "./prepared.ts";
import { consignments } from "./schema/gifts.ts";
import { entries, mentions, movements } from "./schema/ledger.ts";
import { lineLinks, statementLines, statements } from "./schema/money.ts";
import { periods } from "./schema/periods.ts";
import { isInSight } from "./statementLines.ts";
import { headSeq } from "./totals.ts";

/** The bank's side at the end of a period, and what lies between it and the ledger; in đồng. */
export interface TieAsOf {
  /** What opening balances brought into the fund on days of the period. */
  opened: number;
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
 * How the fund stood at the end of a period, counted from the bank's lines and from what was recorded of
 * payments, fees and refunds on days up to it: the ledger's own balances are not asked. Costs as much as
 * the ledger has movements; others are answered in between, so ask a moment or within a write.
 */
export async function tieAsOf(read: Reader, span: Span): Promise<TieAsOf> {
  const { campaign, until } = span;
  const [bank, moved, debited] = await Promise.all([
    bankMoved(read, campaign, lte(statementLines.on, until)),
    fundMoved(read, span),
    debitedFor(read, campaign, until),
  ]);
  const paid = moved.upTo(paying);
  const recorded = moved.upTo(["bank_fee", "refund"]);
  const returned = moved.upTo(["payment_returned"]);
  const opening = moved.upTo(["opening_balance"]);
  return {
    opened: moved.within(["opening_balance"]),
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

/**
 * What each kind of entry, with those that reverse one of it, brought into the fund: less than nothing out
 * of it. Up to the end of a period, and on days of it.
 */
async function fundMoved(read: Reader, { campaign, startsOn, until }: Span) {
  const found: { kind: EntryKind; isWithin: boolean; sum: number }[] = [];
  const head = await headSeq(read);
  for (let since = 0; since <= head; since += pieceMax) {
    if (since > 0) await nextTurn();
    const rows = await fundMovedIn(read, { since, before: since + pieceMax, startsOn, until });
    for (const row of rows)
      if (row.campaign === campaign) found.push({ ...row, isWithin: row.isWithin === 1 });
  }
  const sumOf = (kinds: readonly EntryKind[], rows = found) =>
    rows.reduce((sum, row) => sum + (kinds.includes(row.kind) ? row.sum : 0), 0);
  const within = found.filter(({ isWithin }) => isWithin);
  return {
    upTo: (kinds: readonly EntryKind[]) => sumOf(kinds),
    within: (kinds: readonly EntryKind[]) => sumOf(kinds, within),
  };
}

/** How many entries are gone through together: a bound on how long no other request is looked at. */
const pieceMax = 4_096;

/** What an entry is, or what the one is that it reverses. */
const kindOf = sql<EntryKind>`coalesce(
  (select undone.kind from entries undone where undone.seq = ${entries.reverses}), ${entries.kind})`;
const quantityWhere = (account: typeof movements.toAccount | typeof movements.fromAccount) =>
  sql`case when ${account} = 'fund' then ${movements.quantity} else 0 end`;

/** Grouped by campaign, not asked for one: its index would lead through entries, many times longer than their movements. */
const fundMovedIn = prepared((read: Reader) =>
  read
    .select({
      campaign: entries.campaign,
      kind: kindOf,
      isWithin:
        sql`case when ${entries.effectiveOn} >= ${sql.placeholder("startsOn")} then 1 else 0 end`.mapWith(
          Number,
        ),
      sum: sql`sum(${quantityWhere(movements.toAccount)} - ${quantityWhere(movements.fromAccount)})`.mapWith(
        Number,
      ),
    })
    .from(movements)
    .innerJoin(entries, eq(entries.seq, movements.seq))
    .where(
      and(
        gte(movements.seq, sql.placeholder("since")),
        lt(movements.seq, sql.placeholder("before")),
        eq(movements.item, cash),
        or(eq(movements.toAccount, "fund"), eq(movements.fromAccount, "fund")),
        lte(entries.effectiveOn, sql.placeholder("until")),
      ),
    )
    .groupBy(sql`1`, sql`2`, sql`3`),
);

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
