import { readFileSync } from "node:fs";
import { join } from "node:path";
import { and, eq, sql } from "drizzle-orm";
import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";
import * as v from "valibot";

/** The folder with this version's migrations of a database. */
export const migrationsOf = (kind: "sqlite" | "postgres"): string =>
  join(import.meta.dirname, "migrations", kind);

const Journal = v.object({ entries: v.array(v.object({ when: v.number() })) });

/**
 * Why this version must not write into a database whose last migration was made then, as half a sentence; undefined
 * when it may: when it knows that migration, or there is none yet. Instants in milliseconds since 1970 UTC.
 */
export function whyOtherVersion(last: number, folder: string): string | undefined {
  const path = join(folder, "meta/_journal.json");
  const { entries } = v.parse(Journal, JSON.parse(readFileSync(path, "utf8")));
  const times = entries.map(({ when }) => when);
  if (last > Math.max(...times))
    return "was written by a later version of Lá Lành: install that one";
  // Before the first release there is one migration, made anew each time.
  return last > 0 && last < Math.min(...times)
    ? "was written by a version of Lá Lành from before the first release, whose data is not carried over: install that one"
    : undefined;
}

/** A database of another version: what this one would write might not be right in it. */
export class OtherVersion extends Error {}

/** Throws an OtherVersion when this one must not write into a PostgreSQL (`whyOtherVersion`). Only reads. */
export async function expectOwnVersion(
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
  const why = whyOtherVersion(Number(row?.last ?? 0), folder);
  if (why) throw new OtherVersion(why);
}
