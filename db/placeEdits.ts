import { and, asc, count, eq, inArray, isNull, ne } from "drizzle-orm";
import type { NeedStatus } from "#domain/need.ts";
import type { Reader, Writer } from "./database.ts";
import { clusterRow, schoolRow } from "./newPlaces.ts";
import { consignments } from "./schema/gifts.ts";
import { needs } from "./schema/needs.ts";
import { clusters, schools, sites } from "./schema/places.ts";

export type ClusterRow = typeof clusters.$inferSelect;
export type SchoolRow = typeof schools.$inferSelect;
export type PlainSite = typeof sites.$inferSelect;

const coded = { cluster: clusters, school: schools, site: sites };

/** What other cluster, school or site has a code. */
export async function holderOf(
  read: Reader,
  kind: keyof typeof coded,
  { code, id }: { code: string; id: string },
) {
  const table = coded[kind];
  const [row] = await read
    .select({ id: table.id, name: table.name })
    .from(table)
    .where(and(eq(table.code, code), ne(table.id, id)));
  return row;
}

export async function insertCluster(tx: Writer, row: Omit<ClusterRow, "search">) {
  await tx.insert(clusters).values(clusterRow(row));
}

export async function updateCluster(tx: Writer, row: Omit<ClusterRow, "search">) {
  const { id, ...to } = clusterRow(row);
  await tx.update(clusters).set(to).where(eq(clusters.id, id));
}

export async function insertSchool(tx: Writer, row: Omit<SchoolRow, "search">) {
  await tx.insert(schools).values(schoolRow(row));
}

export async function updateSchool(tx: Writer, row: Omit<SchoolRow, "search">) {
  const { id, ...to } = schoolRow(row);
  await tx.update(schools).set(to).where(eq(schools.id, id));
}

export async function insertSite(tx: Writer, row: PlainSite) {
  await tx.insert(sites).values(row);
}

export async function updateSite(tx: Writer, id: string, to: Partial<PlainSite>) {
  await tx.update(sites).set(to).where(eq(sites.id, id));
}

/** All sites of a school, closed ones too, by code and id. */
export async function sitesOfSchool(read: Reader, school: string): Promise<PlainSite[]> {
  return read
    .select()
    .from(sites)
    .where(eq(sites.school, school))
    .orderBy(asc(sites.code), asc(sites.id));
}

/** The open site of a school that would be its main one after this one, by code. */
export async function nextMain(read: Reader, school: string, after: string) {
  const [row] = await read
    .select()
    .from(sites)
    .where(and(eq(sites.school, school), isNull(sites.closedAt), ne(sites.id, after)))
    .orderBy(asc(sites.code), asc(sites.id))
    .limit(1);
  return row;
}

/** How many needs of a site are not over and how many consignments are on their way to it. */
export async function workAt(read: Reader, site: string) {
  const open: NeedStatus[] = ["submitted", "returned", "verified"];
  const [asked, coming] = await Promise.all([
    read
      .select({ count: count() })
      .from(needs)
      .where(and(eq(needs.site, site), inArray(needs.status, open))),
    read
      .select({ count: count() })
      .from(consignments)
      .where(and(eq(consignments.site, site), eq(consignments.state, "sent"))),
  ]);
  return { needs: asked[0]?.count ?? 0, onTheWay: coming[0]?.count ?? 0 };
}

/** Whether an id is that of a school or of one of its sites. */
export async function isOfSchool(read: Reader, id: string, school: string): Promise<boolean> {
  if (id === school) return true;
  const rows = await read
    .select({ id: sites.id })
    .from(sites)
    .where(and(eq(sites.id, id), eq(sites.school, school)));
  return rows.length > 0;
}
