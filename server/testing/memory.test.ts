import { sql } from "drizzle-orm";
import { expect, onTestFinished, test } from "vitest";
import type { Database, Reader } from "#db/database.ts";
import { openMemory } from "./memory.ts";
import { runSql } from "./rawSql.ts";

type Raw = Reader & { execute(text: unknown): Promise<{ rows: unknown[] }> };

async function rowsOf({ read }: Database, text: string) {
  // Safe cast: a PostgreSQL in memory is asked through Drizzle's PostgreSQL.
  return (await (read as Raw).execute(sql.raw(text))).rows;
}

async function opened() {
  const db = await openMemory();
  onTestFinished(() => db.close());
  return db;
}

const write = "insert into cosignatures values ('witness', 1, 'line', 1)";

test("who opens one finds nothing of what was in it before", async () => {
  const before = await openMemory();
  await runSql(before, write);
  await before.close();

  const after = await opened();

  expect(await rowsOf(after, "select * from cosignatures")).toEqual([]);
});

test("one that guards less than it did is given to nobody", async () => {
  const before = await openMemory();
  await runSql(before, "drop trigger entries_append_only on entries");
  await before.close();

  const after = await opened();

  expect(
    await rowsOf(after, "select 1 as one from pg_trigger where tgname = 'entries_append_only'"),
  ).toEqual([{ one: 1 }]);
});

test("two that are open at once are two", async () => {
  const [one, other] = [await opened(), await opened()];
  await runSql(one, write);

  expect(await rowsOf(other, "select * from cosignatures")).toEqual([]);
});

test("who still asks of one that was closed is answered by none", async () => {
  const before = await openMemory();
  await before.close();

  await expect(rowsOf(before, "select 1")).rejects.toThrow();
});
