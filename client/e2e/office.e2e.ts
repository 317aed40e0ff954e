import { expect, type Page } from "@playwright/test";
import { v7 } from "uuid";
import type { Me } from "#domain/answers.ts";
import { addDays, dayOf } from "#domain/calendar.ts";
import type { CampaignView } from "#domain/placeViews.ts";
import { ask, enter, fits, isAtRest } from "./people.ts";
import { test } from "./server.ts";

// What the office and a headteacher keep right themselves: places, the catalogue, campaigns.

test.describe.configure({ mode: "serial" });
test.use({ story: "office", actionTimeout: 10_000, viewport: { width: 360, height: 740 } });

/** The campaign that is opened beside the demo's. */
const second = "Lũ quét thử nghiệm";

test("a headteacher moves her school's pin by the keyboard alone, and the history says who", async ({
  page,
}) => {
  await enter(page, "truong-001");
  const { name } = await ask<Me>(page, "/api/me");
  await page.goto("/desk");
  await page.getByRole("link", { name: "Điểm trường và vị trí" }).press("Enter");
  await page.getByRole("link", { name: "Điểm trường chính" }).press("Enter");
  await fits(page);
  const pin = page.getByRole("button", { name: /^Ghim vị trí/ });
  const degrees = page.getByLabel("Kinh độ");
  const before = await degrees.inputValue();

  await pin.press("ArrowRight");
  await expect(degrees).not.toHaveValue(before);
  await expect(pin).toBeFocused();
  const after = await degrees.inputValue();
  await page.getByRole("button", { name: "Lưu điểm trường" }).press("Enter");

  await expect(page.getByText("Đã lưu.")).toBeVisible();
  const latest = page.getByRole("region", { name: "Ai đã sửa gì" }).getByRole("listitem").first();
  await expect(latest).toContainText(name);
  await expect(latest).toContainText(before);
  await expect(latest).toContainText(after);
  await page.reload();
  await expect(degrees).toHaveValue(after);
  await fits(page);
});

test("a pin outside the province is told before it is sent, and swapped numbers are put right", async ({
  page,
}) => {
  await enter(page, "truong-001");
  const { sites } = await ask<Me>(page, "/api/me");
  await page.goto(`/sites/${sites[0]?.id}`);
  await isAtRest(page);
  const paste = page.getByLabel(/^Dán liên kết bản đồ/);
  const warning = page.getByRole("alert");

  await paste.fill("21.0285, 105.8542");
  await expect(warning.filter({ hasText: "nằm ngoài tỉnh" })).toBeVisible();
  await paste.fill("https://maps.app.goo.gl/abc");
  await expect(page.getByText(/^Liên kết rút gọn/)).toBeVisible();
  await paste.fill("105.21, 22.05");
  await page.getByRole("button", { name: "Đổi lại cho đúng" }).click();

  await expect(page.getByLabel("Vĩ độ")).toHaveValue("22.05000");
  await expect(warning.filter({ hasText: "ngoài tỉnh" })).toHaveCount(0);
});

test("what the department retires is no longer offered to those who file a need", async ({
  page,
}) => {
  await enter(page, "so");
  await page.goto("/catalogue");
  await page.getByLabel("Tìm mặt hàng").fill("man tuyn");
  await page.getByRole("button", { name: "Ngừng dùng Màn tuyn" }).click();

  await expect(page.getByRole("region", { name: /^Đã ngừng dùng/ })).toContainText("Màn tuyn");
  await fits(page);
  expect(await offers(page, "Màn tuyn")).toBe(false);

  await enter(page, "so");
  await page.goto("/catalogue");
  await page.getByRole("button", { name: "Dùng lại Màn tuyn" }).click();
  await expect(page.getByRole("button", { name: "Ngừng dùng Màn tuyn" })).toBeVisible();
  expect(await offers(page, "Màn tuyn")).toBe(true);
});

