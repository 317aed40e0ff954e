import { and, asc, eq, exists, gt, inArray, isNull, lte, ne, or, sql, sum } from "drizzle-orm";
import { codeOf } from "#domain/code.ts";
import type { Amount } from "#domain/movement.ts";
import { confirmDays, lateSince } from "#domain/reconciliation.ts";
import type { ReconciliationRow, Standing } from "#domain/reconciliationViews.ts";
import type { Reader } from "./database.ts";
import { linesWithoutEvidence, openOfLines, surplusOf, unsettledStates } from "./openOfLines.ts";
import { nothing, type RowAt, type RowsWanted } from "./reconciledPledges.ts";
import { consignmentLines, consignments, discrepancies } from "./schema/gifts.ts";
import { cells } from "./schema/ledger.ts";
import { needLines, needs } from "./schema/needs.ts";
import { clusters, items, schools, sites } from "./schema/places.ts";

/** Where a list of lines goes on: after this consignment's line. */
export interface LinePlace {
  number: number;
  position: number;
}

/**
 * A row for each line of a consignment that no promise stands behind, a cluster's or the fund's, in the
 * order of the consignments. What came back whole before it was confirmed has none.
 */
export async function reconciledGifts(
  read: Reader,
  by: RowsWanted & { after?: LinePlace | undefined },
): Promise<RowAt<LinePlace>[]> {
  const rows = await linesWanted(read, by);
  const ids = rows.map(({ line }) => line.id);
  const [standing, open, surplus] = await Promise.all([
    standingOf(read, ids),
    openOfLines(read, ids, by.today),
    surplusOf(read, ids),
  ]);
  return rows.map((row) => {
    const { id, position } = row.line;
    const known = { givers: standing.get(id) ?? [], surplus: surplus.get(id) ?? 0 };
    const place = { number: row.consignment.number, position };
    return { row: { ...rowOf(row, known), exceptions: open.get(id) ?? [] }, place };
  });
}

async function linesWanted(read: Reader, by: RowsWanted & { after?: LinePlace | undefined }) {
  return read
    .select({
      line: consignmentLines,
      consignment: {
        id: consignments.id,
        number: consignments.number,
        cluster: consignments.cluster,
      },
      cluster: clusters.name,
      need: { id: needs.id, number: needs.number },
      site: { id: sites.id, name: sites.name },
      school: { id: schools.id, name: schools.name },
      item: { name: items.name, unit: items.unit, scale: items.scale },
    })
    .from(consignments)
    .innerJoin(consignmentLines, eq(consignmentLines.consignment, consignments.id))
    .innerJoin(sites, eq(sites.id, consignments.site))
    .innerJoin(schools, eq(schools.id, consignments.school))
    .innerJoin(items, eq(items.id, consignmentLines.item))
    .leftJoin(clusters, eq(clusters.id, consignments.cluster))
    .leftJoin(needLines, eq(needLines.id, consignmentLines.needLine))
    .leftJoin(needs, eq(needs.id, needLines.need))
    .where(
      and(
        eq(consignments.campaign, by.campaign),
        ne(consignments.state, "returned"),
        isNull(consignmentLines.pledge),
        by.school ? eq(consignments.school, by.school) : undefined,
        by.cluster ? isOf(read, by.cluster) : undefined,
        by.onlyOpen ? isOpen(read, by) : undefined,
        by.after && beyond(by.after),
      ),
    )
    .orderBy(asc(consignments.number), asc(consignmentLines.position))
    .limit(by.limit);
}
type Wanted = Awaited<ReturnType<typeof linesWanted>>[number];

/** What a cluster sent, or paid for through the fund. */
function isOf(read: Reader, cluster: string) {
  const part = read
    .select({ one: sql`1` })
    .from(cells)
    .where(
      and(
        eq(cells.consignmentLine, consignmentLines.id),
        eq(cells.giver, cluster),
        gt(cells.quantity, 0),
      ),
    );
  return or(eq(consignments.cluster, cluster), exists(part));
}

