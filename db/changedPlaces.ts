import { sql } from "drizzle-orm";
import type { Writer } from "./database.ts";
import { clusterRow, inChunks, schoolRow } from "./newPlaces.ts";
import { clusters, schools, sites } from "./schema/places.ts";

/** Places as they shall be, whole. */
export interface ChangedPlaces {
  clusters: readonly Omit<typeof clusters.$inferInsert, "search">[];
  schools: readonly Omit<typeof schools.$inferInsert, "search">[];
  sites: readonly Omit<typeof sites.$inferInsert, "closedAt">[];
}

/**
 * Writes any number of places anew by their ids, hundreds in a statement: what would be inserted
 * takes the place of what is there. Codes stay, and so does what is closed.
 */
export async function updatePlaces(tx: Writer, places: ChangedPlaces): Promise<void> {
  const search = sql`excluded.search`;
  const name = sql`excluded.name`;
  await inChunks(places.clusters, (rows) =>
    tx
      .insert(clusters)
      .values(rows.map(clusterRow))
      .onConflictDoUpdate({ target: clusters.id, set: { name, search } }),
  );
  await inChunks(places.schools, (rows) =>
    tx
      .insert(schools)
      .values(rows.map(schoolRow))
      .onConflictDoUpdate({
        target: schools.id,
        set: {
          name,
          search,
          level: sql`excluded.level`,
          cluster: sql`excluded.cluster`,
          commune: sql`excluded.commune`,
        },
      }),
  );
  await inChunks(places.sites, (rows) =>
    tx
      .insert(sites)
      .values(rows)
      .onConflictDoUpdate({
        target: sites.id,
        set: {
          name,
          main: sql`excluded.main`,
          lat: sql`excluded.lat`,
          lng: sql`excluded.lng`,
          positionFrom: sql`excluded.position_from`,
          pupils: sql`excluded.pupils`,
          staff: sql`excluded.staff`,
        },
      }),
  );
}
