import { expect } from "@playwright/test";
import { test } from "./server.ts";

// Whoever has no JavaScript finds everything that is public, as plain tables.

test.use({ story: "no-script", javaScriptEnabled: false });

test("without JavaScript one finds the way from the front page to a need and its entry", async ({
  page,
}) => {
  await page.goto("/");
  await page
    .getByRole("navigation", { name: "Các trang" })
    .getByRole("link", { name: "Toàn cảnh" })
    .click();
  await expect(page.getByRole("heading", { name: "Còn thiếu gì" })).toBeVisible();

  const heading = page.getByRole("heading", { name: "Nơi còn thiếu" });
  const lacking = page.locator("section").filter({ has: heading });
  await lacking
    .getByRole("link", { name: /Điểm trường/ })
    .first()
    .click();
  await expect(page).toHaveTitle(/^NC-\d{6}-\d · .+ · Lá Lành$/);
  await expect(page.getByRole("table", { name: "Trường cần" })).toBeVisible();

  const entries = page.getByRole("table", { name: "Trong sổ cái" });
  await entries.getByRole("link", { name: /^BT-/ }).first().click();
  await expect(page).toHaveTitle(/^BT-\d{6}-\d · .+ · Lá Lành$/);
  await expect(page.getByRole("heading", { name: "Dấu vân tay của bút toán" })).toBeVisible();
});

test("on a phone the head of a page is one line", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto("/");

  const head = await page.getByRole("banner").boundingBox();

  expect(head?.height).toBeLessThan(72);
});

test("without JavaScript no short word is broken beside long names", async ({ page }) => {
  await page.setViewportSize({ width: 1_280, height: 800 });
  await page.goto("/ledger?kind=consignment&item=VND&lang=en");
  await page.getByRole("link", { name: /^BT-/ }).first().click();

  const item = page.getByRole("rowheader", { name: "Cash" }).first();
  const lines = await item.evaluate((cell) => {
    const range = document.createRange();
    range.selectNodeContents(cell);
    const seen = [...range.getClientRects()].filter(({ width }) => width > 0);
    return new Set(seen.map(({ top }) => top)).size;
  });

  expect(lines).toBe(1);
});

test("without JavaScript the ledger is searched by a form, and read in English", async ({
  page,
}) => {
  await page.goto("/ledger");
  await page.getByLabel("Tìm trong sổ cái").fill("gao");
  await page.getByLabel("Loại bút toán").selectOption("Trường nhận hàng");
  await page.getByRole("button", { name: "Tìm" }).click();

  const found = page.getByRole("table", { name: "Sổ cái" }).getByRole("row");
  await expect(found.nth(1)).toContainText("gạo");
  await expect(page.getByLabel("Tìm trong sổ cái")).toHaveValue("gao");

  await page.getByRole("link", { name: "English" }).click();
  await expect(page.getByRole("heading", { name: "Ledger", exact: true })).toBeVisible();
  await expect(page.getByRole("table").getByRole("row").nth(1)).toContainText("Rice");
});
