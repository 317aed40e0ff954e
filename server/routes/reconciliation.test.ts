import { expect, test } from "vitest";
import { v7 } from "uuid";

import { ReconciliationView } from "#domain/reconciliationViews.ts";
import * as v from "valibot";
import { noon, testContext, type TestContext } from "#server/testing.ts";
import { busyScene } from "#server/testing/scene.ts";
import { statementScene } from "#server/testing/statementScene.ts";
import { testApp } from "#server/testing/app.ts";

const dayMs = 86_400_000;

/** Asks as the public, and checks that the answer is exactly of the described shape. */
async function reconciliation(context: TestContext, asked: Record<string, string>) {
  const { get } = await testApp(context);
  const answer = await get(`/api/reconciliation?${new URLSearchParams(asked).toString()}`);
  expect(answer.status).toBe(200);
  const told = (await answer.json()) as ReconciliationView;
  expect(v.parse(ReconciliationView, told)).toEqual(told);
  return told;
}

test("the fund ties to the bank's statement, and every difference is listed", async () => {
  const context = await testContext();
  const { province, account, promise } = await statementScene(context);
  const { campaign } = province;
  const { id, memo } = await promise(300_000);
  await account.post(
    [
      { amount: 300_000, memo },
      { amount: 50_000, memo: "NGUYEN VAN BI MAT ung ho" },
      { amount: 5_500, memo: "PHI QUAN LY TAI KHOAN", direction: "debit" },
      { amount: 20_000, memo: "CHUYEN TIEN", direction: "debit" },
    ],
    { opening: 1_000_000 },
  );

  const told = await reconciliation(context, { campaign });

  const { fund } = told;
  expect(fund).toMatchObject({
    ledgerBalance: 1_344_500,
    statementBalance: 1_324_500,
    unrecorded: { count: 1, sum: 20_000, items: [{ on: "2026-11-23", open: 20_000 }] },
    undebited: { count: 0, sum: 0, items: [] },
    uncredited: { count: 0, sum: 0, items: [] },
    difference: 0,
    unmatched: { count: 1, sum: 50_000, oldestOn: "2026-11-23" },
    onHold: { count: 0, sum: 0 },
    setAside: [],
  });
  expect(told.items).toMatchObject([
    {
      kind: "pledge",
      id,
      giver: { id: province.cluster, name: "Cụm số 1" },
      sent: 300_000,
      inFund: 300_000,
      outstanding: { quantity: 0, value: 0 },
      exceptions: [],
    },
  ]);
  expect(told.ageing.credits.to7).toEqual({ count: 1, cash: 50_000, goods: 0 });
  expect(JSON.stringify(told)).not.toContain("BI MAT");
});

test("what waits for somebody says since when, of how much, and where to look", async () => {
  const context = await testContext();
  const scene = await busyScene(context);
  const { campaign, actors, done, pledge, sent } = scene;
  const part = scene.partOf(pledge, 4);
  const short = await done("consignments", actors.cluster, scene.sending([part]));
  const counted = scene.receiptOf([{ line: part.id, good: 3, missing: 1, reason: "Rơi mất" }]);
  await done(`consignments/${short.id}/receipt`, actors.school, counted);
  context.setNow(noon + 12 * dayMs);

  const all = await reconciliation(context, { campaign });
  const open = await reconciliation(context, { campaign, exceptions: "only" });

  const row = all.items.find(({ id }) => id === pledge.id);
  expect(row).toMatchObject({
    promised: { quantity: 12 },
    sent: 9,
    released: 0,
    outstanding: { quantity: 3 },
    onTheWay: { quantity: 5 },
    received: { quantity: 3 },
    missing: { quantity: 1 },
  });
  expect(row?.exceptions).toMatchObject([
    { kind: "promise_lapsing", since: "2026-11-23", age: 12, quantity: 3, lapsesOn: "2026-12-07" },
    {
      kind: "consignment_unconfirmed",
      since: "2026-11-20",
      age: 15,
      quantity: 5,
      about: { of: "consignment", id: sent.id },
    },
    {
      kind: "missing_unsettled",
      since: "2026-11-23",
      age: 12,
      quantity: 1,
      isExplained: false,
      about: { of: "discrepancy", consignment: { id: short.id } },
    },
  ]);
  expect(open.items).toEqual(all.items.filter(({ exceptions }) => exceptions.length > 0));
  expect(open.items.length).toBeLessThan(all.items.length);
  expect(all.ageing).toMatchObject({
    discrepancies: { to7: { count: 0 }, to30: { count: 1, goods: 180_000 } },
    consignments: { to30: { count: 1, goods: 900_000 } },
  });
  expect(JSON.stringify(all)).not.toContain("Rơi mất");
});

test("pages go on where they ended, a cluster's and a school's rows are found", async () => {
  const context = await testContext();
  const scene = await busyScene(context);
  const { campaign, actors, done, province } = scene;
  const gift = { id: v7(), item: "GAO", quantity: 5_000, value: 80_000, basis: "invoice" };
  await done("consignments", actors.cluster, scene.sending([gift]));

  const whole = await reconciliation(context, { campaign });
  const paged: ReconciliationView["items"] = [];
  for (let cursor: string | null = ""; cursor !== null;) {
    const asked: Record<string, string> = { campaign, limit: "2", ...(cursor && { cursor }) };
    const page = await reconciliation(context, asked);
    paged.push(...page.items);
    cursor = page.next;
  }
  const others = await reconciliation(context, { campaign, cluster: province.otherCluster });
  const own = await reconciliation(context, { campaign, school: province.school });

  expect(paged).toEqual(whole.items);
  expect(whole.items.at(-1)).toMatchObject({ kind: "gift", item: "GAO", sent: 5_000 });
  expect(others.items).toEqual([]);
  expect(own.items).toEqual(whole.items);
});
