import { and, asc, eq, gt, inArray, sql, type SQL, type SQLWrapper } from "drizzle-orm";
import { startOf } from "#domain/calendar.ts";
import { cash } from "#domain/catalogue.ts";
import type { Day } from "#domain/day.ts";
import { portion } from "#domain/movement.ts";
import { ageStarts } from "#domain/reconciliation.ts";
import type { Ages, AgeingView } from "#domain/reconciliationViews.ts";
import type { Reader } from "./database.ts";
import { waitsForEvidence } from "./evidence.ts";
import { unsettledStates } from "./openOfLines.ts";
import {
  consignmentLines,
  consignments,
  discrepancies,
  pledges,
  receipts,
} from "./schema/gifts.ts";
import { cells } from "./schema/ledger.ts";
import { statementLines } from "./schema/money.ts";

/** The most differences that are weighed; there are far fewer open. */
const differencesMax = 20_000;

/** How old what is open of a campaign is, in groups, and what it is worth. */
export async function ageing(read: Reader, campaign: string, today: Day): Promise<AgeingView> {
  const starts = ageStarts(today);
  const [differences, sent, unseen, promised, credits] = await Promise.all([
    differencesOpen(read, campaign, starts),
    consignmentsOpen(read, campaign, starts),
    evidenceOpen(read, campaign, starts),
    pledgesOpen(read, campaign, starts),
    creditsOpen(read, campaign, starts),
  ]);
  return {
    discrepancies: agesOf(differences),
    consignments: agesOf(sent),
    evidence: agesOf(unseen),
    pledges: agesOf(promised),
    credits: agesOf(credits),
  };
}

/** Some things of one age group, the youngest is 0. */
interface Group {
  group: number;
  isCash: boolean;
  count: number;
  value: number;
}

function agesOf(groups: readonly Group[]): Ages {
  const of = (group: number) => {
    const aged = { count: 0, cash: 0, goods: 0 };
    for (const one of groups) {
      if (one.group !== group) continue;
      aged.count += one.count;
      aged[one.isCash ? "cash" : "goods"] += one.value;
    }
    return aged;
  };
  return { to7: of(0), to30: of(1), to90: of(2), older: of(3) };
}

/** The age group of a day or an instant, by the first of each group but the oldest. */
function groupOf(since: SQLWrapper, starts: readonly (Day | number)[]): SQL<number> {
  const [first, second, third] = starts;
  return sql<number>`case when ${since} >= ${first} then 0 when ${since} >= ${second} then 1
    when ${since} >= ${third} then 2 else 3 end`.mapWith(Number);
}

/** By the first column selected, or the first two: PostgreSQL takes an expression with values for another. */
const [byFirst, byBoth] = [sql`1`, sql`1, 2`];

async function consignmentsOpen(
  read: Reader,
  campaign: string,
  starts: readonly Day[],
): Promise<Group[]> {
  const rows = await read
    .select({
      group: groupOf(consignments.sentOn, starts),
      means: consignments.means,
      count: sql<number>`count(distinct ${consignments.id})`.mapWith(Number),
      value: sql<number>`sum(${consignmentLines.value})`.mapWith(Number),
    })
    .from(consignments)
    .innerJoin(consignmentLines, eq(consignmentLines.consignment, consignments.id))
    .where(and(eq(consignments.campaign, campaign), eq(consignments.state, "sent")))
    .groupBy(byBoth);
  return rows.map(({ means, ...row }) => ({ ...row, isCash: means !== "goods" }));
}

/** Receipts without the photo they need, worth what was sent. */
async function evidenceOpen(
  read: Reader,
  campaign: string,
  starts: readonly Day[],
): Promise<Group[]> {
  const rows = await read
    .select({
      group: groupOf(receipts.confirmedAt, starts.map(startOf)),
      means: consignments.means,
      count: sql<number>`count(distinct ${receipts.id})`.mapWith(Number),
      value: sql<number>`sum(${consignmentLines.value})`.mapWith(Number),
    })
    .from(receipts)
    .innerJoin(consignments, eq(consignments.id, receipts.consignment))
    .innerJoin(consignmentLines, eq(consignmentLines.consignment, consignments.id))
    .where(and(waitsForEvidence, eq(consignments.campaign, campaign)))
    .groupBy(byBoth);
  return rows.map(({ means, ...row }) => ({ ...row, isCash: means !== "goods" }));
}

async function pledgesOpen(
  read: Reader,
  campaign: string,
  starts: readonly Day[],
): Promise<Group[]> {
  const rows = await read
    .select({
      group: groupOf(pledges.pledgedAt, starts.map(startOf)),
      item: pledges.item,
      count: sql<number>`count(*)`.mapWith(Number),
      value: sql<number>`sum(${cells.value})`.mapWith(Number),
    })
    .from(pledges)
    .innerJoin(cells, and(eq(cells.pledge, pledges.id), eq(cells.account, "expected")))
    .where(and(eq(pledges.campaign, campaign), eq(pledges.state, "live"), gt(cells.quantity, 0)))
    .groupBy(byBoth);
  return rows.map(({ item, ...row }) => ({ ...row, isCash: item === cash }));
}

async function creditsOpen(
  read: Reader,
  campaign: string,
  starts: readonly Day[],
): Promise<Group[]> {
  const rows = await read
    .select({
      group: groupOf(statementLines.on, starts),
      count: sql<number>`count(*)`.mapWith(Number),
      value: sql<number>`sum(${statementLines.amount} - ${statementLines.linked})`.mapWith(Number),
    })
    .from(statementLines)
    .where(
      and(
        eq(statementLines.campaign, campaign),
        eq(statementLines.direction, "credit"),
        inArray(statementLines.state, ["pending", "on_hold"]),
      ),
    )
    .groupBy(byFirst);
  return rows.map((row) => ({ ...row, isCash: true }));
}

/** Differences with their share of what their line was worth; an item on no line has no worth here. */
async function differencesOpen(
  read: Reader,
  campaign: string,
  starts: readonly Day[],
): Promise<Group[]> {
  const rows = await read
    .select({
      group: groupOf(discrepancies.openedAt, starts.map(startOf)),
      item: discrepancies.item,
      left: sql<number>`${discrepancies.quantity} - ${discrepancies.settled}`.mapWith(Number),
      quantity: consignmentLines.quantity,
      value: consignmentLines.value,
    })
    .from(discrepancies)
    .leftJoin(consignmentLines, eq(consignmentLines.id, discrepancies.line))
    .where(
      and(eq(discrepancies.campaign, campaign), inArray(discrepancies.state, [...unsettledStates])),
    )
    .orderBy(asc(discrepancies.number))
    .limit(differencesMax);
  return rows.map(({ group, item, left, quantity, value }) => {
    const whole = { quantity: quantity ?? 0, value: value ?? 0 };
    const part = portion(whole, Math.min(left, whole.quantity));
    return { group, isCash: item === cash, count: 1, value: part.value };
  });
}
