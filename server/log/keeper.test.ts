import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { findLogHead } from "#db/ledger/tree.ts";
import { logHashes } from "#db/schema/log.ts";
import { growLog } from "#server/commands/growLog.ts";
import type { Context } from "#server/context.ts";
import { testContext } from "#server/testing.ts";
import { manyEntries } from "#server/testing/entries.ts";
import { runSql } from "#server/testing/rawSql.ts";
import { checkLog } from "./check.ts";
import { createKeeper } from "./keeper.ts";

// The log follows the ledger by itself, goes on after a crash where it was, and stops with an alarm
// when it and the ledger tell two stories.

const sizeOf = async ({ db }: Context) => (await findLogHead(db.read))?.size;

function keeperOf(context: Context, rest = 0) {
  let signed = 0;
  const keeper = createKeeper(context, { signed: () => signed++, rest });
  onTestFinished(() => keeper.end());
  return { keeper, signed: () => signed };
}

async function woken(context: Context) {
  const kept = keeperOf(context);
  kept.keeper.wake();
  await kept.keeper.settled();
  return kept;
}

let alarms: string[] = [];
beforeEach(() => {
  alarms = [];
  vi.spyOn(console, "error").mockImplementation((said) => alarms.push(String(said)));
});
afterEach(() => vi.restoreAllMocks());

describe("the log", () => {
  test("of an empty ledger is signed too, so that everybody sees it begin", async () => {
    const context = await testContext();

    await woken(context);

    expect(await sizeOf(context)).toBe(0);
  });

  test("takes in what was committed before it was there, in bounded batches, and what comes", async () => {
    const context = await testContext();
    await manyEntries(context, 2_100);
    const { keeper, signed } = await woken(context);
    const first = await sizeOf(context);
    await manyEntries(context, 2_103);

    keeper.wake();
    keeper.wake();
    await keeper.settled();

    expect(first).toBe(2_100);
    expect(await sizeOf(context)).toBe(2_103);
    expect(signed()).toBe(2);
    expect(await checkLog(context.db.read)).toBeUndefined();
  });

  test("hears of an act that comes just when it has nothing left to do", async () => {
    const context = await testContext();
    const later = globalThis.setTimeout;
    const rest = 12_345;
    for (let steps = 0; steps < 12; steps++) {
      const { keeper, signed } = keeperOf(context, rest);
      const wakeAfter = async () => {
        for (let step = 0; step < steps; step++) await Promise.resolve();
        keeper.wake();
      };
      // It rests, looks once more and stops: after some of these steps it is just doing that.
      const rested = new Promise<void>((resolve) => {
        const sooner = (done: () => void, ms?: number) =>
          ms === rest
            ? later(() => (done(), resolve(signed() === 1 ? wakeAfter() : undefined)), 0)
            : later(done, ms);
        vi.spyOn(globalThis, "setTimeout").mockImplementation(sooner as typeof setTimeout);
      });

      keeper.wake();
      await rested;
      await keeper.settled();

      expect([steps, signed()]).toEqual([steps, 2]);
    }
  });

  test("goes on where it was when the server ended between an entry and its tree", async () => {
    const context = await testContext();
    await manyEntries(context, 300);
    await growLog(context);
    await manyEntries(context, 530);

    await woken(context);

    expect(await sizeOf(context)).toBe(530);
    expect(await checkLog(context.db.read)).toBeUndefined();
    expect(alarms).toEqual([]);
  });
});

/** What refuses such changes, as each database names it. */
const triggers = {
  sqlite: ["entries_no_update", "entries_no_delete", "movements_no_delete"],
  postgres: ["entries_append_only on entries", "movements_append_only on movements"],
};

/** Changes that only somebody with the database's file in hand can make. */
const forgeries: [string, string, RegExp][] = [
  [
    "a leaf hash of an entry was changed",
    "update entries set leaf_hash = '00' where seq = 100",
    /entries 0 to 255 make the hash/,
  ],
  [
    "a leaf hash in the last tile was changed",
    `update entries set leaf_hash = '${"00".repeat(32)}' where seq = 280`,
    /checkpoint of 300 entries is not of the entries/,
  ],
  [
    "entries were taken away",
    "delete from movements where seq > 290; delete from entries where seq > 290",
    /has 300 entries, but entry 291 is not in the ledger/,
  ],
  [
    "the root of a tile was changed",
    `update log_hashes set hash = '${"00".repeat(32)}'`,
    /entries 0 to 255 make the hash/,
  ],
  ["the root of a tile is not there", "delete from log_hashes", /but the log has none/],
  [
    "the edge of the tree was changed",
    `update log_head set edge = '${"00".repeat(32)}'`,
    /right edge/,
  ],
];

describe("an alarm that nothing writes over", () => {
  test.each(forgeries)("%s", async (_, forgery, sentence) => {
    const context = await testContext();
    const { db } = context;
    await manyEntries(context, 300);
    await growLog(context);
    for (const trigger of triggers[db.kind]) await runSql(db, `drop trigger ${trigger}`);
    for (const statement of forgery.split("; ")) await runSql(db, statement);
    const before = [await findLogHead(db.read), await db.read.select().from(logHashes)];

    const { keeper, signed } = await woken(context);

    expect(keeper.problem()).toMatch(sentence);
    expect(alarms[0]).toMatch(/THE LOG DOES NOT FIT THE LEDGER/);
    expect(signed()).toBe(0);
    expect([await findLogHead(db.read), await db.read.select().from(logHashes)]).toEqual(before);
  });
});
