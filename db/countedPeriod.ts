import { and, between, eq, gte, lt, lte, sql, sum } from "drizzle-orm";
import { addDays, startOf } from "#domain/calendar.ts";
import { cash } from "#domain/catalogue.ts";
import type { Day } from "#domain/day.ts";
import type { Account } from "#domain/movement.ts";
import type { Counted } from "#domain/periodViews.ts";
import type { Reader } from "./database.ts";
import { pledges } from "./schema/gifts.ts";
import { days } from "./schema/ledger.ts";
import { statementLines } from "./schema/money.ts";
import { isInSight } from "./statementLines.ts";

type Span = { campaign: string; startsOn: Day; until: Day };
type Split = Counted["given"];

/**
 * What a stretch of a campaign's ledger comes to, by the days on which things took effect. Costs as much
 * as there are days, givers and items.
 */
export async function countPeriod(read: Reader, span: Span): Promise<Counted> {
  const [before, upTo, bank, promised] = await Promise.all([
    sumsUpTo(read, span.campaign, addDays(span.startsOn, -1)),
    sumsUpTo(read, span.campaign, span.until),
    bankIn(read, span),
    promisedIn(read, span),
  ]);
  const grown = (account: Account, sign: 1 | -1 = 1): Split => ({
    cash: sign * (upTo.of(account).cash - before.of(account).cash) || 0,
    goods: sign * (upTo.of(account).goods - before.of(account).goods) || 0,
  });
  return {
    opening: before.of("fund").cash,
    closing: upTo.of("fund").cash,
    ...bank,
    promised,
    // A gift's account holds minus what was given.
    given: grown("gift", -1),
    received: grown("received"),
    damaged: grown("damaged"),
    missing: grown("missing"),
    onTheWay: upTo.of("transit"),
  };
}

/** What each account held at the end of a day, in đồng, money and goods apart. */
async function sumsUpTo(read: Reader, campaign: string, day: Day) {
  const isCash = sql<number>`case when ${days.item} = ${cash} then 1 else 0 end`.mapWith(Number);
  const rows = await read
    .select({ isCash, account: days.account, value: sum(days.value).mapWith(Number) })
    .from(days)
    .where(and(eq(days.campaign, campaign), lte(days.day, day)))
    .groupBy(sql`1`, days.account);
  const valueOf = (account: Account, wanted: number) =>
    rows.find((row) => row.account === account && row.isCash === wanted)?.value ?? 0;
  return {
    of: (account: Account): Split => ({ cash: valueOf(account, 1), goods: valueOf(account, 0) }),
  };
}

async function bankIn(read: Reader, { campaign, startsOn, until }: Span) {
  const rows = await read
    .select({
      direction: statementLines.direction,
      amount: sum(statementLines.amount).mapWith(Number),
    })
    .from(statementLines)
    .where(
      and(
        eq(statementLines.campaign, campaign),
        between(statementLines.on, startsOn, until),
        isInSight,
      ),
    )
    .groupBy(statementLines.direction);
  const of = (direction: string) => rows.find((row) => row.direction === direction)?.amount ?? 0;
  return { credits: of("credit"), debits: of("debit") };
}

/** What was promised on days of the period, whatever became of it. */
async function promisedIn(read: Reader, { campaign, startsOn, until }: Span): Promise<Split> {
  const isCash = sql<number>`case when ${pledges.item} = ${cash} then 1 else 0 end`.mapWith(Number);
  const rows = await read
    .select({ isCash, value: sum(pledges.value).mapWith(Number) })
    .from(pledges)
    .where(
      and(
        eq(pledges.campaign, campaign),
        gte(pledges.pledgedAt, startOf(startsOn)),
        lt(pledges.pledgedAt, startOf(addDays(until, 1))),
      ),
    )
    .groupBy(sql`1`);
  const of = (wanted: number) => rows.find((row) => row.isCash === wanted)?.value ?? 0;
  return { cash: of(1), goods: of(0) };
}
