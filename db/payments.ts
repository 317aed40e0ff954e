import { and, asc, eq, gt, inArray, isNull, ne, sql, sum } from "drizzle-orm";
import type { Reader } from "./database.ts";
import { consignmentLines, consignments } from "./schema/gifts.ts";
import { lineLinks } from "./schema/money.ts";
import { schools, sites } from "./schema/places.ts";

/** A payment out of the fund: what its consignment cost, and what the bank has not debited of it. */
export interface Payment {
  id: string;
  number: number;
  campaign: string;
  means: (typeof consignments.$inferSelect)["means"];
  sentOn: string;
  site: { id: string; name: string; school: string };
  /** In đồng. */
  amount: number;
  undebited: number;
}

const amount = sql<number>`sum(${consignmentLines.value})`.mapWith(Number);

/** One payment out of the fund; undefined of what is no consignment, or a cluster's. */
export async function findPayment(read: Reader, id: string): Promise<Payment | undefined> {
  const [payment] = await paymentsWhere(read, [eq(consignments.id, id)], 1);
  return payment;
}

/** Payments that the bank has not debited whole, in the order of their numbers, at most `limit`. */
export async function undebitedPayments(
  read: Reader,
  by: { campaign: string; after?: number | undefined; limit: number },
): Promise<Payment[]> {
  const found: Payment[] = [];
  // Most are debited within days: those that are not are found a page at a time.
  for (let after = by.after ?? -1; found.length < by.limit;) {
    const where = [eq(consignments.campaign, by.campaign), gt(consignments.number, after)];
    const page = await paymentsWhere(read, where, pageRows);
    found.push(...page.filter(({ undebited }) => undebited > 0));
    const last = page.at(-1);
    if (!last || page.length < pageRows) break;
    after = last.number;
  }
  return found.slice(0, by.limit);
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
      sentOn: consignments.sentOn,
      site: { id: sites.id, name: sites.name, school: schools.name },
      amount,
    })
    .from(consignments)
    .innerJoin(consignmentLines, eq(consignmentLines.consignment, consignments.id))
    .innerJoin(sites, eq(sites.id, consignments.site))
    .innerJoin(schools, eq(schools.id, consignments.school))
    .where(and(isNull(consignments.cluster), ne(consignments.state, "returned"), ...where))
    .groupBy(consignments.id, sites.id, schools.id)
    .orderBy(asc(consignments.number))
    .limit(limit);
  const debited = await debitedOf(
    read,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({ ...row, undebited: row.amount - (debited.get(row.id) ?? 0) }));
}

/** How much of these payments the bank has debited, in đồng. */
async function debitedOf(read: Reader, ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await read
    .select({
      consignment: lineLinks.consignment,
      amount: sum(lineLinks.amount).mapWith(Number),
    })
    .from(lineLinks)
    .where(and(inArray(lineLinks.consignment, [...ids]), isNull(lineLinks.endedAt)))
    .groupBy(lineLinks.consignment);
  return new Map(rows.map((row) => [row.consignment ?? "", row.amount]));
}
