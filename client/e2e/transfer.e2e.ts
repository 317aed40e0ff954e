import { expect } from "@playwright/test";
import type { NeedView } from "#domain/needViews.ts";
import { newId } from "../api/newId.ts";
import { act, ask, campaignOf, enter, fits } from "./people.ts";
import { test } from "./server.ts";

test.use({ story: "transfer", viewport: { width: 360, height: 740 } });

// Cash for the fund is promised, and the promise says at once how to send it.
test("a promise of cash shows a code to scan and the same as text", async ({ page }) => {
  await enter(page, "cum-01");
  await page.goto("/desk");
  await page.getByRole("button", { name: "Hứa góp tiền vào quỹ của đợt" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Góp bao nhiêu tiền?").fill("3000000");
  await dialog.getByRole("button", { name: "Hứa góp 3.000.000 ₫" }).click();
  const promised = await dialog.getByText(/^Đã ghi cam kết CK-/).textContent();
  const memo = `TQC${(promised ?? "").replace(/\D/g, "")}`;

  await dialog.getByRole("button", { name: /^Chuyển khoản cho CK-/ }).click();

  const transfer = page.getByRole("dialog", { name: "Chuyển khoản vào quỹ của đợt" });
  await expect(
    transfer.getByRole("img", { name: /^Mã VietQR: chuyển 3.000.000 ₫ cho QUY LA LANH/ }),
  ).toBeVisible();
  await expect(transfer.getByText(memo, { exact: true })).toBeVisible();
  await expect(transfer.getByText("Vietcombank")).toBeVisible();
  await fits(page);
});

test("on a phone's desk what can be done about promised money stands on nothing else", async ({
  page,
}) => {
  await enter(page, "cum-05");
  const needs = `/api/needs?campaign=${await campaignOf(page)}&status=verified&limit=500`;
  const { items } = await ask<{ items: NeedView[] }>(page, needs);
  const line = items.flatMap((need) => need.lines).find((one) => one.item === "VND" && one.lacking);
  // Two, so that each can be chosen by itself.
  for (const quantity of [2, 1])
    await act(page, "/api/pledges", { id: newId(), needLine: line?.id, quantity });

  await page.goto("/desk");

  const money = page.getByRole("listitem").filter({ hasText: "2 ₫" }).last();
  const said = await money.locator("label .number").first().boundingBox();
  const button = await money.getByRole("button", { name: /^Chuyển khoản/ }).boundingBox();
  expect(said && button && said.y + said.height <= button.y).toBe(true);
});
