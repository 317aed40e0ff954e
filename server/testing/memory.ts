import { createHash, randomUUID } from "node:crypto";
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import type { Database } from "#db/database.ts";
import { migrationsOf } from "#db/migrating.ts";
import { migratePglite, openPglite } from "#db/pglite.ts";

const root = join(import.meta.dirname, "../..");
const engine = join(root, "node_modules/@electric-sql/pglite/package.json");

/**
 * A throwaway PostgreSQL inside this process, migrated. Making one takes seconds, copying one a
 * moment: the first is kept as a file, named after its engine and migrations so that it is never
 * older than they are, and every test is given a copy of it.
 */
export async function openMemoryCopy(): Promise<Database> {
  const client = new PGlite({ loadDataDir: await (kept ??= migrated()) });
  return openPglite(client);
}

let kept: Promise<Blob> | undefined;

async function migrated(): Promise<Blob> {
  const sources = [
    engine,
    ...globSync(join(migrationsOf("postgres"), "**/*.{sql,json}")).toSorted(),
  ];
  const hash = createHash("sha256");
  for (const path of sources) hash.update(readFileSync(path));
  const path = join(root, ".cache/postgres", `${hash.digest("hex")}.tar`);
  if (existsSync(path)) return new Blob([readFileSync(path)]);

  const client = new PGlite();
  await migratePglite(client);
  const bytes = await client.dumpDataDir("none");
  await client.close();
  mkdirSync(join(root, ".cache/postgres"), { recursive: true });
  // Several workers may make one at the same time: each puts a whole file in place.
  const whole = `${path}.${randomUUID()}`;
  writeFileSync(whole, Buffer.from(await bytes.arrayBuffer()));
  renameSync(whole, path);
  return bytes;
}
