import { expect, type Page } from "@playwright/test";
import { v7 } from "uuid";
import type { EntryView, TotalsView } from "#domain/ledgerViews.ts";
import type { ClusterView, SchoolView } from "#domain/placeViews.ts";
import { act, ask, enter, fits, isAtRest } from "./people.ts";
import { bringIn, dropFile } from "./importActs.ts";
import { test } from "./server.ts";

// The department brings in what clusters gave before there was Lá Lành, from the papers of a
// campaign that has long been over.

test.describe.configure({ mode: "serial" });
test.use({ story: "past-gifts", actionTimeout: 10_000, viewport: { width: 1280, height: 800 } });

const campaign = { id: v7(), name: "Bão, lũ 2025" };

test("past gifts come into a campaign that is over, with their sum told before, and stand in the ledger", async ({
  page,
}) => {
  await enter(page, "so");
  await act(page, "/api/campaigns", {
    ...campaign,
    hazard: "flood",
    startsOn: "2025-10-01",
    endsOn: "2025-12-31",
    communes: [],
    lapseDays: 14,
    silenceDays: 10,
    memoPrefix: "BLHN",
  });
  await page.goto("/import");
  await isAtRest(page);

  // Importing belongs to setting up.
  const menu = page.getByRole("navigation", { name: "Các trang" });
  await expect(menu.getByRole("link", { name: "Thiết lập" })).toHaveAttribute(
    "aria-current",
    "page",
  );
  await dropFile(page, "quà 2025.csv", await gifts(page));
  await expect(page.getByText("Hãy chọn đợt ở bước 2.")).toBeVisible();
  await page.getByLabel("Quà đã trao thuộc đợt cứu trợ nào?").selectOption(campaign.name);

  const result = page.getByRole("region", { name: "Kết quả kiểm tra" });
  await expect(result.getByText("Sẽ nhập 3 mục.")).toBeVisible();
  const worth = result.getByRole("table", { name: "Giá trị quà đã trao" });
  await expect(worth.getByRole("row", { name: /^Mới/ })).toHaveText(
    /2\.500\.000\s₫3\.920\.000\s₫$/,
  );
  await expect(result.getByText(`Thuộc đợt “${campaign.name}”.`)).toBeVisible();
  await fits(page);
  await bringIn(page);
  await fits(page);

  expect(await received(page)).toEqual({ cash: 2_500_000, goods: 3_920_000 });
  await result.getByRole("link", { name: "Xem trong sổ cái" }).click();
  const choice = page.getByLabel("Đợt cứu trợ", { exact: true });
  await expect(choice.locator("option:checked")).toContainText(campaign.name);
  // Two papers, each with what left and what arrived, and the campaign's own entry.
  await expect(page.getByText("Sở nhập thay").first()).toBeVisible();
  const { items } = await ask<{ items: EntryView[] }>(page, `/api/ledger?campaign=${campaign.id}`);
  expect(items.filter(({ actor }) => actor.onBehalfOf)).toHaveLength(4);
  await fits(page);
});

test("the same file on a phone says that the ledger has it, and nothing is entered twice", async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await enter(page, "so");
  await page.goto("/import");
  await isAtRest(page);
  await page.getByLabel("Quà đã trao thuộc đợt cứu trợ nào?").selectOption(campaign.name);

  await dropFile(page, "quà 2025.csv", await gifts(page));

  await expect(page.getByText("Mọi thứ trong tệp đều đã có và giống hệt.").last()).toBeVisible();
  const worth = page.getByRole("table", { name: "Giá trị quà đã trao" });
  await expect(worth.getByRole("row", { name: /^Giữ nguyên/ })).toHaveText(/2\.500\.000\s₫3\.920/);
  await expect(page.getByRole("button", { name: /^Nhập \d/ })).toHaveCount(0);
  await fits(page);
});

test("a single paper is entered by hand, and what is wrong with it is told where it stands", async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await enter(page, "so");
  const [school] = (await ask<{ items: SchoolView[] }>(page, "/api/schools")).items;
  const [cluster] = (await ask<{ items: ClusterView[] }>(page, "/api/clusters")).items;
  await page.goto("/desk");
  await page.getByRole("link", { name: "Ghi quà đã trao trên giấy" }).click();
  await isAtRest(page);
  const send = page.getByRole("button", { name: "Ghi vào sổ cái" });

  await send.click();
  await expect(page.getByRole("alert")).toContainText("Có chỗ chưa đúng");
  await page.getByLabel("Đợt cứu trợ", { exact: true }).last().selectOption(campaign.id);
  await page.getByLabel("Số chứng từ").fill("BB-77");
  await page.getByLabel("Ngày trao").fill("2026-01-05");
  await page.getByLabel("Cụm").selectOption(cluster?.name ?? "");
  await page.getByLabel("Trường", { exact: true }).fill(school?.code ?? "");
  await page.getByRole("button", { name: new RegExp(school?.code ?? "") }).click();
  await page.getByLabel("Thêm mặt hàng").selectOption("Chăn trẻ em");
  const blankets = page.getByRole("group", { name: "Chăn trẻ em" });
  await blankets.getByLabel("Số lượng").fill("12");
  await expect(page.getByText("theo danh mục, 2.160.000")).toBeVisible();
  await page.getByLabel("Người đã ký nhận").fill("Người Ký Nhận");
  await fits(page);
  await send.click();
  await expect(page.getByText("Ngày này sau khi đợt cứu trợ đã kết thúc.")).toBeVisible();
  await page.getByLabel("Ngày trao").fill("2025-11-05");
  await send.click();

  await expect(page.getByText(/^Đã ghi vào sổ cái: CH-/)).toBeVisible();
  await fits(page);
  await page.getByRole("link", { name: "Xem chuyến hàng" }).click();
  await expect(page.getByText("BB-77")).toBeVisible();
  await expect(page.getByText("12 cái").first()).toBeVisible();
  await fits(page);
});

/** Money and two kinds of goods on two papers. */
async function gifts(page: Page): Promise<Buffer> {
  const [cluster] = (await ask<{ items: ClusterView[] }>(page, "/api/clusters")).items;
  const [school] = (await ask<{ items: SchoolView[] }>(page, "/api/schools")).items;
  const paper = (number: string) => `20/10/2025;${number};${cluster?.code};${school?.code}`;
  const rows = [
    "Ngày trao;Số chứng từ;Mã cụm;Mã trường;Mặt hàng;Số lượng;Thành tiền",
    `${paper("BB-01")};Chăn trẻ em;20;3.600.000`,
    `${paper("BB-01")};Gạo;20;320.000`,
    `${paper("BB-02")};Tiền;;2.500.000`,
  ];
  return Buffer.from(rows.join("\n"));
}

async function received(page: Page) {
  const { total } = await ask<TotalsView>(page, `/api/totals?campaign=${campaign.id}&by=cluster`);
  return { cash: total.received.cash, goods: total.received.goods };
}
