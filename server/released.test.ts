import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { expect, onTestFinished, test } from "vitest";
import { openSqlite } from "#db/sqlite.ts";
import { needs } from "#db/schema/needs.ts";
import { entries } from "#db/schema/ledger.ts";
import { users } from "#db/schema/accounts.ts";
import { auditAll } from "./auditAll.ts";

// A database of each release, and of the schema as it is: today's code opens it, brings it forward, and finds
// every balance and the log as they were.

const folder = join(import.meta.dirname, "../db/migrations/released");
const kept = readdirSync(folder).filter((name) => name.endsWith(".sql"));

test.each(kept)("%s is opened, brought forward and right", async (name) => {
  const place = mkdtempSync(join(tmpdir(), "la-lanh-released-"));
  onTestFinished(() => rmSync(place, { recursive: true }));
  const path = join(place, "la-lanh.db");
  const made = new Sqlite(path);
  made.exec(readFileSync(join(folder, name), "utf8"));
  made.close();

  const db = openSqlite(path);
  onTestFinished(() => db.close());

  const { entries: audited, broken } = await auditAll(db.read);
  expect(broken).toEqual([]);
  expect(audited).toBe(await db.read.$count(entries));
  expect(audited).toBeGreaterThan(20);
  expect(await db.read.$count(needs)).toBeGreaterThan(3);
  expect(await db.read.$count(users)).toBeGreaterThan(5);
  const kinds = await db.read.selectDistinct({ kind: entries.kind }).from(entries);
  expect(kinds.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining([
      "campaign_opened",
      "need_verified",
      "pledge",
      "consignment",
      "receipt",
    ]),
  );
});

test("the schema as it is has been kept, too", () => {
  expect(kept).toContain("next.sql");
});
