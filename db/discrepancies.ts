import { and, desc, eq, inArray, lt, type SQL } from "drizzle-orm";
import type { Actor } from "#domain/actor.ts";
import { codeOf } from "#domain/code.ts";
import { may } from "#domain/may.ts";
import type { DiscrepancyView } from "#domain/giftViews.ts";
import type { Reader } from "./database.ts";
import { explanationsOf } from "./differences.ts";
import { present } from "./needViews.ts";
import { consignments, discrepancies } from "./schema/gifts.ts";
import { clusters, items, schools, sites } from "./schema/places.ts";
import { textsOf } from "./texts.ts";

/** Differences, the newest first, at most `limit`; `after` is the number of the last one seen. */
export async function listDiscrepancies(
  read: Reader,
  reader: Actor | undefined,
  by: {
    id?: string | undefined;
    campaign?: string | undefined;
    school?: string | undefined;
    cluster?: string | undefined;
    consignment?: string | undefined;
    state?: DiscrepancyView["state"] | "unsettled" | undefined;
    after?: number | undefined;
    limit: number;
  },
): Promise<DiscrepancyView[]> {
  const sentWhere = (condition: SQL) =>
    read.select({ id: consignments.id }).from(consignments).where(condition);
  // Found before anything is read of them: a campaign has many more than are shown.
  const wanted = await read
    .select({ number: discrepancies.number })
    .from(discrepancies)
    .where(
      and(
        by.id ? eq(discrepancies.id, by.id) : undefined,
        by.campaign ? eq(discrepancies.campaign, by.campaign) : undefined,
        by.state === "unsettled" ? inArray(discrepancies.state, ["open", "explained"]) : undefined,
        by.state && by.state !== "unsettled" ? eq(discrepancies.state, by.state) : undefined,
        by.consignment ? eq(discrepancies.consignment, by.consignment) : undefined,
        by.school
          ? inArray(discrepancies.consignment, sentWhere(eq(consignments.school, by.school)))
          : undefined,
        by.cluster
          ? inArray(discrepancies.consignment, sentWhere(eq(consignments.cluster, by.cluster)))
          : undefined,
        by.after === undefined ? undefined : lt(discrepancies.number, by.after),
      ),
    )
    .orderBy(desc(discrepancies.number))
    .limit(by.limit);
  const rows = await read
    .select({
      discrepancy: discrepancies,
      consignment: consignments.number,
      site: consignments.site,
      school: consignments.school,
      cluster: consignments.cluster,
      clusterName: clusters.name,
      siteName: sites.name,
      schoolName: schools.name,
      name: items.name,
      unit: items.unit,
      scale: items.scale,
    })
    .from(discrepancies)
    .innerJoin(consignments, eq(consignments.id, discrepancies.consignment))
    .innerJoin(sites, eq(sites.id, consignments.site))
    .innerJoin(schools, eq(schools.id, consignments.school))
    .innerJoin(items, eq(items.id, discrepancies.item))
    .leftJoin(clusters, eq(clusters.id, consignments.cluster))
    .where(
      inArray(
        discrepancies.number,
        wanted.map(({ number }) => number),
      ),
    )
    .orderBy(desc(discrepancies.number));
  const told = rows
    .filter(({ school, cluster }) =>
      may(reader, "see_discrepancy_reason", { school, cluster: cluster ?? undefined }),
    )
    .map(({ discrepancy }) => discrepancy.id);
  const [reasons, explained] = await Promise.all([
    textsOf(read, told, ["reason"]),
    explanationsOf(read, told),
  ]);
  return rows.map(({ discrepancy, consignment, site, siteName, schoolName, ...row }) => ({
    id: discrepancy.id,
    code: codeOf("discrepancy", discrepancy.number),
    campaign: discrepancy.campaign,
    consignment: { id: discrepancy.consignment, code: codeOf("consignment", consignment) },
    site: { id: site, name: siteName, school: row.school, schoolName },
    ...(row.cluster && { cluster: { id: row.cluster, name: row.clusterName ?? "" } }),
    line: discrepancy.line,
    item: discrepancy.item,
    name: row.name,
    unit: row.unit,
    scale: row.scale,
    kind: discrepancy.kind,
    quantity: discrepancy.quantity,
    settled: discrepancy.settled,
    state: discrepancy.state,
    openedAt: discrepancy.openedAt,
    ...present({
      reason: reasons.get(discrepancy.id)?.reason,
      explanations: explained.get(discrepancy.id),
    }),
  }));
}
