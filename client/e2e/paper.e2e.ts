import { expect, type Page } from "@playwright/test";
import { encode } from "uqr";
import { v7 } from "uuid";
import { dayOf } from "#domain/calendar.ts";
import type { ConsignmentView } from "#domain/giftViews.ts";
import type { Me } from "#domain/answers.ts";
import { qrPath } from "#domain/qrPath.ts";
import { act, ask, campaignOf, enter, fillIn, fits, isAtRest, signOut } from "./people.ts";
import { test } from "./server.ts";

// The truck driver's paper leads to the receipt, and the receipt to a paper again.

test.use({ story: "paper", viewport: { width: 360, height: 740 }, hasTouch: true });
test.use({ actionTimeout: 10_000 });

test("the paper's code opens the receipt of exactly that truck, which is signed by hand and stays signed", async ({
  page,
}) => {
  const id = await sendTruck(page);
  const path = `/consignments/${id}/receipt`;

  await page.goto(`/documents/consignments/${id}/delivery-note`);
  await expect(page.getByText("Lái Xe Thử")).toBeVisible();
  await expect(page.getByRole("button", { name: "In giấy này" })).toBeVisible();
  const code = page.getByRole("img", { name: /^Mã QR để xác nhận đã nhận chuyến CH-/ });
  const { data } = encode(`http://127.0.0.1${path}`, { ecc: "M", border: 4 });
  await expect(code.locator("path")).toHaveAttribute("d", qrPath(data));

  await leave(page);
  await page.goto(path);
  await expect(page.getByText("Hãy đăng nhập bằng tài khoản của trường nhận")).toBeVisible();
  await fits(page);
  await page.getByRole("main").getByRole("link", { name: "Đăng nhập" }).click();
  await fillIn(page, "truong-001");
  await expect(page).toHaveURL(new RegExp(`${path}$`));
  await expect(page.getByRole("textbox", { name: /còn tốt$/ })).toHaveValue("7");

  await sign(page);
  await page.getByLabel("Họ và tên").fill("Người Nhận Thử");
  await page.getByLabel("Chức vụ").fill("Hiệu trưởng");
  await page.reload();
  await expect(page.getByRole("img", { name: "Ô ký tên, đã ký" })).toBeVisible();
  await fits(page);
  await page.getByRole("button", { name: "Xác nhận 1 mặt hàng" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Gửi biên nhận" }).click();
  await expect(page.getByText(/Đã ghi biên nhận BN-\d{6}-\d/)).toBeVisible();

  await page.getByRole("link", { name: "Xem chuyến hàng" }).click();
  await isDrawn(page, "Chữ ký");
  await fits(page);
  await page.goto(`/documents/consignments/${id}/handover`);
  await isDrawn(page, "Chữ ký của Người Nhận Thử");

  await leave(page);
  await page.goto(`/consignments/${id}`);
  await isAtRest(page);
  await expect(page.getByRole("img", { name: "Chữ ký" })).toHaveCount(0);
  await expect(page.getByText("Người Nhận Thử")).toHaveCount(0);
});

test("who may not confirm a truck sees what everyone sees of it", async ({ page }) => {
  const id = await sendTruck(page);

  await enter(page, "truong-002");
  await page.goto(`/consignments/${id}/receipt`);

  await expect(page).toHaveURL(new RegExp(`/consignments/${id}$`));
  await expect(page.getByRole("heading", { level: 1 })).toContainText("CH-");
  await expect(page.getByText("Lái Xe Thử")).toHaveCount(0);
  await fits(page);
});

test("with a keyboard alone one signs by one's name", async ({ page }) => {
  const id = await sendTruck(page);
  await enter(page, "truong-001");
  await page.goto(`/consignments/${id}/receipt`);

  const button = page.getByRole("button", { name: "Gõ tên thay chữ ký" });
  await button.focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.type("Lò Thị Thử");
  await page.getByLabel("Họ và tên", { exact: true }).fill("Lò Thị Thử");
  await page.getByLabel("Chức vụ").fill("Giáo viên");
  await page.getByRole("button", { name: "Xác nhận 1 mặt hàng" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Gửi biên nhận" }).click();
  await expect(page.getByText(/Đã ghi biên nhận/)).toBeVisible();

  const { receipt } = await ask<ConsignmentView>(page, `/api/consignments/${id}`);
  expect(receipt?.signature).toEqual({ name: "Lò Thị Thử" });
});

test("the department types in the paper that a school sent, and everyone sees that it did", async ({
  page,
}) => {
  const id = await sendTruck(page);
  await page.goto(`/consignments/${id}/receipt`);
  await expect(page.getByRole("radio", { name: "Giấy" })).toBeChecked();
  await page.getByText("Điện thoại", { exact: true }).click();
  await expect(page.getByRole("region", { name: /^Chữ ký/ })).toHaveCount(0);
  await page.getByLabel("Họ và tên").fill("Người Nhận Thử");
  await page.getByLabel("Chức vụ").fill("Hiệu trưởng");
  await fits(page);
  await page.getByRole("button", { name: "Xác nhận 1 mặt hàng" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Gửi biên nhận" }).click();
  await expect(page.getByText(/Đã ghi biên nhận/)).toBeVisible();

  await leave(page);
  await page.goto(`/consignments/${id}`);

  await expect(page.getByText("Sở nhập thay, theo điện thoại")).toBeVisible();
});

/** Seven blankets on a truck of the first cluster to the first school; the department stays signed in. */
async function sendTruck(page: Page): Promise<string> {
  await enter(page, "truong-001");
  const { sites } = await ask<Me>(page, "/api/me");
  await enter(page, "cum-01");
  const { memberships, active } = await ask<Me>(page, "/api/me");
  const cluster = memberships.find(({ id }) => id === active)?.cluster?.id;
  await enter(page, "so");
  const id = v7();
  await act(page, "/api/consignments", {
    id,
    campaign: await campaignOf(page),
    site: sites[0]?.id,
    onBehalfOf: cluster,
    means: "goods",
    sentOn: dayOf(Date.now()),
    driver: { name: "Lái Xe Thử", phone: "0900 000 000" },
    lines: [{ id: v7(), item: "CHAN", quantity: 7, value: 1_260_000, basis: "estimate" }],
  });
  return id;
}

/** Signs out by the menu; a paper has none. */
async function leave(page: Page) {
  await page.goto("/ledger");
  await signOut(page);
}

/** Two strokes with a finger that does not leave the box. */
async function sign(page: Page) {
  const box = page.getByRole("img", { name: "Ô ký tên, chưa ký" });
  await box.scrollIntoViewIfNeeded();
  const { x = 0, y = 0, width = 0, height = 0 } = (await box.boundingBox()) ?? {};
  for (const from of [0.2, 0.5]) {
    await page.mouse.move(x + width * from, y + height * 0.3);
    await page.mouse.down();
    await page.mouse.move(x + width * (from + 0.1), y + height * 0.8, { steps: 8 });
    await page.mouse.move(x + width * (from + 0.25), y + height * 0.4, { steps: 8 });
    await page.mouse.up();
  }
  await expect(page.getByRole("img", { name: "Ô ký tên, đã ký" })).toBeVisible();
}

/** A picture that has come and is a picture. */
async function isDrawn(page: Page, name: string) {
  const picture = page.getByRole("img", { name, exact: true });
  await picture.scrollIntoViewIfNeeded();
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(0);
}
