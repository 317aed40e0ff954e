import { expect } from "@playwright/test";
import { newId } from "../api/newId.ts";
import { openNeed } from "./openNeed.ts";
import { act, enter, fillIn, fits, isAtRest } from "./people.ts";
import { test } from "./server.ts";

// The form of a consignment never stands there as if what was sent, or withdrawn, were still to be sent.

test.use({ story: "sendAgain", actionTimeout: 10_000, viewport: { width: 360, height: 740 } });

test("signed out before sending a consignment, one finds no form to send it again once back", async ({
  page,
  wrongs,
}) => {
  await enter(page, "cum-09");
  const { line } = await openNeed(page);
  const id = newId();
  await act(page, "/api/pledges", { id, needLine: line?.id, quantity: 2 });
  await page.goto(`/consignments/new?pledges=${id}`);
  await isAtRest(page);
  await page.context().clearCookies();
  const button = page.getByRole("button", { name: /^Gửi chuyến hàng/ });
  await button.click();
  await page.getByRole("status").getByRole("link", { name: "Đăng nhập" }).click();
  const back = Promise.withResolvers<void>();
  await page.route("**/api/consignments", async (route) => {
    await back.promise;
    await route.continue();
  });

  await fillIn(page, "cum-09");
  await expect(page.getByText("đã lập, đang chờ trong Hộp gửi")).toBeVisible();
  await expect(button).toHaveCount(0);
  await fits(page);
  back.resolve();

  await expect(page.getByText("Cam kết đã chọn không còn gì chờ gửi")).toBeVisible();
  await expect(page.getByText(/^✓ Sở đã nhận lúc/)).toBeVisible();
  const refused = wrongs.splice(0);
  expect(refused.filter((said) => !said.includes("status of 401"))).toEqual([]);
});

test("a consignment whose promise was withdrawn meanwhile says so, and where to go on", async ({
  page,
}) => {
  await enter(page, "cum-08");
  const { line } = await openNeed(page);
  const id = newId();
  await act(page, "/api/pledges", { id, needLine: line?.id, quantity: 2 });
  await page.goto(`/consignments/new?pledges=${id}`);
  await isAtRest(page);
  await act(page, `/api/pledges/${id}/release`, { reason: "Không mua được." });

  await page.getByRole("button", { name: /^Gửi chuyến hàng/ }).click();

  await expect(page.getByText("Cam kết đã chọn không còn gì chờ gửi")).toBeVisible();
  await fits(page);
  await expect(page.getByRole("main").getByRole("link", { name: "Việc của tôi" })).toBeVisible();
});
