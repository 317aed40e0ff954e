import { and, asc, eq, gt, inArray, isNotNull, isNull, ne, sql, sum, type SQL } from "drizzle-orm";
import { cash } from "#domain/catalogue.ts";
import { undebitedOf } from "#domain/reconciliation.ts";
import type { Direction } from "#domain/statements/statement.ts";
import type { Reader } from "./database.ts";
import { consignmentLines, consignments, receiptLines, receipts } from "./schema/gifts.ts";
import { cells } from "./schema/ledger.ts";
import { lineLinks, statementLines } from "./schema/money.ts";
import { schools, sites } from "./schema/places.ts";

/**
 * A payment out of the fund: what its consignment cost, what is back in the fund by the ledger, and what
 * the bank has not debited of it; below nothing, what came back and the bank has not credited.
 */
export interface Payment {
  id: string;
  number: number;
  campaign: string;
  means: (typeof consignments.$inferSelect)["means"];
  sentOn: string;
  site: { id: string; name: string; school: string };
  /** In đồng. */
  amount: number;
  back: number;
  undebited: number;
  /** What no debit is tied to: also of what came back, for the bank had paid it before. */
  untied: number;
}

const amount = sql<number>`sum(${consignmentLines.value})`.mapWith(Number);

/** One payment out of the fund; undefined of what is no consignment, or a cluster's. */
export async function findPayment(read: Reader, id: string): Promise<Payment | undefined> {
  const [payment] = await paymentsWhere(read, [eq(consignments.id, id)], 1);
  return payment;
}

/** Whether the fund sent something for a need line that it did not take back. */
export async function isPaidFor(
  read: Reader,
  { campaign, needLine }: { campaign: string; needLine: string },
): Promise<boolean> {
  const rows = await read
    .select({ id: consignments.id })
    .from(consignments)
    .innerJoin(consignmentLines, eq(consignmentLines.consignment, consignments.id))
    .where(
      and(
        eq(consignments.campaign, campaign),
        isNull(consignments.cluster),
        ne(consignments.state, "returned"),
        eq(consignmentLines.needLine, needLine),
      ),
    )
    .limit(1);
  return rows.length > 0;
}

/**
 * Payments that a debit may have carried out, or those that came back and the bank has still to credit, in
 * the order of their numbers, at most `limit`.
 */
export async function paymentsTo(
  read: Reader,
  by: { direction: Direction; campaign: string; after?: number | undefined; limit: number },
): Promise<Payment[]> {
  const found: Payment[] = [];
  for await (const payment of allPayments(read, by)) {
    if (openTo(by.direction, payment) > 0) found.push(payment);
    if (found.length === by.limit) break;
  }
  return found;
}

/** How much of a payment a bank's line may still be tied to, in đồng: nothing or less when it may not. */
export function openTo(direction: Direction, { undebited, untied }: Payment): number {
  return direction === "credit" ? -undebited : untied;
}

/** Every payment that the ledger and the bank do not agree about, in the order of their numbers. */
export async function* openPayments(
  read: Reader,
  by: { campaign: string },
): AsyncGenerator<Payment> {
  for await (const payment of allPayments(read, by)) if (payment.undebited !== 0) yield payment;
}

/** What the fund ever paid, in the order of the numbers, a page at a time: most is debited within days. */
async function* allPayments(
  read: Reader,
  by: { campaign: string; after?: number | undefined },
): AsyncGenerator<Payment> {
  for (let after = by.after ?? -1; ;) {
    const where = [eq(consignments.campaign, by.campaign), gt(consignments.number, after)];
    const page = await paymentsWhere(read, where, pageRows);
    yield* page;
    const last = page.at(-1);
    if (!last || page.length < pageRows) break;
    after = last.number;
  }
}
const pageRows = 500;

