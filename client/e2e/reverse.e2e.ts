import { expect } from "@playwright/test";
import { v7 } from "uuid";
import { codeOf } from "#domain/code.ts";
import type { EntryView } from "#domain/ledgerViews.ts";
import { act, ask, campaignOf, enter, fits } from "./people.ts";
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

test("whoever goes back while asking for a reversal is not asked about another entry", async ({
  page,
}) => {
  await enter(page, "so");
  const query = `campaign=${await campaignOf(page)}&kind=pledge&limit=100`;
  const { items } = await ask<{ items: EntryView[] }>(page, `/api/ledger?${query}`);
  const first = items.find(({ seq }) => items.some((other) => other.seq === seq + 1));
  await page.goto(`/ledger/${first!.seq}`);
  await page.getByRole("link", { name: "Sau ›" }).click();
  await expect(page.getByRole("heading", { name: codeOf("entry", first!.seq + 1) })).toBeVisible();
  await page.getByRole("button", { name: "Đảo bút toán" }).click();
  await expect(page.getByRole("dialog")).toBeVisible();

  await page.goBack();

  await expect(page.getByRole("heading", { name: codeOf("entry", first!.seq) })).toBeVisible();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Đảo bút toán" })).toBeVisible();
});

// Where large entries take two people, who asked in error takes it back.
test("a reversal that waits for a second person is withdrawn, and the keyboard goes on where one may ask anew", async ({
  page,
}) => {
  const campaign = { id: v7(), name: "Lũ tháng 11", memoPrefix: "TQC", reversalLimit: 1 };
  const days = { startsOn: "2026-11-20", endsOn: "2099-01-20", lapseDays: 14, silenceDays: 10 };
  await enter(page, "so");
  await act(page, "/api/campaigns", { ...campaign, ...days, hazard: "flood", communes: [] });
  await enter(page, "cum-01");
  const promised = { id: v7(), campaign: campaign.id, item: "VND", quantity: 2_000_000 };
  await act(page, "/api/pledges", promised);
  await enter(page, "so");
  const { items } = await ask<{ items: EntryView[] }>(page, `/api/ledger?party=${promised.id}`);
  await act(page, `/api/ledger/${items[0]?.seq}/reverse`, { reason: "Nhập nhầm số tiền" });
  await page.goto(`/ledger/${items[0]?.seq}`);
  await expect(page.getByText("chờ một cán bộ khác đồng ý")).toBeVisible();
  await expect(page.getByRole("button", { name: /^Đồng ý đảo|^Đảo bút toán/ })).toHaveCount(0);
  await fits(page);

  await page.getByRole("button", { name: "Rút lại yêu cầu đảo" }).press("Enter");

  await expect(page.getByText("chờ một cán bộ khác đồng ý")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Đảo bút toán" })).toBeFocused();
  await fits(page);
});
