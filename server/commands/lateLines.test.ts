import { expect, test } from "vitest";
import { countPeriod as countSpan } from "#db/countedPeriod.ts";
import { fundTie } from "#db/fundTie.ts";
import { audit } from "#db/ledger/audit.ts";
import { listLines } from "#db/statementLineViews.ts";
import { testContext } from "#server/testing.ts";
import { periodScene } from "#server/testing/periodScene.ts";

// A bank's day cannot be chosen: what it tells of one that is shut comes into the ledger all the same.

test("what a bank tells late takes effect on the first open day, keeps its own, and ties", async () => {
  const context = await testContext();
  const { close, account, entries, province } = await periodScene(context);
  const { campaign } = province;
  const { read } = context.db;
  const known = { amount: 4_000, memo: "som", on: "2026-11-19" };
  await account.post([known, { amount: 1_000, memo: "sau", on: "2026-11-22" }], { opening: 100 });
  await close();

  await account.post([
    { amount: 5_000, memo: "cham", on: "2026-11-20" },
    { amount: 40, memo: "PHI DICH VU", on: "2026-11-20", direction: "debit" },
    { amount: 7, memo: "chi cham", on: "2026-11-20", direction: "debit" },
    { amount: 600, memo: "dung ngay", on: "2026-11-21" },
  ]);

  const late = { effectiveOn: "2026-11-21", statedOn: "2026-11-20" };
  const [onDay, fee, credit] = await entries();
  expect([credit, fee]).toMatchObject([
    { kind: "bank_credit", ...late },
    { kind: "bank_fee", ...late },
  ]);
  expect(onDay).toMatchObject({ kind: "bank_credit", effectiveOn: "2026-11-21" });
  expect(onDay).not.toHaveProperty("statedOn");
  const lines = await listLines(read, { campaign, direction: "credit", limit: 10 });
  expect(lines.map(({ memo, on, effectiveOn }) => [memo, on, effectiveOn])).toEqual([
    ["som", "2026-11-19", undefined],
    ["cham", "2026-11-20", "2026-11-21"],
    ["dung ngay", "2026-11-21", undefined],
    ["sau", "2026-11-22", undefined],
  ]);
  const next = { campaign, startsOn: "2026-11-21", until: "2026-11-22" };
  const { counted, difference } = await countSpan(read, next);
  expect(difference).toBe(0);
  expect(counted).toMatchObject({ opening: 4_100, opened: 0, credits: 6_600, debits: 47 });
  expect(counted).toMatchObject({ statement: 10_653, unrecorded: 7, closing: 10_660 });
  expect(await fundTie(read, campaign, "2026-11-23")).toMatchObject({ difference: 0 });
  expect((await audit(read)).broken).toEqual([]);
});

test("a first statement opens the fund on the first open day, and one before it corrects that", async () => {
  const context = await testContext();
  const { close, account, entries, province } = await periodScene(context);
  const { campaign } = province;
  await close();

  await account.post([{ amount: 5_000, memo: "sau", on: "2026-11-20" }], { opening: 900 });
  await account.post([{ amount: 300, memo: "truoc", on: "2026-11-18" }], { opening: 600 });

  const opened = (await entries()).filter(({ kind }) => kind === "opening_balance");
  expect(opened.map(({ effectiveOn, statedOn }) => [effectiveOn, statedOn])).toEqual([
    ["2026-11-21", "2026-11-20"],
    ["2026-11-21", "2026-11-18"],
    ["2026-11-21", "2026-11-20"],
  ]);
  const next = { campaign, startsOn: "2026-11-21", until: "2026-11-22" };
  const { counted, difference } = await countSpan(context.db.read, next);
  expect(difference).toBe(0);
  expect(counted).toMatchObject({ opening: 0, opened: 600, credits: 5_300, closing: 5_900 });
});
