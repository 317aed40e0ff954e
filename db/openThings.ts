import { and, asc, eq, inArray, lt, lte } from "drizzle-orm";
import { dayOf, startOf, addDays } from "#domain/calendar.ts";
import { codeOf } from "#domain/code.ts";
import type { Day } from "#domain/day.ts";
import { carriedMax, type OpenThing } from "#domain/period.ts";
import type { Reader } from "./database.ts";
import { receiptsWithoutEvidence } from "./evidence.ts";
import { unsettledStates } from "./openOfLines.ts";
import { openPayments } from "./payments.ts";
import { consignments, discrepancies } from "./schema/gifts.ts";
import { statementLines } from "./schema/money.ts";
import { isInSight } from "./statementLines.ts";

/** More than can be carried over need not be told apart: so many of each kind are read. */
const eachMax = carriedMax + 1;

/** What is open at the end of a period, and how many things that really is: the list has an end. */
export interface OpenOf {
  open: OpenThing[];
  count: number;
}

/**
 * Everything of a campaign that began up to a day and is open now, kind by kind, the oldest first; of
 * each kind at most as many as could be carried over, and one.
 */
export async function openThings(read: Reader, campaign: string, until: Day): Promise<OpenOf> {
  const kinds = await Promise.all([
    differencesOpen(read, campaign, until),
    consignmentsOpen(read, campaign, until),
    evidenceOpen(read, campaign, until),
    ...lineKinds.map((kind) => linesOpen(read, kind, { campaign, until })),
    paymentsOpen(read, campaign, until),
  ]);
  return {
    open: kinds.flatMap(({ open }) => open),
    count: kinds.reduce((sum, { count }) => sum + count, 0),
  };
}

async function differencesOpen(read: Reader, campaign: string, until: Day): Promise<OpenOf> {
  const isOpen = and(
    eq(discrepancies.campaign, campaign),
    inArray(discrepancies.state, [...unsettledStates]),
    lt(discrepancies.openedAt, startOf(addDays(until, 1))),
  );
  const rows = await read
    .select()
    .from(discrepancies)
    .where(isOpen)
    .orderBy(asc(discrepancies.number))
    .limit(eachMax);
  const open: OpenThing[] = rows.map(({ id, number, openedAt, quantity, settled }) => ({
    kind: "discrepancy",
    id,
    code: codeOf("discrepancy", number),
    since: dayOf(openedAt),
    quantity: quantity - settled,
  }));
  return { open, count: await read.$count(discrepancies, isOpen) };
}

async function consignmentsOpen(read: Reader, campaign: string, until: Day): Promise<OpenOf> {
  const isOpen = and(
    eq(consignments.campaign, campaign),
    eq(consignments.state, "sent"),
    lte(consignments.sentOn, until),
  );
  const rows = await read
    .select()
    .from(consignments)
    .where(isOpen)
    .orderBy(asc(consignments.sentOn), asc(consignments.id))
    .limit(eachMax);
  const open: OpenThing[] = rows.map(({ id, number, sentOn: since }) => ({
    kind: "consignment",
    id,
    code: codeOf("consignment", number),
    since,
    quantity: 1,
  }));
  return { open, count: await read.$count(consignments, isOpen) };
}

async function evidenceOpen(read: Reader, campaign: string, until: Day): Promise<OpenOf> {
  const wanted = { campaign, until, limit: eachMax };
  const { rows, count } = await receiptsWithoutEvidence(read, wanted);
  const open: OpenThing[] = rows.map(({ id, number, confirmedAt }) => ({
    kind: "evidence",
    id,
    code: codeOf("receipt", number),
    since: dayOf(confirmedAt),
    quantity: 1,
  }));
  return { open, count };
}

/** Lines of statements that nobody decided; of debits also those that the ledger does not record. */
const lineKinds = [
  { kind: "credit", state: "pending" },
  { kind: "credit", state: "on_hold" },
  { kind: "debit", state: "pending" },
  { kind: "debit", state: "on_hold" },
  { kind: "debit", state: "set_aside" },
] as const;

async function linesOpen(
  read: Reader,
  { kind, state }: (typeof lineKinds)[number],
  { campaign, until }: { campaign: string; until: Day },
): Promise<OpenOf> {
  const isOpen = and(
    eq(statementLines.campaign, campaign),
    eq(statementLines.state, state),
    isInSight,
    eq(statementLines.direction, kind),
    lte(statementLines.on, until),
  );
  const rows = await read
    .select()
    .from(statementLines)
    .where(isOpen)
    .orderBy(asc(statementLines.on), asc(statementLines.id))
    .limit(eachMax);
  const open = rows.map(({ id, on: since, amount, linked }) => ({
    kind,
    id,
    since,
    quantity: amount - linked,
  }));
  return { open, count: await read.$count(statementLines, isOpen) };
}

async function paymentsOpen(read: Reader, campaign: string, until: Day): Promise<OpenOf> {
  const open: OpenThing[] = [];
  let count = 0;
  for await (const { id, number, sentOn: since, undebited } of openPayments(read, { campaign })) {
    if (since > until || ++count > eachMax) continue;
    const code = codeOf("consignment", number);
    open.push({ kind: "payment", id, code, since, quantity: Math.abs(undebited) });
  }
  return { open, count };
}