function isOpen(read: Reader, { campaign, today }: RowsWanted) {
  const unsettled = read
    .select({ line: sql<string>`coalesce(${discrepancies.line}, '')` })
    .from(discrepancies)
    .where(
      and(eq(discrepancies.campaign, campaign), inArray(discrepancies.state, [...unsettledStates])),
    );
  const late = lte(consignments.sentOn, lateSince(today, confirmDays));
  return or(
    and(eq(consignments.state, "sent"), late),
    inArray(consignmentLines.id, unsettled),
    inArray(consignmentLines.id, linesWithoutEvidence(read, campaign, consignmentLines.id)),
  );
}

export function beyond({ number, position }: LinePlace) {
  const same = and(eq(consignments.number, number), gt(consignmentLines.position, position));
  return or(gt(consignments.number, number), same);
}

/** What the ledger holds of each line, giver by giver. */
async function standingOf(read: Reader, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, Giver[]>();
  const rows = await read
    .select({
      line: cells.consignmentLine,
      giver: cells.giver,
      name: clusters.name,
      account: cells.account,
      quantity: sum(cells.quantity).mapWith(Number),
      value: sum(cells.value).mapWith(Number),
    })
    .from(cells)
    .leftJoin(clusters, eq(clusters.id, cells.giver))
    .where(inArray(cells.consignmentLine, [...ids]))
    .groupBy(cells.consignmentLine, cells.giver, clusters.name, cells.account)
    .orderBy(asc(cells.giver));
  const byLine = Map.groupBy(rows, ({ line }) => line);
  return new Map([...byLine].map(([line, of]) => [line, giversOf(of)]));
}
type Giver = { id: string; name: string } & Standing;

function giversOf(
  rows: readonly (Amount & { giver: string; name: string | null; account: string })[],
): Giver[] {
  return [...Map.groupBy(rows, ({ giver }) => giver)].map(([id, own]) => {
    const of = (account: string) => {
      const { quantity, value } = own.find((row) => row.account === account) ?? nothing;
      return { quantity, value };
    };
    return {
      id,
      name: own[0]?.name ?? id,
      held: nothing,
      onTheWay: of("transit"),
      received: of("received"),
      damaged: of("damaged"),
      missing: of("missing"),
    };
  });
}

function rowOf(
  { line, consignment, cluster, need, site, school, item }: Wanted,
  { givers, surplus }: { givers: readonly Giver[]; surplus: number },
): Omit<ReconciliationRow, "exceptions"> {
  const standing = added(givers);
  const { onTheWay, received, damaged, missing } = standing;
  const stands = [onTheWay, received, damaged, missing].reduce((all, one) => all + one.quantity, 0);
  return {
    kind: "gift",
    id: line.id,
    consignment: { id: consignment.id, code: codeOf("consignment", consignment.number) },
    ...(need && { need: { id: need.id, code: codeOf("need", need.number) } }),
    giver: consignment.cluster
      ? { id: consignment.cluster, name: cluster ?? "" }
      : { id: "fund", name: "fund" },
    site: { ...site, school },
    item: line.item,
    ...item,
    promised: nothing,
    released: 0,
    sent: line.quantity,
    inFund: 0,
    goneBack: line.quantity + surplus - stands,
    surplus,
    outstanding: nothing,
    ...standing,
    ...(!consignment.cluster && { givers: [...givers] }),
  };
}

function added(givers: readonly Giver[]): Standing {
  const of = (account: keyof Standing) =>
    givers.reduce(
      (all, giver) => ({
        quantity: all.quantity + giver[account].quantity,
        value: all.value + giver[account].value,
      }),
      nothing,
    );
  return {
    held: nothing,
    onTheWay: of("onTheWay"),
    received: of("received"),
    damaged: of("damaged"),
    missing: of("missing"),
  };
}
