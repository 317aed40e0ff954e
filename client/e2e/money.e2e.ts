import { expect, type Page } from "@playwright/test";
import { v7 } from "uuid";
import { addDays, dayOf } from "#domain/calendar.ts";
import type { Day } from "#domain/day.ts";
import type { NeedView } from "#domain/needViews.ts";
import type { ReconciliationView } from "#domain/reconciliationViews.ts";
import type { PledgeView } from "#domain/giftViews.ts";
import { accountOfSchool, bring, lackingMoney, memoOf, post, statementOf } from "./moneyActs.ts";
import { act, ask, campaignOf, enter, fits } from "./people.ts";
import { test } from "./server.ts";

test.use({ story: "money", viewport: { width: 1280, height: 900 } });

const today = dayOf(Date.now());
const yesterday = addDays(today, -1);
const promised = 2_000_000;
const shown = (on: Day) => on.split("-").toReversed().join("/");

// Money from a promise to the bank to the school, to the đồng, until two people close the books.
test("money goes from a promise through the bank to the school, and the period is closed", async ({
  page,
}) => {
  await enter(page, "cum-01");
  const campaign = await campaignOf(page);
  const { need, line } = await lackingMoney(page, campaign);
  const code = await promise(page, line.id);
  const memo = memoOf(code);
  await page.goto("/desk");
  await page.getByRole("button", { name: `Chuyển khoản cho ${code}` }).click();
  const transfer = page.getByRole("dialog");
  await expect(transfer.getByRole("img", { name: /^Mã VietQR: chuyển 2.000.000 ₫/ })).toBeVisible();
  await expect(transfer.getByText(memo, { exact: true })).toBeVisible();

  await enter(page, "so");
  const given = { on: yesterday, dong: promised, memo: `MBVCB.1.${memo}.CT tu 0711 toi 0011` };
  const before = await onAccount(page, campaign);
  await post(page, statementOf([given], before));
  await expect(page.getByText("Đã chứng minh")).toHaveCount(2);
  await page.goto("/statements/lines?state=linked");
  const row = page.getByRole("listitem").filter({ hasText: memo });
  await expect(row.getByText(code)).toBeVisible();
  await expect(row.getByText("Chắc chắn")).toBeVisible();
  const lineNow = async () =>
    (await ask<NeedView>(page, `/api/needs/${need.id}`)).lines.find(({ id }) => id === line.id);
  expect(await lineNow()).toMatchObject({ held: line.held + promised, promised: line.promised });

  const consignment = await payOut(page, need.code);
  expect(await lineNow()).toMatchObject({ onTheWay: line.onTheWay + promised });
  await enter(page, await accountOfSchool(page, need.site.school.id));
  await confirm(page, consignment);
  expect(await lineNow()).toMatchObject({ received: line.received + promised });

  await enter(page, "so");
  const debited = { on: today, dong: -promised, memo: "CHI HO TRO" };
  await post(page, statementOf([debited], before + promised));
  await page.goto("/statements/lines");
  const debit = page.getByRole("listitem").filter({ hasText: "CHI HO TRO" });
  await debit.getByRole("button", { name: /^Khớp khoản chi/ }).click();
  await expect(page.getByRole("dialog").getByText(consignment)).toBeVisible();
  await page.getByRole("dialog").getByRole("button", { name: "Khớp khoản chi" }).click();
  await expect(debit).toHaveCount(0);

  await closePeriod(page);
  const late = await page.request.post("/api/consignments/from-paper", {
    headers: { "Idempotency-Key": v7() },
    data: await paperGift(page, campaign, need),
  });
  expect(late.status()).toBe(423);
  expect(await late.json()).toMatchObject({ code: "period_closed" });

  // A bank's day is nobody's to choose: it comes in all the same, and both days are told.
  const told = { on: yesterday, dong: 70_000, memo: "UNG HO BAO CHAM" };
  await page.goto("/statements");
  await bring(page, statementOf([told], await onAccount(page, campaign)));
  await expect(page.getByText(`Sổ đã đóng đến hết ${shown(yesterday)}.`)).toBeVisible();
  await page.getByRole("button", { name: "Ghi 1 dòng mới vào sổ" }).click();
  await expect(page.getByRole("heading", { name: "Nhập một sao kê" })).toBeVisible();
  await page.goto("/statements/lines");
  const lateRow = page.getByRole("listitem").filter({ hasText: told.memo });
  await expect(lateRow.getByText(`${shown(yesterday)} thuộc kỳ sổ đã đóng`)).toBeVisible();
  await expect(lateRow).toContainText(`có hiệu lực từ ${shown(today)}`);
  await page.goto("/ledger?kind=bank_credit");
  await page.getByRole("link", { name: /^BT-/ }).first().click();
  await expect(page.getByText("Ngày thực tế, thuộc kỳ đã đóng")).toBeVisible();
});

