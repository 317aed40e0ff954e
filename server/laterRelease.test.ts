import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { expect, test } from "vitest";
import type { Database } from "#db/database.ts";
import { OtherVersion, migrationsOf } from "#db/migrating.ts";
import { databaseFile } from "#db/open.ts";
import { migratePglite, openPglite } from "#db/pglite.ts";
import { openSqlite } from "#db/sqlite.ts";
import { auditAll } from "./auditAll.ts";
import { growLog } from "./commands/growLog.ts";
import { openLedger } from "./openLedger.ts";
import { OperatorProblem } from "./operatorProblem.ts";
import { openTestContext } from "./testing.ts";
import { emptyFolder } from "./testing/dataFolder.ts";
import { everything } from "./testing/everything.ts";
import { runSql } from "./testing/rawSql.ts";
import { busyScene } from "./testing/scene.ts";

// A release after the first has migrations of its own: it brings forward what the first one kept, and the
// first one leaves alone what the later one brought forward.

const kind = process.env.DATABASE_URL ? "postgres" : "sqlite";

/** The migrations as they are and one more, as `npm run migrations -- more` adds it after a release. */
function laterMigrations(): string {
  const folder = emptyFolder();
  cpSync(migrationsOf(kind), folder, { recursive: true });
  const path = join(folder, "meta/_journal.json");
  const journal = JSON.parse(readFileSync(path, "utf8")) as { entries: { when: number }[] };
  const last = journal.entries.at(-1)!;
  const more = { ...last, idx: journal.entries.length, when: last.when + 1, tag: "9999_more" };
  writeFileSync(path, JSON.stringify({ ...journal, entries: [...journal.entries, more] }));
  writeFileSync(
    join(folder, "9999_more.sql"),
    `alter table "needs" add "told_by" text;\n--> statement-breakpoint\n` +
      `create index "needs_told_by" on "needs" ("told_by");`,
  );
  return folder;
}

type Open = (migrations?: string) => Promise<Database>;

/** A database on a disk: opened again and again, by releases with such migrations. */
function kept(dataDir: string): Open {
  const path = join(dataDir, databaseFile);
  return async (migrations) => {
    if (kind === "sqlite") return openSqlite(path, undefined, migrations);
    const client = new PGlite(path);
    await migratePglite(client, migrations).catch(async (error) => {
      await client.close();
      throw error;
    });
    return openPglite(client);
  };
}

/** Opens a database while something looks at it. */
async function looked<Found>(open: Promise<Database>, look: (db: Database) => Promise<Found>) {
  const db = await open;
  return look(db).finally(() => db.close());
}

/** What this release wrote into it: promises, receipts, money and a signed log. */
async function written(open: Open) {
  const { context, close } = await openTestContext(() => open());
  await busyScene(context);
  await growLog(context);
  return everything(context.db.read).finally(close);
}

test("a later release brings a database of this one forward: each row, balance and the log is as it was", async () => {
  const open = kept(emptyFolder());
  const before = await written(open);

  const { after, audited } = await looked(open(laterMigrations()), async (db) => {
    const after = await everything(db.read);
    await runSql(db, `update needs set told_by = 'xã' where told_by is null`);
    return { after, audited: await auditAll(db.read) };
  });

  expect(after).toEqual(before);
  expect(audited).toEqual({ broken: [], entries: before.entries!.length });
  expect(audited.entries).toBeGreaterThan(10);
});

test("this release leaves a database alone that a later one brought forward", async () => {
  const dataDir = emptyFolder();
  const open = kept(dataDir);
  const later = laterMigrations();
  const before = await written(open);
  await looked(open(later), async () => undefined);
  const refused = kind === "sqlite" ? openLedger({ dataDir }) : open();

  const error = await refused.catch((problem: unknown) => problem);

  expect(error).toBeInstanceOf(kind === "sqlite" ? OperatorProblem : OtherVersion);
  expect(String(error)).toContain("was written by a later version of Lá Lành: install that one");
  expect(await looked(open(later), (db) => everything(db.read))).toEqual(before);
});

test("this release leaves a database alone that was made before the first one", async () => {
  const dataDir = emptyFolder();
  const open = kept(dataDir);
  await written(open);
  const table = kind === "sqlite" ? "__drizzle_migrations" : "drizzle.__drizzle_migrations";
  await looked(open(), (db) => runSql(db, `update ${table} set created_at = 1`));
  const refused = kind === "sqlite" ? openLedger({ dataDir }) : open();

  const error = await refused.catch((problem: unknown) => problem);

  expect(error).toBeInstanceOf(kind === "sqlite" ? OperatorProblem : OtherVersion);
  expect(String(error)).toContain("from before the first release, whose data is not carried over");
});
