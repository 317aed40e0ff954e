import { eq, sql } from "drizzle-orm";
import { fold } from "#domain/fold.ts";
import type { Writer } from "./database.ts";
import { prepared } from "./prepared.ts";
import { clusters, schools, sites } from "./schema/places.ts";

/** Places as they shall be, whole. */
export interface ChangedPlaces {
  clusters: readonly { id: string; code: string; name: string }[];
  schools: readonly Omit<typeof schools.$inferSelect, "search">[];
  sites: readonly Omit<typeof sites.$inferSelect, "closedAt">[];
}

/** Writes places anew by their ids; codes stay, and so does what is closed. */
export async function updatePlaces(tx: Writer, places: ChangedPlaces): Promise<void> {
  for (const { id, name } of places.clusters)
    await updateCluster(tx, { id, name, search: fold(name) });
  for (const { id, code, name, level, cluster, commune } of places.schools) {
    const search = fold(`${name} ${code}`);
    await updateSchool(tx, { id, name, level, cluster, commune, search });
  }
  for (const { code: _, school: __, ...site } of places.sites) await updateSite(tx, site);
}

const at = sql.placeholder;

const updateCluster = prepared((tx: Writer) =>
  tx
    .update(clusters)
    .set({ name: sql`${at("name")}`, search: sql`${at("search")}` })
    .where(eq(clusters.id, at("id"))),
);

const updateSchool = prepared((tx: Writer) =>
  tx
    .update(schools)
    .set({
      name: sql`${at("name")}`,
      level: sql`${at("level")}`,
      cluster: sql`${at("cluster")}`,
      commune: sql`${at("commune")}`,
      search: sql`${at("search")}`,
    })
    .where(eq(schools.id, at("id"))),
);

const updateSite = prepared((tx: Writer) =>
  tx
    .update(sites)
    .set({
      name: sql`${at("name")}`,
      main: sql`${at("main")}`,
      lat: sql`${at("lat")}`,
      lng: sql`${at("lng")}`,
      positionFrom: sql`${at("positionFrom")}`,
      pupils: sql`${at("pupils")}`,
      staff: sql`${at("staff")}`,
    })
    .where(eq(sites.id, at("id"))),
);
