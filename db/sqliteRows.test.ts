import Sqlite from "better-sqlite3";
import { asc, eq, sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/sqlite-proxy";
import { afterAll, expect, test } from "vitest";
import { casing, column } from "./columns.ts";
import type { Reader } from "./database.ts";
import { prepared } from "./prepared.ts";
import { executor, queries, type Runs } from "./sqliteExecutor.ts";

// A query gives exactly what Drizzle gives when it makes the objects itself, prepared or not.

const connection = new Sqlite(":memory:");
afterAll(() => void connection.close());
const execute = executor(connection);
const db = queries(execute);
// Safe cast: as in `queries`.
const asDrizzle = drizzle(async (...asked) => execute(...asked), undefined, {
  casing,
}) as unknown as Reader;

const words = column.table("read_words", {
  id: column.text().primaryKey(),
  whole: column.whole(),
  flag: column.flag(),
  moment: column.moment(),
  list: column.list(),
  next: column.text(),
});
connection.exec(
  "create table read_words (id text primary key, whole integer, flag integer, moment integer, list text, next text)",
);
const moment = new Date(1_795_410_000_123);
await db.insert(words).values([
  { id: "a", whole: 7, flag: true, moment, list: ["b", "đ"], next: "b" },
  { id: "b", whole: null, flag: null, moment: null, list: null, next: null },
]);

const others = column.table("other_words", {
  id: column.text().primaryKey(),
  whole: column.whole(),
});
connection.exec("create table other_words (id text primary key, whole integer)");
await db.insert(others).values({ id: "b", whole: 8 });

const doubled = sql<number>`${words.whole} * 2`.mapWith(Number);
const named = sql<string>`${words.id} || 'x'`.as("named");
const byId = asc(words.id);
const isNext = eq(others.id, words.next);

/** A query that can be run by itself, and prepared. */
type Builds<Rows> = PromiseLike<Rows> & { prepare(name: string): Runs<Rows> };

test("whole rows", () => same((on) => on.select().from(words).orderBy(byId)));

test("some columns, and what is reckoned", () =>
  same((on) => on.select({ id: words.id, doubled, named }).from(words).orderBy(byId)));

test("rows within rows", () =>
  same((on) => on.select({ word: words, again: words.id }).from(words).orderBy(byId)));

test("rows of two tables", () =>
  same((on) =>
    on
      .select({ word: words, other: others, of: words.flag })
      .from(words)
      .innerJoin(others, isNext)
      .orderBy(byId),
  ));

test("rows and columns that may be missing", async () => {
  await same((on) =>
    on.select({ word: words, other: others }).from(words).leftJoin(others, isNext).orderBy(byId),
  );
  await same((on) =>
    on
      .select({ id: words.id, other: others.whole })
      .from(words)
      .leftJoin(others, isNext)
      .orderBy(byId),
  );
});

test("objects whose first column is missing, of one table and of two", () =>
  same((on) =>
    on
      .select({
        own: { whole: words.whole, id: words.id },
        other: { whole: others.whole, id: others.id },
        both: { other: others.whole, own: words.id },
        reckoned: { doubled, other: others.whole },
      })
      .from(words)
      .leftJoin(others, isNext)
      .orderBy(byId),
  ));

test("what a write gives back", async () => {
  const write = (on: Reader) =>
    // Safe cast: `queries` and Drizzle's own give what also writes.
    (on as typeof db).update(words).set({ flag: false }).returning();
  expect(await write(db)).toStrictEqual(await write(asDrizzle));
});

test("no row", () => same((on) => on.select().from(words).where(eq(words.id, "absent"))));

/** That a query gives what the same one gives when Drizzle runs it by itself. */
async function same<Row>(build: (on: Reader) => Builds<Row[]>) {
  const wanted = await build(asDrizzle);
  expect(await build(db)).toStrictEqual(wanted);
  expect(await prepared(build)(db)).toStrictEqual(wanted);
}
