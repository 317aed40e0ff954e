import { expect } from "@playwright/test";
import type { DiscrepancyView } from "#domain/giftViews.ts";
import { accountOf, missingOfSeveral } from "./difference.ts";
import { ask, enter, fits, signOut } from "./people.ts";
import { test } from "./server.ts";

test.use({ story: "settle", viewport: { width: 360, height: 740 } });

test("in English a difference is counted in English", async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem("language", "en"));
  const { code, quantity } = await missingOfSeveral(page);
  await enter(page, "so");
  await page.goto("/desk");
  await page.getByRole("button", { name: `Settle · ${code}` }).click();
  const dialog = page.getByRole("dialog");

  await dialog.getByLabel("How much?").fill(String(quantity + 1));
  await dialog.getByLabel("Why?").fill("Nobody knows.");
  await dialog.getByRole("button", { name: "Settle" }).click();

  await expect(dialog.getByRole("alert")).toContainText(/Only \d+\s(pieces|sheets)/);
  await expect(dialog.getByText(/^(pieces|sheets)$/)).toBeVisible();
});

// What becomes of a missing part: the school finds some of it, the cluster says what it knows, the
// department gives up the rest, and everyone reads it in the ledger.
test("a difference is explained, partly found and settled by the three who may", async ({
  page,
}) => {
  const { id, code, consignment, site, cluster, quantity } = await missingOfSeveral(page);
  const stands = async () =>
    (await ask<{ items: DiscrepancyView[] }>(page, `/api/discrepancies?limit=500`)).items.find(
      (one) => one.id === id,
    );

  await enter(page, await accountOf(page, "schools", site.school));
  await page.goto("/desk");
  await page.getByRole("button", { name: `Đã tìm thấy · ${code}` }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Tìm thấy bao nhiêu?").fill(String(quantity + 1));
  await dialog.getByRole("button", { name: "Xác nhận đã nhận" }).click();
  await expect(dialog.getByRole("alert")).toContainText("chưa giải quyết");
  await dialog.getByLabel("Tìm thấy bao nhiêu?").fill("1");
  await fits(page);
  await dialog.getByRole("button", { name: "Xác nhận đã nhận" }).click();
  await expect(page.getByText(/^đã giải quyết 1\s/)).toBeVisible();

  await enter(page, await accountOf(page, "clusters", cluster?.id ?? ""));
  await page.goto(`/consignments/${consignment.id}`);
  await page.getByRole("button", { name: `Giải thích · ${code}` }).click();
  await dialog.getByRole("button", { name: "Gửi lời giải thích" }).click();
  await expect(dialog.getByText("Chưa điền mục này.")).toBeVisible();
  await dialog.getByLabel("Chuyện gì đã xảy ra?").fill("Xếp lên xe đủ, có giấy ký nhận.");
  await dialog.getByRole("button", { name: "Gửi lời giải thích" }).click();
  await expect(page.getByText("Xếp lên xe đủ, có giấy ký nhận.")).toBeVisible();
  await fits(page);
  expect(await stands()).toMatchObject({ state: "explained", settled: 1 });

  await enter(page, "kiemtoan");
  await page.goto("/desk");
  await expect(page.getByRole("region", { name: /^Chênh lệch/ }).getByText(code)).toBeVisible();
  await fits(page);

  await enter(page, "so");
  await page.goto("/desk");
  await page.getByRole("button", { name: `Giải quyết · ${code}` }).click();
  await dialog.getByLabel("Vì sao?").fill("Rơi xuống suối, không vớt được.");
  await dialog.getByRole("button", { name: "Giải quyết" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("button", { name: `Giải quyết · ${code}` })).toHaveCount(0);
  expect(await stands()).toMatchObject({ state: "settled", settled: quantity });

  await page.goto("/ledger?kind=write_off");
  await signOut(page);
  await page.goto("/ledger?kind=write_off");
  // The server's page and the client's stand there both for a moment.
  await fits(page);
  await expect(page.getByText("đã mất")).toBeVisible();
  await expect(page.getByText("Rơi xuống suối")).toHaveCount(0);
});