async function paymentsWhere(
  read: Reader,
  where: ReturnType<typeof eq>[],
  limit: number,
): Promise<Payment[]> {
  const rows = await read
    .select({
      id: consignments.id,
      number: consignments.number,
      campaign: consignments.campaign,
      means: consignments.means,
      state: consignments.state,
      sentOn: consignments.sentOn,
      site: { id: sites.id, name: sites.name, school: schools.name },
      amount,
    })
    .from(consignments)
    .innerJoin(consignmentLines, eq(consignmentLines.consignment, consignments.id))
    .innerJoin(sites, eq(sites.id, consignments.site))
    .innerJoin(schools, eq(schools.id, consignments.school))
    .where(and(isNull(consignments.cluster), ...where))
    .groupBy(consignments.id, sites.id, schools.id)
    .orderBy(asc(consignments.number))
    .limit(limit);
  const ids = rows.map(({ id }) => id);
  const [debited, standing] = await Promise.all([debitedOf(read, ids), standingOf(read, ids)]);
  return rows.map(({ state, ...row }) => {
    const back = backOf({ ...row, state }, standing.get(row.id) ?? 0);
    const { net = 0, gross = 0 } = debited.get(row.id) ?? {};
    const undebited = undebitedOf({ amount: row.amount, back, debited: net });
    return { ...row, back, undebited, untied: row.amount - gross };
  });
}

/** How much of a payment is back in the fund, in đồng: of goods all or nothing, of money any part. */
function backOf(
  { means, state, amount: paid }: Pick<Payment, "means" | "amount"> & { state: string },
  standing: number,
): number {
  if (state === "returned") return paid;
  return means === "goods" ? 0 : paid - standing;
}

/** How much of what was sent is not back where it came from, of consignments of money; in đồng. */
async function standingOf(read: Reader, ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const [held, more] = await Promise.all([
    read
      .select({
        consignment: consignmentLines.consignment,
        quantity: sum(cells.quantity).mapWith(Number),
      })
      .from(consignmentLines)
      .innerJoin(cells, eq(cells.consignmentLine, consignmentLines.id))
      .where(and(inArray(consignmentLines.consignment, [...ids]), eq(cells.item, cash)))
      .groupBy(consignmentLines.consignment),
    surplusIn(read, ids),
  ]);
  return new Map(
    held.map(({ consignment, quantity }) => [consignment, quantity - (more.get(consignment) ?? 0)]),
  );
}

/** How much more money arrived than was sent with these consignments, in đồng. */
async function surplusIn(read: Reader, ids: readonly string[]): Promise<Map<string, number>> {
  const rows = await read
    .select({
      consignment: receipts.consignment,
      surplus: sum(receiptLines.surplus).mapWith(Number),
    })
    .from(receipts)
    .innerJoin(receiptLines, eq(receiptLines.receipt, receipts.id))
    .where(
      and(
        inArray(receipts.consignment, [...ids]),
        isNull(receipts.reversedAt),
        isNotNull(receiptLines.line),
        eq(receiptLines.item, cash),
      ),
    )
    .groupBy(receipts.consignment);
  return new Map(rows.map(({ consignment, surplus }) => [consignment, surplus]));
}

/** What the bank has debited of these payments, and the same less what it credited back; in đồng. */
async function debitedOf(
  read: Reader,
  ids: readonly string[],
): Promise<Map<string, { gross: number; net: number }>> {
  if (ids.length === 0) return new Map();
  const sumOf = (credited: SQL) =>
    sql<number>`sum(case when ${statementLines.direction} = 'credit'
      then ${credited} else ${lineLinks.amount} end)`.mapWith(Number);
  const rows = await read
    .select({
      consignment: lineLinks.consignment,
      gross: sumOf(sql`0`),
      net: sumOf(sql`-${lineLinks.amount}`),
    })
    .from(lineLinks)
    .innerJoin(statementLines, eq(statementLines.id, lineLinks.line))
    .where(and(inArray(lineLinks.consignment, [...ids]), isNull(lineLinks.endedAt)))
    .groupBy(lineLinks.consignment);
  return new Map(rows.map(({ consignment, ...sums }) => [consignment ?? "", sums]));
}
