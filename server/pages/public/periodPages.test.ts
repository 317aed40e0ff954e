import { v7 } from "uuid";
import { expect, test } from "vitest";
import type { Actor } from "#domain/actor.ts";
import type { PeriodDraftView } from "#domain/periodViews.ts";
import { testContext } from "#server/testing.ts";
import { testApp } from "#server/testing/app.ts";
import { bankAccount } from "#server/testing/bankAccount.ts";
import { person } from "#server/testing/people.ts";
import { departmentActor, smallProvince } from "#server/testing/story.ts";

// What was counted and signed is for everyone, also without JavaScript.
const until = "2026-11-22";

/** A campaign whose auditor has counted its first period, with a gift carried over whose giver is asked for. */
async function countedPeriod() {
  const context = await testContext();
  const { get, post } = await testApp(context);
  const { campaign } = await smallProvince(context);
  const told = { amount: 90_000, memo: "ung ho", on: until };
  await bankAccount(context, campaign).post([told], { opening: 1_110_000 });
  const account = await person(context, "kiem-toan", [{ role: "auditor" }]);
  const auditor: Actor = { account, role: "auditor", alsoClusters: [] };
  const asked = await get(`/api/periods/draft?campaign=${campaign}&until=${until}`, auditor);
  const { open } = (await asked.json()) as PeriodDraftView;
  const carried = open.map((one) => ({ kind: one.kind, id: one.id, note: "Đang hỏi ngân hàng" }));
  const id = v7();
  const counted = await post("/api/periods", auditor, { id, campaign, until, carried });
  expect(counted.status).toBe(201);
  const close = () => post(`/api/periods/${id}/close`, departmentActor, {});
  return { id, close, page: async (path: string) => (await get(path)).text(), get };
}

test("a period's report is read without JavaScript, and names nobody", async () => {
  const { id, page } = await countedPeriod();

  const report = await page(`/periods/${id}`);

  expect(report).toContain(
    "<title>Báo cáo đóng kỳ · Từ 14/10/2026 đến 22/11/2026 · Lá Lành</title>",
  );
  expect(report).toContain("<h1>Báo cáo đóng kỳ</h1>");
  expect(report).toContain("1.200.000");
  expect(report).toContain("Bằng chữ: một triệu hai trăm nghìn đồng");
  expect(report).toContain("Tiền vào chưa rõ của ai");
  expect(report).toContain("Đã chốt số, chờ Sở ký");
  expect(report).not.toMatch(/Cô kiem-toan|Đang hỏi|undefined|NaN/);
});

test("a signed period leads to the entry that closed it", async () => {
  const { id, close, page } = await countedPeriod();
  expect((await close()).status).toBe(200);

  const report = await page(`/periods/${id}?lang=en`);

  expect(report).toContain("Closed");
  expect(report).toMatch(/href="\/ledger\/\d+\?lang=en"[^>]*>\s*BT-/);
});

test("a campaign's periods are listed, each with its report", async () => {
  const { id, page } = await countedPeriod();

  const list = await page("/periods");

  expect(list).toContain("<h1>Kỳ sổ</h1>");
  expect(list).toMatch(new RegExp(`href="/periods/${id}"[^>]*>\\s*Từ 14/10/2026 đến 22/11/2026`));
});

test("a period that is not there is not found", async () => {
  const { get } = await countedPeriod();

  expect((await get(`/periods/${v7()}`)).status).toBe(404);
});