/** A promise of money to the line; gives its code. */
async function promise(page: Page, needLine: string): Promise<string> {
  const id = v7();
  await act(page, "/api/pledges", { id, needLine, quantity: promised });
  const { items } = await ask<{ items: PledgeView[] }>(page, "/api/pledges?limit=50");
  return items.find((one) => one.id === id)?.code ?? "";
}

/** What the bank's account holds by the statements so far, in đồng. */
async function onAccount(page: Page, campaign: string): Promise<number> {
  const asked = `/api/reconciliation?campaign=${campaign}&limit=1`;
  const { fund } = await ask<ReconciliationView>(page, asked);
  return fund.statementBalance;
}

/** Pays out what is held for a need, by the fund's screen; gives the consignment's code. */
async function payOut(page: Page, need: string): Promise<string> {
  await page.goto("/fund");
  const held = page.getByRole("region", { name: "Tiền đang giữ cho từng nhu cầu" });
  await held.getByRole("link", { name: `Chi cho trường theo ${need}` }).click();
  await expect(page.getByLabel("Chi bao nhiêu?")).toHaveValue("2.000.000");
  await page.getByRole("button", { name: "Ghi khoản chi · 2.000.000 ₫" }).click();
  const heading = page.getByRole("heading", { name: /CH-/ });
  await expect(heading).toBeVisible();
  return /CH-\d{6}-\d/.exec((await heading.textContent()) ?? "")?.[0] ?? "";
}

async function confirm(page: Page, consignment: string) {
  await page.goto("/desk");
  await page.getByRole("link", { name: `Xác nhận đã nhận ${consignment}` }).click();
  await page.getByLabel("Họ và tên").fill("Người nhận thử");
  await page.getByLabel("Chức vụ").fill("Hiệu trưởng");
  await page.getByRole("button", { name: /^Xác nhận/ }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Gửi biên nhận" }).click();
  await expect(page.getByText(/Đã ghi biên nhận BN-/)).toBeVisible();
}

/** The auditor counts until yesterday, the department signs. */
async function closePeriod(page: Page) {
  await enter(page, "kiemtoan");
  await page.goto("/periods");
  await page.getByLabel("Đến hết ngày").fill(yesterday);
  await page.getByLabel("Đến hết ngày").blur();
  await page.getByRole("button", { name: "Chuyển tất cả sang kỳ sau" }).click();
  await page.getByRole("button", { name: "Chốt số kỳ này" }).click();
  await expect(page.getByText("Đã chốt số, chờ Sở ký")).toBeVisible();
  await enter(page, "so");
  await page.goto("/periods");
  await page.getByRole("button", { name: "Ký và đóng kỳ" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Ký và đóng kỳ" }).click();
  await expect(page.getByText("Đã đóng", { exact: true })).toBeVisible();
  await fits(page);
}

/** A gift on paper, given on a day that is closed. */
async function paperGift(page: Page, campaign: string, need: NeedView) {
  const { items } = await ask<{ items: { id: string }[] }>(page, "/api/clusters?limit=1");
  return {
    id: v7(),
    campaign,
    cluster: items[0]?.id,
    site: need.site.id,
    givenOn: yesterday,
    document: "BB-MUON-1",
    means: "cash",
    lines: [{ item: "VND", quantity: 100_000 }],
  };
}
