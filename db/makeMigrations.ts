import { execFileSync } from "node:child_process";
import { rmSync, readFileSync, writeFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

// Writes the migrations of both databases from the one schema. Run after changing `db/schema/`.
// Until the first release there is one migration, made anew each time. With the first database that is kept
// of a release, beside `next.sql`, it is frozen: what is changed from then on is a migration of its own, named
// by the argument.
const folder = join(import.meta.dirname, "migrations");
const isReleased = readdirSync(join(folder, "released")).some((name) => name !== "next.sql");
const name = isReleased ? (process.argv[2] ?? "change") : "start";

for (const dialect of ["sqlite", "postgres"] as const) {
  const out = join(folder, dialect);
  if (!isReleased) rmSync(out, { recursive: true, force: true });
  const kit = [
    join(import.meta.dirname, "../node_modules/drizzle-kit/bin.cjs"),
    "generate",
    `--name=${name}`,
    `--dialect=${dialect === "postgres" ? "postgresql" : "sqlite"}`,
    "--schema=./db/schema/*.ts",
    `--out=./db/migrations/${dialect}`,
    "--casing=snake_case",
  ];
  const env = { ...process.env, DATABASE_URL: dialect === "postgres" ? "postgres://" : "" };
  execFileSync(process.execPath, kit, { stdio: "inherit", env });
  // The triggers and how a table is kept stand in the first; a later change of them is written by hand.
  if (isReleased) continue;
  const file = readdirSync(out).find((name) => name.endsWith(".sql"));
  if (!file) throw new Error(`drizzle-kit wrote no migration for ${dialect}`);
  const written = readFileSync(join(out, file), "utf8");
  const text = dialect === "sqlite" ? keptByKey(written) : written;
  const triggers = readFileSync(join(import.meta.dirname, `appendOnly.${dialect}.sql`), "utf8");
  writeFileSync(join(out, file), `${text.trimEnd()}\n--> statement-breakpoint\n${triggers}`);
}

// In a process of its own: the schema is in the dialect of `DATABASE_URL` from its import on.
const keeping = join(import.meta.dirname, "../server/simulation/keepSchema.ts");
const env = { ...process.env, DATABASE_URL: "" };
execFileSync(process.execPath, [keeping], { stdio: ["ignore", "inherit", "ignore"], env });

/**
 * A table whose key has several columns is kept in the order of that key (SQLite's `WITHOUT ROWID`): by
 * itself SQLite keeps it in the order of writing and the whole key once more in an index, so that each row is
 * written into two trees and found by way of both.
 */
function keptByKey(migration: string): string {
  const ofSeveral = /^CREATE TABLE[^;]*\n\tPRIMARY KEY\([^;]*\);$/gm;
  return migration.replace(ofSeveral, (table) => `${table.slice(0, -1)} WITHOUT ROWID;`);
}
