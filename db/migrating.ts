import { readFileSync } from "node:fs";
import { join } from "node:path";
import { and, eq, sql } from "drizzle-orm";
import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";
import * as v from "valibot";

/** The folder with this version's migrations of a database. */
export const migrationsOf = (kind: "sqlite" | "postgres"): string =>
  join(import.meta.dirname, "migrations", kind);

const Journal = v.object({ entries: v.array(v.object({ when: v.number() })) });

/** When the last migration in a folder was made, in milliseconds since 1970 UTC. */
export function lastMigrationIn(folder: string): number {
  const path = join(folder, "meta/_journal.json");
  const { entries } = v.parse(Journal, JSON.parse(readFileSync(path, "utf8")));
  return Math.max(...entries.map(({ when }) => when));
}

/** A database that a later version has brought forward: what this one would write might not be right in it. */
export class LaterVersion extends Error {}

/** Throws a LaterVersion when a PostgreSQL has a migration later than the last in the folder. Only reads. */
export async function expectNotLater(
  db: PgDatabase<PgQueryResultHKT>,
  folder: string,
): Promise<void> {
  const [there] = await db
    .select({ one: sql`1` })
    .from(sql`information_schema.tables`)
    .where(and(eq(sql`table_schema`, "drizzle"), eq(sql`table_name`, "__drizzle_migrations")));
  if (!there) return;
  const [row] = await db
    .select({ last: sql<string | null>`max(created_at)` })
    .from(sql`drizzle.__drizzle_migrations`);
  if (Number(row?.last ?? 0) > lastMigrationIn(folder)) throw new LaterVersion(laterVersion);
}

/** How a database of a later version is told of, after its name. */
export const laterVersion = "was written by a later version of Lá Lành: install that one";
