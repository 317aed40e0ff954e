import { and, asc, eq, inArray, lt, lte } from "drizzle-orm";
import { dayOf, startOf, addDays } from "#domain/calendar.ts";
import { codeOf } from "#domain/code.ts";
import type { Day } from "#domain/day.ts";
import { carriedMax, type OpenThing } from "#domain/period.ts";
import type { Reader } from "./database.ts";
import { unsettledStates } from "./openOfLines.ts";
import { openPayments } from "./payments.ts";
import { consignments, discrepancies } from "./schema/gifts.ts";
import { statementLines } from "./schema/money.ts";

/** More than can be carried over need not be told apart: so many of each kind are read. */
const eachMax = carriedMax + 1;

/** Everything of a campaign that began up to a day and is open now, kind by kind, the oldest first. */
export async function openThings(read: Reader, campaign: string, until: Day): Promise<OpenThing[]> {
  const [differences, sent, lines, payments] = await Promise.all([
    differencesOpen(read, campaign, until),
    consignmentsOpen(read, campaign, until),
    linesOpen(read, campaign, until),
    paymentsOpen(read, campaign, until),
  ]);
  return [...differences, ...sent, ...lines, ...payments];
}

async function differencesOpen(read: Reader, campaign: string, until: Day): Promise<OpenThing[]> {
  const rows = await read
    .select()
    .from(discrepancies)
    .where(
      and(
        eq(discrepancies.campaign, campaign),
        inArray(discrepancies.state, [...unsettledStates]),
        lt(discrepancies.openedAt, startOf(addDays(until, 1))),
      ),
    )
    .orderBy(asc(discrepancies.number))
    .limit(eachMax);
  return rows.map(({ id, number, openedAt, quantity, settled }) => ({
    kind: "discrepancy",
    id,
    code: codeOf("discrepancy", number),
    since: dayOf(openedAt),
    quantity: quantity - settled,
  }));
}

async function consignmentsOpen(read: Reader, campaign: string, until: Day): Promise<OpenThing[]> {
  const rows = await read
    .select()
    .from(consignments)
    .where(
      and(
        eq(consignments.campaign, campaign),
        eq(consignments.state, "sent"),
        lte(consignments.sentOn, until),
      ),
    )
    .orderBy(asc(consignments.sentOn), asc(consignments.id))
    .limit(eachMax);
  return rows.map(({ id, number, sentOn: since }) => ({
    kind: "consignment",
    id,
    code: codeOf("consignment", number),
    since,
    quantity: 1,
  }));
}

/** Lines of statements that nobody decided; of debits also those that the ledger does not record. */
async function linesOpen(read: Reader, campaign: string, until: Day): Promise<OpenThing[]> {
  const of = (direction: "credit" | "debit", states: ("pending" | "on_hold" | "set_aside")[]) =>
    read
      .select()
      .from(statementLines)
      .where(
        and(
          eq(statementLines.campaign, campaign),
          eq(statementLines.direction, direction),
          inArray(statementLines.state, states),
          lte(statementLines.on, until),
        ),
      )
      .orderBy(asc(statementLines.on), asc(statementLines.id))
      .limit(eachMax);
  const [credits, debits] = await Promise.all([
    of("credit", ["pending", "on_hold"]),
    of("debit", ["pending", "on_hold", "set_aside"]),
  ]);
  return [...credits, ...debits].map(({ id, direction, on: since, amount, linked }) => ({
    kind: direction,
    id,
    since,
    quantity: amount - linked,
  }));
}

async function paymentsOpen(read: Reader, campaign: string, until: Day): Promise<OpenThing[]> {
  const open: OpenThing[] = [];
  for await (const { id, number, sentOn: since, undebited } of openPayments(read, { campaign })) {
    if (since > until) continue;
    const code = codeOf("consignment", number);
    open.push({ kind: "payment", id, code, since, quantity: Math.abs(undebited) });
    if (open.length === eachMax) break;
  }
  return open;
}
