import { createHash, randomUUID } from "node:crypto";
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { PGlite } from "@electric-sql/pglite";
import type { Database } from "#db/database.ts";
import { migrationsOf } from "#db/migrating.ts";
import { migratePglite, openPglite } from "#db/pglite.ts";

const root = join(import.meta.dirname, "../..");
const engine = join(root, "node_modules/@electric-sql/pglite/package.json");

/**
 * A throwaway PostgreSQL inside this process, migrated and empty. Starting one takes a second, emptying one a
 * moment: who closes one leaves it to the next who opens one in this worker.
 */
export async function openMemory(): Promise<Database> {
  const client = idle.pop() ?? (await started());
  const lent = lend(client);
  return openPglite(lent.client, async () => {
    lent.end();
    if (await isEmptied(client)) idle.push(client);
    else await client.close();
  });
}

const idle: PGlite[] = [];
let schema: Promise<unknown> | undefined;

async function started(): Promise<PGlite> {
  const client = await PGlite.create({ loadDataDir: await (kept ??= migrated()) });
  await (schema ??= schemaOf(client));
  return client;
}

/** A client until it is ended: who still asks then gets an error, and nothing of the next one's. */
function lend(client: PGlite): { client: PGlite; end(): void } {
  let isEnded = false;
  const lent = new Proxy(client, {
    get(_, name) {
      if (isEnded) throw new Error("the test whose database this was has ended");
      const found: unknown = Reflect.get(client, name, client);
      return typeof found === "function" ? found.bind(client) : found;
    },
  });
  return { client: lent, end: () => (isEnded = true) };
}

/**
 * Takes every row out, past the triggers that refuse it. False when a test has changed more than rows, and when
 * the log has filled its first file: a snapshot copies it all.
 */
async function isEmptied(client: PGlite): Promise<boolean> {
  await client.exec("discard all");
  const { rows: logs } = await client.query("select name from pg_ls_waldir()");
  if (logs.length > 1 || !isDeepStrictEqual(await schemaOf(client), await schema)) return false;
  const { rows } = await client.query<{ name: string }>(
    `select quote_ident(relname) as name from pg_class
     where relnamespace = 'public'::regnamespace and relkind = 'r' and pg_relation_size(oid) > 0`,
  );
  if (rows.length > 0)
    await client.exec(
      `set session_replication_role = replica; truncate ${rows.map(({ name }) => name).join(", ")} cascade; reset all`,
    );
  return true;
}

/** Tables, columns, indexes, constraints, triggers and functions, to be compared. */
async function schemaOf(client: PGlite): Promise<unknown> {
  const { rows } = await client.query(
    catalogues
      .map(
        ([name, told, by]) =>
          `select md5(string_agg(${told}, '' order by ${told})) from ${name} where ${by} >= 16384`,
      )
      .join(" union all "),
  );
  return rows;
}

/** PostgreSQL's own tables of them, what tells one apart, and the number that is 16,384 or more when it is not its own. */
const catalogues = [
  ["pg_class", "(oid, relname, relkind)::text", "oid"],
  ["pg_attribute", "(attrelid, attnum, attname, atttypid, attnotnull)::text", "attrelid"],
  ...["pg_constraint", "pg_trigger", "pg_proc"].map((name) => [name, `${name}::text`, "oid"]),
] as const;

/**
 * A migrated one as a file, which is kept: it is named after its engine and migrations so that it is never
 * older than they are.
 */
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
