import type { PGlite } from "@electric-sql/pglite";
import { drizzle } from "drizzle-orm/pglite";
import { migrate } from "drizzle-orm/pglite/migrator";
import { casing } from "./columns.ts";
import type { Database } from "./database.ts";
import { expectOwnVersion, migrationsOf } from "./migrating.ts";
import { openPostgres } from "./postgres.ts";

/** Brings a PostgreSQL inside this process forward. Throws an OtherVersion. */
export async function migratePglite(
  client: PGlite,
  migrationsFolder = migrationsOf("postgres"),
): Promise<void> {
  const db = drizzle(client, { casing });
  await expectOwnVersion(db, migrationsFolder);
  await migrate(db, { migrationsFolder });
}

/**
 * A PostgreSQL inside this process, migrated already. It has one connection, which an open transaction would
 * keep from everyone else: a snapshot is a copy. `close` is what ends it, once every write is answered.
 */
export function openPglite(client: PGlite, close = () => client.close()): Database {
  return openPostgres(drizzle(client, { casing }), close, async () => {
    // Safe cast: a clone is made by the same class; `db/contract.test.ts` reads from one.
    const copy = (await client.clone()) as PGlite;
    return { read: drizzle(copy, { casing }), close: () => copy.close() };
  });
}
