import { and, eq, gt, inArray, isNull, lte, sql } from "drizzle-orm";
import { dayOf, daysBetween } from "#domain/calendar.ts";
import { codeOf } from "#domain/code.ts";
import type { Day } from "#domain/day.ts";
import { confirmDays, lateSince, type ExceptionKind } from "#domain/reconciliation.ts";
import type { ExceptionView } from "#domain/reconciliationViews.ts";
import type { Reader } from "./database.ts";
import { waitsForEvidence } from "./evidence.ts";
import {
  consignmentLines,
  consignments,
  discrepancies,
  receiptLines,
  receipts,
} from "./schema/gifts.ts";
import { cells } from "./schema/ledger.ts";

/** Differences in these states wait for somebody. */
export const unsettledStates = ["open", "explained"] as const;

const kindOf = {
  missing: "missing_unsettled",
  damaged: "damaged_unsettled",
  surplus: "surplus_unsettled",
} as const satisfies Record<string, ExceptionKind>;

/**
 * What is open of consignment lines: not confirmed for long, confirmed without the photo that it needs,
 * or a difference that is not settled.
 */
export async function openOfLines(
  read: Reader,
  lines: readonly string[],
  today: Day,
): Promise<Map<string, ExceptionView[]>> {
  if (lines.length === 0) return new Map();
  const [late, unseen, unsettled] = await Promise.all([
    unconfirmed(read, lines, today),
    withoutEvidence(read, lines, today),
    unsettledOf(read, lines, today),
  ]);
  const open = Map.groupBy([...late, ...unseen, ...unsettled], ({ line }) => line);
  return new Map([...open].map(([line, of]) => [line, of.map(({ exception }) => exception)]));
}

async function unconfirmed(read: Reader, lines: readonly string[], today: Day) {
  const rows = await read
    .select({
      line: consignmentLines.id,
      id: consignments.id,
      number: consignments.number,
      since: consignments.sentOn,
      quantity: sql<number>`sum(${cells.quantity})`.mapWith(Number),
    })
    .from(consignmentLines)
    .innerJoin(consignments, eq(consignments.id, consignmentLines.consignment))
    .innerJoin(
      cells,
      and(eq(cells.consignmentLine, consignmentLines.id), eq(cells.account, "transit")),
    )
    .where(
      and(
        inArray(consignmentLines.id, [...lines]),
        eq(consignments.state, "sent"),
        lte(consignments.sentOn, lateSince(today, confirmDays)),
      ),
    )
    .groupBy(consignmentLines.id, consignments.id);
  return rows.map(({ line, id, number, since, quantity }) => {
    const about = { of: "consignment" as const, id, code: codeOf("consignment", number) };
    const age = daysBetween(since, today);
    return {
      line,
      exception: { kind: "consignment_unconfirmed" as const, since, age, quantity, about },
    };
  });
}

async function withoutEvidence(read: Reader, lines: readonly string[], today: Day) {
  const rows = await read
    .select({
      line: consignmentLines.id,
      quantity: consignmentLines.quantity,
      id: consignments.id,
      number: consignments.number,
      confirmedAt: receipts.confirmedAt,
    })
    .from(consignmentLines)
    .innerJoin(consignments, eq(consignments.id, consignmentLines.consignment))
    .innerJoin(receipts, eq(receipts.consignment, consignments.id))
    .where(and(inArray(consignmentLines.id, [...lines]), waitsForEvidence));
  return rows.map(({ line, quantity, id, number, confirmedAt }) => {
    const since = dayOf(confirmedAt);
    const about = { of: "consignment" as const, id, code: codeOf("consignment", number) };
    const age = daysBetween(since, today);
    return {
      line,
      exception: { kind: "evidence_missing" as const, since, age, quantity, about },
    };
  });
}

/** Of each line that was confirmed without the photo it needs, a column; for a filter of what is open. */
export function linesWithoutEvidence(
  read: Reader,
  campaign: string,
  column: typeof consignmentLines.id | typeof consignmentLines.pledge,
) {
  return read
    .select({ of: sql<string>`coalesce(${column}, '')` })
    .from(receipts)
    .innerJoin(consignments, eq(consignments.id, receipts.consignment))
    .innerJoin(consignmentLines, eq(consignmentLines.consignment, consignments.id))
    .where(and(waitsForEvidence, eq(consignments.campaign, campaign)));
}

async function unsettledOf(read: Reader, lines: readonly string[], today: Day) {
  const rows = await read
    .select({ line: consignmentLines.id, discrepancy: discrepancies, number: consignments.number })
    .from(consignmentLines)
    .innerJoin(consignments, eq(consignments.id, consignmentLines.consignment))
    // Differences are found by their consignment.
    .innerJoin(
      discrepancies,
      and(
        eq(discrepancies.consignment, consignmentLines.consignment),
        eq(discrepancies.line, consignmentLines.id),
      ),
    )
    .where(
      and(
        inArray(consignmentLines.id, [...lines]),
        inArray(discrepancies.state, [...unsettledStates]),
      ),
    )
    .orderBy(discrepancies.number);
  return rows.map(({ line, discrepancy, number }) => ({
    line,
    exception: differenceView(discrepancy, number, today),
  }));
}

/** A difference as what waits for somebody; `consignment` is the number of its consignment. */
export function differenceView(
  discrepancy: typeof discrepancies.$inferSelect,
  consignment: number,
  today: Day,
): ExceptionView {
  const { id, number, kind, quantity, settled, openedAt, state } = discrepancy;
  const since = dayOf(openedAt);
  return {
    kind: kindOf[kind],
    since,
    age: daysBetween(since, today),
    quantity: quantity - settled,
    about: {
      of: "discrepancy",
      id,
      code: codeOf("discrepancy", number),
      consignment: { id: discrepancy.consignment, code: codeOf("consignment", consignment) },
    },
    isExplained: state === "explained",
  };
}

/** How much more than was sent arrived of these lines, by their ids; those with nothing are absent. */
export async function surplusOf(
  read: Reader,
  lines: readonly string[],
): Promise<Map<string, number>> {
  if (lines.length === 0) return new Map();
  const rows = await read
    .select({ line: consignmentLines.id, surplus: receiptLines.surplus })
    .from(consignmentLines)
    .innerJoin(
      receipts,
      and(eq(receipts.consignment, consignmentLines.consignment), isNull(receipts.reversedAt)),
    )
    .innerJoin(
      receiptLines,
      and(eq(receiptLines.receipt, receipts.id), eq(receiptLines.line, consignmentLines.id)),
    )
    .where(and(inArray(consignmentLines.id, [...lines]), gt(receiptLines.surplus, 0)));
  return new Map(rows.map(({ line, surplus }) => [line, surplus]));
}
