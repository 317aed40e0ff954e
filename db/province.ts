import { and, count, gte, inArray, isNotNull, isNull, notInArray } from "drizzle-orm";
import type { ProvinceData, ProvinceView, SetupView } from "#domain/province.ts";
import type { Reader, Writer } from "./database.ts";
import { inChunks, insertPlaces } from "./newPlaces.ts";
import { memberships, users } from "./schema/accounts.ts";
import {
  campaigns,
  clusters,
  communes,
  items,
  oldCommunes,
  provinces,
  schools,
  sites,
} from "./schema/places.ts";

/** The province that this server is for; undefined until one is chosen. */
export async function findProvince(read: Reader): Promise<ProvinceView | undefined> {
  const [row] = await read.select().from(provinces).limit(1);
  return row;
}

/** How many schools and campaigns stand on the province. */
export async function standingOn(read: Reader) {
  const [ofSchools, ofCampaigns] = await Promise.all([
    read.select({ count: count() }).from(schools),
    read.select({ count: count() }).from(campaigns),
  ]);
  return { schools: ofSchools[0]?.count ?? 0, campaigns: ofCampaigns[0]?.count ?? 0 };
}

/** Puts in a province with its communes, their old names, and a catalogue if there is none. */
export async function insertProvince(tx: Writer, row: ProvinceView, data: ProvinceData) {
  await tx.insert(provinces).values(row);
  const [known] = await tx.select({ count: count() }).from(items);
  await insertPlaces(tx, {
    communes: data.communes,
    ...(known?.count === 0 && { items: data.items }),
  });
  const olds = data.oldCommunes.map((old, at) => ({ ...old, id: `${old.commune}-${at}` }));
  await inChunks(olds, (rows) => tx.insert(oldCommunes).values(rows));
}

export async function updateDepartment(tx: Writer, department: string) {
  await tx.update(provinces).set({ department });
}

/** Takes the province away with its communes; only while nothing refers to them. */
export async function deleteProvince(tx: Writer) {
  for (const table of [oldCommunes, communes, provinces]) await tx.delete(table);
}

/** How far the server has been set up. Counts everything: an office's screen, not the public's. */
export async function setupOf(read: Reader, today: string): Promise<SetupView> {
  const many = async (rows: Promise<{ count: number }[]>) => (await rows)[0]?.count ?? 0;
  const all = { count: count() };
  const heads = (column: typeof memberships.school | typeof memberships.cluster) =>
    read.select({ id: column }).from(memberships).where(isNotNull(column));
  const chosen = await findProvince(read);
  return {
    province: chosen ? { id: chosen.id, name: chosen.name, department: chosen.department } : null,
    communes: await many(read.select(all).from(communes)),
    clusters: await many(read.select(all).from(clusters)),
    schools: await many(read.select(all).from(schools)),
    sites: await many(read.select(all).from(sites).where(isNull(sites.closedAt))),
    sitesWithoutPosition: await many(
      read
        .select(all)
        .from(sites)
        .where(and(inArray(sites.positionFrom, ["commune", "province"]), isNull(sites.closedAt))),
    ),
    items: await many(read.select(all).from(items).where(isNull(items.retiredAt))),
    campaigns: await many(read.select(all).from(campaigns)),
    openCampaigns: await many(read.select(all).from(campaigns).where(gte(campaigns.endsOn, today))),
    people: await many(read.select(all).from(users)),
    joined: await many(read.select(all).from(users).where(isNotNull(users.username))),
    schoolsWithoutPerson: await many(
      read
        .select(all)
        .from(schools)
        .where(notInArray(schools.id, heads(memberships.school))),
    ),
    clustersWithoutPerson: await many(
      read
        .select(all)
        .from(clusters)
        .where(notInArray(clusters.id, heads(memberships.cluster))),
    ),
  };
}
