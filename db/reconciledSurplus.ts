import { and, asc, eq, exists, gt, inArray, isNull, or, sql } from "drizzle-orm";
import { codeOf } from "#domain/code.ts";
import type { Day } from "#domain/day.ts";
import type { ExceptionView, ReconciliationRow } from "#domain/reconciliationViews.ts";
import type { Reader } from "./database.ts";
import { differenceView, unsettledStates } from "./openOfLines.ts";
import type { LinePlace } from "./reconciledGifts.ts";
import { nothing, type RowAt, type RowsWanted } from "./reconciledPledges.ts";
import { consignments, discrepancies, receiptLines, receipts } from "./schema/gifts.ts";
import { clusters, items, schools, sites } from "./schema/places.ts";

/** A row for each item that a school received and that stood on no line of its consignment. */
export async function reconciledSurplus(
  read: Reader,
  by: RowsWanted & { after?: LinePlace | undefined },
): Promise<RowAt<LinePlace>[]> {
  const rows = await surplusWanted(read, by);
  const ids = rows.map(({ consignment }) => consignment.id);
  const open = await unsettledOf(read, ids, by.today);
  return rows.map((row) => ({
    row: { ...rowOf(row), exceptions: open.get(keyOf(row.consignment.id, row.line.item)) ?? [] },
    place: { number: row.consignment.number, position: row.line.position },
  }));
}

async function surplusWanted(read: Reader, by: RowsWanted & { after?: LinePlace | undefined }) {
  return read
    .select({
      line: receiptLines,
      consignment: {
        id: consignments.id,
        number: consignments.number,
        cluster: consignments.cluster,
      },
      cluster: clusters.name,
      site: { id: sites.id, name: sites.name },
      school: { id: schools.id, name: schools.name },
      item: { name: items.name, unit: items.unit, scale: items.scale },
    })
    .from(consignments)
    .innerJoin(
      receipts,
      and(eq(receipts.consignment, consignments.id), isNull(receipts.reversedAt)),
    )
    .innerJoin(receiptLines, eq(receiptLines.receipt, receipts.id))
    .innerJoin(sites, eq(sites.id, consignments.site))
    .innerJoin(schools, eq(schools.id, consignments.school))
    .innerJoin(items, eq(items.id, receiptLines.item))
    .leftJoin(clusters, eq(clusters.id, consignments.cluster))
    .where(
      and(
        eq(consignments.campaign, by.campaign),
        isNull(receiptLines.line),
        by.school ? eq(consignments.school, by.school) : undefined,
        by.cluster ? eq(consignments.cluster, by.cluster) : undefined,
        by.onlyOpen ? isOpen(read) : undefined,
        by.after && beyond(by.after),
      ),
    )
    .orderBy(asc(consignments.number), asc(receiptLines.position))
    .limit(by.limit);
}
type Wanted = Awaited<ReturnType<typeof surplusWanted>>[number];

function isOpen(read: Reader) {
  return exists(
    read
      .select({ one: sql`1` })
      .from(discrepancies)
      .where(
        and(
          eq(discrepancies.consignment, consignments.id),
          isNull(discrepancies.line),
          eq(discrepancies.item, receiptLines.item),
          inArray(discrepancies.state, [...unsettledStates]),
        ),
      ),
  );
}

function beyond({ number, position }: LinePlace) {
  const same = and(eq(consignments.number, number), gt(receiptLines.position, position));
  return or(gt(consignments.number, number), same);
}

/** What is not settled of items on no line, by consignment and item. */
async function unsettledOf(
  read: Reader,
  ids: readonly string[],
  today: Day,
): Promise<Map<string, ExceptionView[]>> {
  if (ids.length === 0) return new Map();
  const rows = await read
    .select({ discrepancy: discrepancies, number: consignments.number })
    .from(discrepancies)
    .innerJoin(consignments, eq(consignments.id, discrepancies.consignment))
    .where(
      and(
        inArray(discrepancies.consignment, [...ids]),
        isNull(discrepancies.line),
        inArray(discrepancies.state, [...unsettledStates]),
      ),
    )
    .orderBy(asc(discrepancies.number));
  const open = Map.groupBy(rows, ({ discrepancy }) =>
    keyOf(discrepancy.consignment, discrepancy.item),
  );
  return new Map(
    [...open].map(([key, of]) => [
      key,
      of.map(({ discrepancy, number }) => differenceView(discrepancy, number, today)),
    ]),
  );
}

function keyOf(consignment: string, item: string): string {
  return `${consignment} ${item}`;
}

function rowOf({
  line,
  consignment,
  cluster,
  site,
  school,
  item,
}: Wanted): Omit<ReconciliationRow, "exceptions"> {
  return {
    kind: "gift",
    id: `${line.receipt}/${line.position}`,
    consignment: { id: consignment.id, code: codeOf("consignment", consignment.number) },
    // What came with the fund's own is from nobody that is known.
    giver: consignment.cluster
      ? { id: consignment.cluster, name: cluster ?? "" }
      : { id: "unknown", name: "unknown" },
    site: { ...site, school },
    item: line.item,
    ...item,
    promised: nothing,
    released: 0,
    sent: 0,
    inFund: 0,
    goneBack: 0,
    surplus: line.surplus,
    outstanding: nothing,
    held: nothing,
    onTheWay: nothing,
    received: { quantity: line.surplus, value: line.value },
    damaged: nothing,
    missing: nothing,
  };
}
