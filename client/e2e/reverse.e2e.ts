import { expect } from "@playwright/test";
import { codeOf } from "#domain/code.ts";
import type { EntryView } from "#domain/ledgerViews.ts";
import { ask, campaignOf, enter, fits } from "./people.ts";
import { test } from "./server.ts";

test.use({ story: "reverse", viewport: { width: 360, height: 740 } });

// A mistake in the ledger is corrected by an entry that turns it round; both stay, linked.
test("the department reverses a promise, and everyone sees both entries linked", async ({
  page,
}) => {
  await enter(page, "so");
  const query = `campaign=${await campaignOf(page)}&kind=pledge&limit=1`;
  const { items } = await ask<{ items: EntryView[] }>(page, `/api/ledger?${query}`);
  const code = codeOf("entry", items[0]!.seq);

  await page.goto(`/ledger/${items[0]!.seq}`);
  await page.getByRole("button", { name: "Đảo bút toán" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Đảo bút toán" }).click();
  await expect(dialog.getByText("Chưa điền mục này.")).toBeVisible();
  await dialog.getByLabel("Vì sao đảo?").fill("Cụm bấm nhầm số lượng");
  await fits(page);
  await dialog.getByRole("button", { name: "Đảo bút toán" }).click();

  await expect(page.getByText(`Sở đảo bút toán ${code} (cam kết)`)).toBeVisible();
  await expect(page.getByRole("button", { name: "Đảo bút toán" })).toHaveCount(0);
  await fits(page);
  await page.getByRole("link", { name: code }).click();
  await expect(page.getByText("Đã đảo", { exact: true })).toBeVisible();
  await expect(page.getByRole("button", { name: "Đảo bút toán" })).toHaveCount(0);
  await expect(page.getByText("Cụm bấm nhầm")).toHaveCount(0);
  await fits(page);
});
