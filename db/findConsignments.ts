import { and, desc, eq, gte, isNotNull, isNull, lt, max, type SQL } from "drizzle-orm";
import type { ConsignmentState, Sender } from "#domain/consignment.ts";
import type { EvidenceState } from "#domain/evidence.ts";
import type { Reader } from "./database.ts";
import { nextTurn } from "./nextTurn.ts";
import { consignments, receipts } from "./schema/gifts.ts";
import { clusters, schools, sites } from "./schema/places.ts";

/** Which consignments are asked for; `after` is the number of the last one seen. */
export interface ConsignmentFilter {
  id?: string | undefined;
  campaign?: string | undefined;
  site?: string | undefined;
  school?: string | undefined;
  cluster?: string | undefined;
  from?: Sender | undefined;
  state?: ConsignmentState | undefined;
  evidence?: EvidenceState | undefined;
  after?: number | undefined;
  limit: number;
}

/** A consignment with the names of who is concerned, and its receipt unless that was reversed. */
export interface ConsignmentRow {
  consignment: typeof consignments.$inferSelect;
  siteName: string;
  schoolName: string;
  clusterName: string | null;
  receipt: typeof receipts.$inferSelect | null;
}

/** How many are looked through together: a bound on how long no other request is looked at. */
const pieceMax = 4_096;

/** What a filter finds; where there may be few among very many, they are looked for piece by piece. */
export async function findConsignments(
  read: Reader,
  by: ConsignmentFilter,
): Promise<ConsignmentRow[]> {
  const { id, site, school, cluster, limit } = by;
  const isFew = [id, site, school, cluster].some(Boolean);
  if (isFew || !(by.state || by.evidence)) return findIn(read, by);
  const [last] = await read.select({ number: max(consignments.number) }).from(consignments);
  const rows: ConsignmentRow[] = [];
  let before = Math.min(by.after ?? Infinity, (last?.number ?? 0) + 1);
  for (; before > 0 && rows.length < limit; before -= pieceMax) {
    const piece = { ...by, after: before, limit: limit - rows.length };
    rows.push(...(await findIn(read, piece, gte(consignments.number, before - pieceMax))));
    await nextTurn();
  }
  return rows;
}

function findIn(read: Reader, by: ConsignmentFilter, among?: SQL): Promise<ConsignmentRow[]> {
  return read
    .select({
      consignment: consignments,
      siteName: sites.name,
      schoolName: schools.name,
      clusterName: clusters.name,
      receipt: receipts,
    })
    .from(consignments)
    .innerJoin(sites, eq(sites.id, consignments.site))
    .innerJoin(schools, eq(schools.id, consignments.school))
    .leftJoin(clusters, eq(clusters.id, consignments.cluster))
    .leftJoin(receipts, and(eq(receipts.consignment, consignments.id), isNull(receipts.reversedAt)))
    .where(and(consignmentFilter(by), among))
    .orderBy(desc(consignments.number))
    .limit(by.limit);
}

function consignmentFilter(by: ConsignmentFilter): SQL | undefined {
  return and(
    by.id ? eq(consignments.id, by.id) : undefined,
    by.campaign ? eq(consignments.campaign, by.campaign) : undefined,
    by.site ? eq(consignments.site, by.site) : undefined,
    by.school ? eq(consignments.school, by.school) : undefined,
    by.cluster ? eq(consignments.cluster, by.cluster) : undefined,
    by.from === "fund" ? isNull(consignments.cluster) : undefined,
    by.from === "cluster" ? isNotNull(consignments.cluster) : undefined,
    by.state ? eq(consignments.state, by.state) : undefined,
    by.evidence ? eq(receipts.evidence, by.evidence) : undefined,
    by.after === undefined ? undefined : lt(consignments.number, by.after),
  );
}
