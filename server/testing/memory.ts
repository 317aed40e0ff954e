import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { drizzle } from "drizzle-orm/pglite";
import { migrate } from "drizzle-orm/pglite/migrator";
import { casing } from "#db/columns.ts";
import type { Database } from "#db/database.ts";
import { openPostgres } from "#db/postgres.ts";

const migrationsFolder = join(import.meta.dirname, "../../db/migrations/postgres");

/**
 * A throwaway PostgreSQL inside this process, migrated. Making one takes seconds, copying one a
 * moment: the first is kept as a file of bytes, and every test is given a copy of it.
 */
export async function openMemoryCopy(): Promise<Database> {
  const client = new PGlite({ loadDataDir: await (first ??= migrated()) });
  return openPostgres(drizzle(client, { casing }), () => client.close());
}

let first: Promise<Blob> | undefined;

async function migrated(): Promise<Blob> {
  const client = new PGlite();
  await migrate(drizzle(client, { casing }), { migrationsFolder });
  const bytes = await client.dumpDataDir("none");
  await client.close();
  return bytes;
}
