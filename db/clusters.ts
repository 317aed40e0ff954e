import { asc, count, eq, sql } from "drizzle-orm";
import type { Reader } from "./database.ts";
import { prepared } from "./prepared.ts";
import { clusters, schools } from "./schema/places.ts";

/** All clusters by code with how many schools each has; there are few. */
export async function allClusters(read: Reader) {
  return read
    .select({
      id: clusters.id,
      code: clusters.code,
      name: clusters.name,
      schools: count(schools.id),
    })
    .from(clusters)
    .leftJoin(schools, eq(schools.cluster, clusters.id))
    .groupBy(clusters.id, clusters.code, clusters.name)
    .orderBy(asc(clusters.code), asc(clusters.id));
}

export async function findCluster(read: Reader, id: string) {
  const [row] = await clusterById(read, { id });
  return row;
}

const clusterById = prepared((read: Reader) =>
  read
    .select()
    .from(clusters)
    .where(eq(clusters.id, sql.placeholder("id"))),
);
