import { asc, eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { sharedContext } from "#server/testing.ts";
import { runIn } from "#server/testing/rawSql.ts";
import { column } from "./columns.ts";
import type { Reader } from "./database.ts";
import { prepared } from "./prepared.ts";
import type { Runs } from "./sqliteExecutor.ts";

// A prepared query gives exactly what the same query gives when Drizzle runs it itself.

const { db } = await sharedContext();

const words = column.table("read_words", {
  id: column.text().primaryKey(),
  whole: column.whole(),
  flag: column.flag(),
  moment: column.moment(),
  list: column.list(),
  next: column.text(),
});
const types = {
  sqlite: "id text primary key, whole integer, flag integer, moment integer, list text, next text",
  postgres: `id text primary key, whole bigint, flag boolean, moment timestamptz(3), list json, "next" text`,
};
await db.write((tx) => runIn(tx, `create table read_words (${types[db.kind]})`));
const moment = new Date(1_795_410_000_123);
await db.write((tx) =>
  tx.insert(words).values([
    { id: "a", whole: 7, flag: true, moment, list: ["b", "đ"], next: "b" },
    { id: "b", whole: null, flag: null, moment: null, list: null, next: null },
  ]),
);

const others = column.table("other_words", {
  id: column.text().primaryKey(),
  whole: column.whole(),
});
await db.write((tx) => runIn(tx, "create table other_words (id text primary key, whole integer)"));
await db.write((tx) => tx.insert(others).values({ id: "b", whole: 8 }));

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

test("no row", () => same((on) => on.select().from(words).where(eq(words.id, "absent"))));

/** That a prepared query gives what the same one gives when Drizzle runs it by itself. */
async function same<Row>(build: (on: Reader) => Builds<Row>) {
  const asDrizzle = await build(db.read);
  expect(await prepared(build)(db.read)).toStrictEqual(asDrizzle);
}
