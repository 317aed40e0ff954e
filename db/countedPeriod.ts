import { and, desc, eq, gte, lt, lte, sql, sum } from "drizzle-orm";
import { addDays, startOf } from "#domain/calendar.ts";
import { cash } from "#domain/catalogue.ts";
import type { Day } from "#domain/day.ts";
import type { Account } from "#domain/movement.ts";
import type { Counted } from "#domain/periodViews.ts";
import type { Reader } from "./database.ts";
import { nextTurn } from "./nextTurn.ts";
import { prepared } from "./prepared.ts";
import { pledges } from "./schema/gifts.ts";
import { days } from "./schema/ledger.ts";
import { movedIn, tieAsOf } from "./tieAsOf.ts";

type Span = { campaign: string; startsOn: Day; until: Day };
type Split = Counted["given"];

/**
 * What a stretch of a campaign's ledger comes to, by the days on which things took effect, and by how
 * much the fund did not tie to the bank at its end. Costs as much as there are days, givers and items,
 * lines of statements, promises, and movements in the ledger.
 */
export async function countPeriod(
  read: Reader,
  span: Span,
): Promise<{ counted: Counted; difference: number }> {
  const { campaign, startsOn, until } = span;
  const [before, upTo, bank, tie, promised] = await Promise.all([
    sumsUpTo(read, campaign, addDays(startsOn, -1)),
    sumsUpTo(read, campaign, until),
    movedIn(read, span),
    tieAsOf(read, span),
    promisedIn(read, span),
  ]);
  const grown = (account: Account, sign: 1 | -1 = 1): Split => ({
    cash: sign * (upTo.of(account).cash - before.of(account).cash) || 0,
    goods: sign * (upTo.of(account).goods - before.of(account).goods) || 0,
  });
  const { opened, statement, undebited, unrecorded, expected } = tie;
  const closing = upTo.of("fund").cash;
  const counted = {
    opening: before.of("fund").cash,
    opened,
    ...bank,
    statement,
    undebited,
    unrecorded,
    closing,
    promised,
    // A gift's account holds minus what was given.
    given: grown("gift", -1),
    received: grown("received"),
    damaged: grown("damaged"),
    missing: grown("missing"),
    onTheWay: upTo.of("transit"),
  };
  return { counted, difference: closing - expected };
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

/** What was promised on days of the period, whatever became of it. */
async function promisedIn(read: Reader, { campaign, startsOn, until }: Span): Promise<Split> {
  const sums = { cash: 0, goods: 0 };
  const days = { from: startOf(startsOn), to: startOf(addDays(until, 1)) };
  const latest = await lastPledge(read, { campaign });
  const last = latest[0]?.number ?? -1;
  for (let since = 0; since <= last; since += pieceMax) {
    if (since > 0) await nextTurn();
    const rows = await promisedAmong(read, { campaign, since, before: since + pieceMax, ...days });
    for (const { isCash, value } of rows) sums[isCash === 1 ? "cash" : "goods"] += value;
  }
  return sums;
}

/** How many promises are gone through together: a bound on how long no other request is looked at. */
const pieceMax = 4_096;

const lastPledge = prepared((read: Reader) =>
  read
    .select({ number: pledges.number })
    .from(pledges)
    .where(eq(pledges.campaign, sql.placeholder("campaign")))
    .orderBy(desc(pledges.number))
    .limit(1),
);

const promisedAmong = prepared((read: Reader) =>
  read
    .select({
      isCash: sql`case when ${pledges.item} = ${cash} then 1 else 0 end`.mapWith(Number),
      value: sum(pledges.value).mapWith(Number),
    })
    .from(pledges)
    .where(
      and(
        eq(pledges.campaign, sql.placeholder("campaign")),
        gte(pledges.number, sql.placeholder("since")),
        lt(pledges.number, sql.placeholder("before")),
        gte(pledges.pledgedAt, sql.placeholder("from")),
        lt(pledges.pledgedAt, sql.placeholder("to")),
      ),
    )
    .groupBy(sql`1`),
);
