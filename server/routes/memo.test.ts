import { expect, test } from "vitest";
import { acts } from "#db/schema/ledger.ts";
import { system } from "#domain/actor.ts";
import { testContext, type TestContext } from "#server/testing.ts";
import { createMemo } from "./memo.ts";

/** A memo of answers that take so long, on a database with an act of this number, and how often it computed. */
async function memoAfter(number: number, tookMs: number, isPatient = true) {
  const context = await testContext();
  await act(context, number);
  let [clock, computed] = [0, 0];
  const memo = createMemo<number>(context.db.read, { isPatient, clockMs: () => clock });
  const ask = () =>
    memo("of all", async () => {
      clock += tookMs;
      return ++computed;
    });
  return { ask, act: (next: number) => act(context, next), wait: (ms: number) => (clock += ms) };
}

/** Keeps an act under a number that is asked for: as if all before had been. */
async function act({ db }: TestContext, number: number) {
  const { account } = system;
  const told = { kind: "told", subject: "", seq: null, school: null, status: 200, answer: "{}" };
  const row = { ...told, at: 0, account, key: `told:${number}`, fingerprint: "told" };
  await db.write(async (tx) => {
    await tx.insert(acts).values({ ...row, audience: "inside", number });
  });
}

test("an answer is computed once until something is written", async () => {
  const { ask, act } = await memoAfter(1, 5_000);

  expect([await ask(), await ask()]).toEqual([1, 1]);
  await act(2);

  expect([await ask(), await ask()]).toEqual([2, 2]);
});

test("after many acts, what takes long is told for ten times as long, and no longer", async () => {
  const { ask, act, wait } = await memoAfter(30_000, 200);

  expect(await ask()).toBe(1);
  await act(30_001);

  expect(await ask()).toBe(1);
  wait(1_800);
  expect(await ask()).toBe(2);
});

test("after many acts, what takes no time is computed after each", async () => {
  const { ask, act } = await memoAfter(30_000, 100);

  expect(await ask()).toBe(1);
  await act(30_001);

  expect(await ask()).toBe(2);
});

test("who asks for what is exact gets it after each act, however long it takes", async () => {
  const { ask, act } = await memoAfter(30_000, 5_000, false);

  expect(await ask()).toBe(1);
  await act(30_001);

  expect(await ask()).toBe(2);
});
