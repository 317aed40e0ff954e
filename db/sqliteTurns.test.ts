import Sqlite from "better-sqlite3";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { nextTurn } from "./nextTurn.ts";
import { column } from "./columns.ts";
import { openSqlite } from "./sqlite.ts";
import { plannedOnce } from "./sqliteExecutor.ts";

const folder = mkdtempSync(join(tmpdir(), "turns-"));
const path = join(folder, "turns.db");
const db = openSqlite(path);
const other = new Sqlite(path);
other.exec("create table marks (id text primary key)");
const marks = column.table("marks", { id: column.text().primaryKey() });
const seen = async () => (await db.read.select().from(marks)).map(({ id }) => id);
const mark = (id: string) => db.write((tx) => tx.insert(marks).values({ id }));

afterAll(async () => {
  await db.close();
  other.close();
  rmSync(folder, { recursive: true });
});

test("reads of one turn are of one moment; what another process commits is seen with the next", async () => {
  await nextTurn();
  const before = [await seen(), db.version()];

  other.exec("insert into marks values ('theirs')");

  expect([await seen(), db.version()]).toEqual(before);
  await nextTurn();
  expect(await seen()).toEqual(["theirs"]);
  expect(db.version()).not.toBe(before[1]);
});

test("what we commit is seen at once, and has another version", async () => {
  const before = db.version();

  await mark("ours");

  expect(await seen()).toContain("ours");
  expect(db.version()).not.toBe(before);
  expect(db.version()).toBe(db.version());
});

test("while a write waits for others, readers see neither it nor an older state than before", async () => {
  await mark("first");
  await db.write(async (tx) => {
    await tx.insert(marks).values({ id: "second" });
    for (let turn = 0; turn < 3; turn++) {
      expect(await seen()).toContain("first");
      expect(await seen()).not.toContain("second");
      await nextTurn();
    }
  });
  expect(await seen()).toContain("second");
});

test("readers keep nobody from bringing the log home", async () => {
  await Promise.all([seen(), mark("third")]);
  await mark("fourth");
  await nextTurn();

  // SQLite tells whether it was hindered, the pages of the log, and how many of them were brought home.
  const [told] = other.pragma("wal_checkpoint(truncate)") as [{ busy: number; log: number }];

  expect(told).toMatchObject({ busy: 0, log: 0 });
});

test("values are hidden from the planner where they would make it plan anew", () => {
  expect(plannedOnce('update "a" set "b" = ? where "c" = ? and "d" in (?, ?) limit ?')).toBe(
    'update "a" set "b" = +? where "c" = +? and "d" in (?, ?) limit +?',
  );
});

test("while another process writes a write waits, reads are answered, and then it is done", async () => {
  other.exec("begin immediate; insert into marks values ('held')");
  const written = mark("waited");
  // So many turns at most is a write waited for before it begins.
  for (let turn = 0; turn < 20; turn++) await nextTurn();

  expect(await seen()).not.toContain("held");
  other.exec("commit");
  await written;

  expect(await seen()).toEqual(expect.arrayContaining(["held", "waited"]));
});

test("a write that has waited for another process long enough is refused, and the next one is done", async () => {
  const impatient = openSqlite(path, undefined, undefined, 0);
  const write = (id: string) => impatient.write((tx) => tx.insert(marks).values({ id }));
  other.exec("begin immediate");

  await expect(write("refused")).rejects.toMatchObject({ code: "SQLITE_BUSY" });
  other.exec("commit");
  await write("done");

  expect(await seen()).toEqual(expect.arrayContaining(["done"]));
  expect(await seen()).not.toContain("refused");
  await impatient.close();
});