test("a code that no item can have is said to be so, not to be missing in the catalogue", async ({
  page,
}) => {
  await enter(page, "quantri");
  await page.goto("/catalogue");
  await page.getByRole("button", { name: "Thêm mặt hàng" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Lưu" }).click();

  await expect(dialog.getByText(/^Mã gồm 2 đến 24 chữ hoa/)).toBeVisible();
  await expect(dialog.getByText("Hãy chọn một mặt hàng trong danh mục.")).toHaveCount(0);
});

test("an administrator is not told that a page which refuses them is theirs", async ({ page }) => {
  await enter(page, "quantri");
  await page.goto("/paste");
  await expect(page.getByText("Trang này dành cho Sở", { exact: true })).toBeVisible();
  await page.goto("/statements");
  await expect(page.getByText("Trang này dành cho Sở và kiểm toán")).toBeVisible();

  await enter(page, "kiemtoan");
  await page.goto("/setup");
  await expect(page.getByText("Trang này dành cho Sở và người quản trị")).toBeVisible();
});

test("the department opens a second campaign, every screen shows one of them, and the first stays to be read", async ({
  page,
}) => {
  await enter(page, "so");
  await page.goto("/campaigns");
  await page.getByRole("link", { name: "Mở đợt cứu trợ" }).click();
  await page.getByLabel("Tên đợt").fill(second);
  await page.getByText("Lũ quét", { exact: true }).click();
  await page.getByLabel("Ngày bắt đầu").fill(daysAgo(3));
  await page.getByLabel(/^Tìm xã, phường/).fill("dong van");
  await page.getByRole("checkbox", { name: /^Xã Đồng Văn/ }).check();
  await page.getByLabel("Ngân hàng").selectOption("Agribank");
  await page.getByLabel("Số tài khoản").fill("8300 2010 09999");
  await page.getByLabel("Tên chủ tài khoản").fill("Quỹ thử nghiệm");
  await page.getByLabel("Chữ đầu nội dung chuyển khoản").fill("lqtn");
  await fits(page);
  await page.getByRole("button", { name: "Mở đợt cứu trợ" }).click();

  await expect(page.getByRole("heading", { name: second })).toBeVisible();
  const choice = page.getByLabel("Đợt cứu trợ", { exact: true });
  await expect(choice.locator("option:checked")).toHaveText(second);
  await fits(page);
  await seesNothingYet(page);

  await choice.selectOption("Bão số 10 và mưa lũ");
  await page.getByRole("link", { name: "Sổ cái" }).click();
  await expect(page.getByRole("main").getByRole("listitem").first()).toBeVisible();
});

test("an ended campaign is read like any other, and offers nothing to promise or file", async ({
  page,
}) => {
  await fileAndVerify(page);
  await enter(page, "so");
  await page.goto("/campaigns");
  const campaign = page.getByRole("article").filter({ hasText: second });
  await campaign.getByRole("button", { name: "Ngừng nhận" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Ngày cuối cùng nhận").fill(daysAgo(1));
  await dialog.getByRole("button", { name: /^Ngừng nhận sau/ }).click();
  await campaign.getByRole("button", { name: "Xem lại đợt này" }).click();
  const needs = page.getByRole("list", { name: "Nhu cầu" });
  await expect(needs.getByRole("listitem")).toHaveCount(1);

  await enter(page, "cum-01");
  await page.goto("/");
  await needs.getByRole("link").first().click();
  await expect(page.getByText(/đã ngừng nhận từ/)).toBeVisible();
  await expect(page.getByRole("region", { name: "Trường cần" })).toBeVisible();
  await expect(page.getByRole("button", { name: /^Cụm tôi góp/ })).toHaveCount(0);
  await fits(page);

  await enter(page, "truong-001");
  await page.goto("/needs/new");
  await expect(page.getByText(/đã ngừng nhận từ/)).toBeVisible();
  await expect(page.getByRole("button", { name: /^Gửi nhu cầu/ })).toHaveCount(0);
});

/** A need of the second campaign, filed and verified without the screens that do so. */
async function fileAndVerify(page: Page) {
  await enter(page, "truong-001");
  const { items } = await ask<{ items: CampaignView[] }>(page, "/api/campaigns");
  const { sites } = await ask<Me>(page, "/api/me");
  const need = v7();
  await write(page, "/api/needs", {
    id: need,
    campaign: items.find(({ name }) => name === second)?.id,
    site: sites[0]?.id,
    situation: "Nước ngập vào lớp học.",
    lines: [{ id: v7(), item: "CHAN", quantity: 5, urgency: "urgent" }],
  });
  await enter(page, "so");
  await write(page, `/api/needs/${need}/verify`, { lines: [] });
}

async function write(page: Page, path: string, data: unknown) {
  const answer = await page.request.post(path, { data, headers: { "Idempotency-Key": v7() } });
  expect(answer.ok(), `${path} ${await answer.text()}`).toBe(true);
}

/** A day in Việt Nam, as a date field wants it. */
function daysAgo(days: number): string {
  return addDays(dayOf(Date.now()), -days);
}

/** Whether the catalogue of the need form has an item of this name. */
async function offers(page: Page, item: string): Promise<boolean> {
  await enter(page, "truong-001");
  await page.goto("/needs/new");
  await page.getByRole("button", { name: "Thêm mặt hàng" }).click();
  const catalogue = page.getByRole("dialog");
  await expect(catalogue.getByRole("button", { name: "Gạo" })).toBeVisible();
  return (await catalogue.getByRole("button", { name: item }).count()) > 0;
}

/** A campaign in which nothing has happened shows nothing of the other, on any screen. */
async function seesNothingYet(page: Page) {
  await page.getByRole("link", { name: "Bản đồ" }).click();
  await expect(page.getByText("Chưa có nhu cầu nào")).toBeVisible();
  await page.getByRole("link", { name: "Việc của tôi" }).click();
  await expect(page.getByRole("heading", { name: /^Chờ xác minh 0$/ })).toBeVisible();
  await page.getByRole("link", { name: "Sổ cái" }).click();
  await expect(page.getByRole("main").getByRole("listitem")).toHaveCount(1);
  await page.getByRole("link", { name: "Tổng hợp" }).click();
  await expect(page.getByText("tiền 0 ₫ · hiện vật 0 ₫").first()).toBeVisible();
}
