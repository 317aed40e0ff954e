import { expect } from "@playwright/test";
import { fillNeed } from "./needForm.ts";
import { enter, fits, isAtRest } from "./people.ts";
import { test } from "./server.ts";

// What somebody whose connection goes away in between reads, and can still do.

test.use({ story: "cut", actionTimeout: 10_000, viewport: { width: 360, height: 740 } });

test("a desk that nothing reaches says so once, and asks for all of it again at once", async ({
  page,
  wrongs,
}) => {
  const lists = /\/api\/(needs|pledges|consignments|discrepancies|unreported)\?/;
  await enter(page, "cum-01");
  await page.route(lists, (route) => route.abort());
  await page.goto("/desk");
  const said = page.getByText(/^Chưa kết nối được máy chủ/);

  await expect(said).toHaveCount(1);
  await expect(page.getByText("Chưa tải được mục này.")).toHaveCount(5);
  await fits(page);
  await page.unroute(lists);
  await page.getByRole("button", { name: "Thử lại" }).click();

  await expect(said).toHaveCount(0);
  await expect(page.getByText("Chưa tải được mục này.")).toHaveCount(0);
  await isAtRest(page);
  const lost = wrongs.splice(0);
  expect(lost.filter((told) => !told.includes("net::ERR_FAILED"))).toEqual([]);
});

test("who tries to read the ledger again without success stands at the same button", async ({
  page,
  wrongs,
}) => {
  await page.route(/\/api\/ledger\?/, (route) => route.abort());
  await page.goto("/ledger");
  const retry = page.getByRole("button", { name: "Thử lại" });
  await retry.focus();

  const asked = page.waitForEvent("requestfailed", (request) => /ledger\?/.test(request.url()));
  await page.keyboard.press("Enter");
  await asked;

  await isAtRest(page);
  await expect(retry).toBeFocused();
  await page.unroute(/\/api\/ledger\?/);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert").getByText(/máy chủ/)).toHaveCount(0);
  const lost = wrongs.splice(0);
  expect(lost.filter((told) => !told.includes("net::ERR_FAILED"))).toEqual([]);
});

test("a need is sent although what warns of similar ones could not be loaded", async ({
  page,
  wrongs,
}) => {
  await enter(page, "truong-012");
  await page.route("**/assets/Similar-*", (route) => route.abort());
  await page.goto("/needs/new");
  await fillNeed(page, "Ngập.");

  await page.getByRole("button", { name: "Gửi nhu cầu · 1 mặt hàng" }).click();

  await expect(page.getByText("Nhu cầu đã đến Sở.")).toBeVisible();
  const lost = wrongs.splice(0);
  expect(lost.filter((told) => !told.includes("net::ERR_FAILED"))).toEqual([]);
});
