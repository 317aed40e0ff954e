import { expect, type Page } from "@playwright/test";
import { v7 } from "uuid";
import { vietnameseDay } from "#domain/imports/table.ts";
import { dayOf } from "#domain/calendar.ts";
import type { FundView } from "#domain/fundViews.ts";
import type { NeedView } from "#domain/needViews.ts";
import { accountOfSchool, lackingMoney } from "./moneyActs.ts";
import { act, ask, campaignOf, dong, enter, fits } from "./people.ts";
import { test } from "./server.ts";

test.use({ story: "fund", viewport: { width: 360, height: 740 } });

// Money comes in by the bank's statement, is held for a school, paid out by transfer, and the school
// says that it arrived.
test("the fund's money is earmarked, paid out and confirmed by the school", async ({ page }) => {
  await enter(page, "so");
  const campaign = await campaignOf(page);
  await moneyComesIn(page, campaign, 9_000_000);
  const { need, line } = await lackingMoney(page, campaign);
  const before = await fundOf(page, campaign);
  const lineNow = async () =>
    (await ask<NeedView>(page, `/api/needs/${need.id}`)).lines.find(({ id }) => id === line.id);

  await page.goto("/desk");
  await page.getByRole("link", { name: /^Quỹ của đợt/ }).click();
  await expect(page.getByText(dong(before.free)).first()).toBeVisible();
  await fits(page);
  await page.getByRole("button", { name: `Dành tiền quỹ cho ${need.code}` }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Dành bao nhiêu?").fill(String(line.lacking + 1));
  await dialog.getByRole("button", { name: `Dành ${dong(line.lacking + 1)}` }).click();
  await expect(dialog.getByRole("alert").filter({ hasText: "Chỉ còn thiếu" })).toBeVisible();
  await expect(dialog.getByLabel("Dành bao nhiêu?")).toHaveValue(/1$/);
  await fits(page);
  await dialog.getByLabel("Dành bao nhiêu?").fill("2000000");
  await dialog.getByRole("button", { name: "Dành 2.000.000 ₫", exact: true }).click();
  await expect(dialog).toBeHidden();
  const held = page.getByRole("region", { name: "Tiền đang giữ cho từng nhu cầu" });
  const row = held.getByRole("listitem").filter({ hasText: need.code });
  await expect(row).toContainText("2.000.000 ₫");
  await expect(row).toContainText("tiền chung của quỹ");
  expect(await fundOf(page, campaign)).toMatchObject({ free: before.free - 2_000_000 });

  await row.getByRole("link", { name: `Chi cho trường theo ${need.code}` }).click();
  await expect(page.getByLabel("Chi bao nhiêu?")).toHaveValue("2.000.000");
  await page.getByLabel("Chi bao nhiêu?").fill("2500000");
  await expect(page.getByText("Lấy 2.000.000 ₫ đang giữ và 500.000 ₫ chưa dành.")).toBeVisible();
  await fits(page);
  await page.getByRole("button", { name: "Ghi khoản chi · 2.500.000 ₫" }).click();
  const code = page.getByRole("heading", { name: /CH-/ });
  await expect(code).toBeVisible();
  const consignment = /CH-\d{6}-\d/.exec((await code.textContent()) ?? "")?.[0] ?? "";
  expect(await lineNow()).toMatchObject({ held: 0, onTheWay: line.onTheWay + 2_500_000 });
  await page.goto("/fund");
  const paid = page.getByRole("region", { name: "Đã chi, trường chưa xác nhận" });
  await expect(paid.getByRole("listitem").filter({ hasText: consignment })).toBeVisible();

  await enter(page, await accountOfSchool(page, need.site.school.id));
  await page.goto("/desk");
  await page.getByRole("link", { name: `Xác nhận đã nhận ${consignment}` }).click();
  await expect(page.getByText("Quỹ của đợt").first()).toBeVisible();
  await page.getByLabel("Họ và tên").fill("Người nhận thử");
  await page.getByLabel("Chức vụ").fill("Hiệu trưởng");
  await fits(page);
  await page.getByRole("button", { name: /^Xác nhận/ }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Gửi biên nhận" }).click();
  await expect(page.getByText(/Đã ghi biên nhận BN-/)).toBeVisible();

  expect(await lineNow()).toMatchObject({
    held: 0,
    onTheWay: line.onTheWay,
    received: line.received + 2_500_000,
  });
  expect(await fundOf(page, campaign)).toMatchObject({
    balance: before.balance - 2_500_000,
    free: before.free - 2_500_000,
  });
  await page.goto("/ledger?kind=receipt&party=fund");
  await expect(page.getByText("từ quỹ của đợt").first()).toBeVisible();
});

/** Brings a statement with one credit and posts it. */
async function moneyComesIn(page: Page, campaign: string, amount: number) {
  const id = v7();
  const today = vietnameseDay(dayOf(Date.now()));
  const file = `STT,Ngày giờ,Số tiền,Nội dung\n1,${today} 00:00:05,${amount},ung ho dong bao\n`;
  const brought = await page.request.post(
    `/api/statements?campaign=${campaign}&id=${id}&name=sao-ke.csv`,
    { data: Buffer.from(file), headers: { "Idempotency-Key": v7() } },
  );
  expect(brought.ok(), await brought.text()).toBe(true);
  const state = async () => (await ask<{ state: string }>(page, `/api/statements/${id}`)).state;
  await expect.poll(state).toBe("waiting");
  await act(page, `/api/statements/${id}/post`, {});
  await expect.poll(state).toBe("posted");
}

function fundOf(page: Page, campaign: string): Promise<FundView> {
  return ask(page, `/api/fund?campaign=${campaign}`);
}
