import { expect, test } from "vitest";
import { acts } from "#db/schema/ledger.ts";
import { system } from "#domain/actor.ts";
import { testContext, type TestContext } from "#server/testing.ts";
import { createMemo } from "./memo.ts";

/** Keeps an act under a number that is asked for: as if all before had been. */
async function act({ db }: TestContext, number: number) {
  const { account } = system;
  const told = { kind: "told", subject: "", seq: null, school: null, status: 200, answer: "{}" };
  const row = { ...told, at: 0, account, key: `told:${number}`, fingerprint: "told" };
  await db.write(async (tx) => {
    await tx.insert(acts).values({ ...row, audience: "inside", number });
  });
}

test("an answer is computed once until something is written, and then anew, however long it takes", async () => {
  const context = await testContext();
  let computed = 0;
  const memo = createMemo<number>(context.db);
  const ask = () => memo("of all", async () => ++computed);
  await act(context, 30_000);

  expect([await ask(), await ask()]).toEqual([1, 1]);
  await act(context, 30_001);

  expect([await ask(), await ask()]).toEqual([2, 2]);
});

test("a failure is told to who asked, and not kept", async () => {
  const context = await testContext();
  const memo = createMemo<number>(context.db);

  const failed = memo("of all", () => Promise.reject(new Error("no disk")));

  await expect(failed).rejects.toThrow("no disk");
  expect(await memo("of all", async () => 1)).toBe(1);
});
