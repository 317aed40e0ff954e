import { expect, type Page } from "@playwright/test";
import { aPhoto } from "#server/testing/photos.ts";
import { beThere, campaignOf, enter, fits, isAtRest, signOut } from "./people.ts";
import { test } from "./server.ts";

// A photo on its way: from the camera, through the phone, to who helps and to everyone.

test.use({ story: "photos", viewport: { width: 360, height: 740 }, hasTouch: true });
// A trace fetches the pictures that a form previews, which the content policy forbids.
test.use({ actionTimeout: 10_000, trace: "off" });

test("a photo is made small on the phone, sent after the text, and public only when released", async ({
  page,
}) => {
  await enter(page, "truong-001");
  await page.goto("/needs/new");
  await fillIn(page);
  await choose(page, "image/jpeg", await aPhoto({ width: 3_000, height: 2_000 }));
  await expect(page.getByRole("img", { name: "Ảnh 1" })).toBeVisible();
  const unread = page.getByRole("alert").filter({ hasText: "Máy không đọc được" });
  // A browser would show the half that there is of it.
  const cut = (await aPhoto({ width: 3_000, height: 2_000 })).subarray(0, -9_000);
  await choose(page, "image/jpeg", cut);
  await expect(unread).toBeVisible();
  await choose(page, "image/heic", new Uint8Array(9));
  await expect(page.getByText("Đang thu nhỏ…")).toBeHidden();
  await expect(unread).toBeVisible();
  await expect(page.getByRole("img", { name: "Ảnh 2" })).toBeHidden();
  await fits(page);

  await page.reload();

  await expect(page.getByRole("img", { name: "Ảnh 1" })).toBeVisible();
  const sending = page.waitForRequest((request) => request.method() === "PUT");
  await page.getByRole("button", { name: "Gửi nhu cầu · 1 mặt hàng" }).click();
  await expect(page.getByText("✓ Sở đã nhận")).toBeVisible();
  const sent = (await sending).postDataBuffer() ?? Buffer.alloc(0);
  expect(sent.length).toBeLessThan(160_000);
  expect(sent.toString("latin1")).not.toMatch(/Exif|GPS|Bi Danh/);
  await fits(page);
  await isShown(page);

  const address = page.url();
  await enter(page, "so");
  await page.goto(address);
  await page.getByRole("button", { name: "Xác minh, mở cho các cụm" }).click();
  await expect(page.getByText("✓ Sở đã xác minh")).toBeVisible();
  await seeAsPublic(page, address, false);
  await release(page, address, true);
  await seeAsPublic(page, address, true);
  await release(page, address, false);
  await seeAsPublic(page, address, false);
});

test("whoever saves data is asked before the map or pictures are loaded", async ({ page }) => {
  await page.addInitScript(() =>
    Object.defineProperty(navigator, "connection", { value: { saveData: true } }),
  );
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.goto("/");
  await beThere(page);
  await isAtRest(page);
  expect(asked.filter((path) => /NeedsMap|leaflet|\/geo/i.test(path))).toEqual([]);
  await page.getByRole("button", { name: "Tải bản đồ" }).click();
  await expect(page.getByRole("region", { name: "Bản đồ nhu cầu" })).toBeVisible();

  await enter(page, "truong-001");
  await page.goto("/needs/new");
  await fillIn(page);
  await choose(page, "image/jpeg", await aPhoto({ shade: 9 }));
  await expect(page.getByRole("img", { name: "Ảnh 1" })).toBeVisible();
  await page.getByRole("button", { name: "Gửi nhu cầu · 1 mặt hàng" }).click();
  await expect(page.getByText("✓ Sở đã nhận")).toBeVisible();

  await expect(page.getByRole("img", { name: "Ảnh 1" })).toHaveCount(0);
  await page.getByRole("button", { name: "Tải 1 ảnh" }).click();

  await isShown(page);
});

test("a receipt counts without the photo that it needs, waits for it, and the department can do without", async ({
  page,
}) => {
  await enter(page, "so");
  await page.goto("/");
  await page.goto(`/campaigns/${await campaignOf(page)}/edit`);
  await page.getByText("Cần ảnh hoặc biên bản", { exact: true }).click();
  await fits(page);
  await page.getByRole("button", { name: "Lưu" }).click();
  await expect(page.getByLabel("Cần ảnh hoặc biên bản")).toBeHidden();

  await enter(page, "truong-001");
  await page.goto("/desk");
  await page
    .getByRole("link", { name: /^Xác nhận đã nhận/ })
    .first()
    .click();
  await expect(page.getByText(/^Đợt này cần ảnh/)).toBeVisible();
  await page.getByLabel("Chức vụ").fill("Hiệu trưởng");
  await page.getByRole("button", { name: /^Xác nhận \d+ mặt hàng/ }).click();
  await expect(page.getByText(/^Chưa có ảnh: biên nhận vẫn vào sổ/)).toBeVisible();
  await page.getByRole("button", { name: "Gửi biên nhận" }).click();
  await page.getByRole("link", { name: "Thêm ảnh" }).click();
  const lacks = page.getByText("Thiếu ảnh / biên bản", { exact: true });
  await expect(lacks).toBeVisible();
  await choose(page, "image/jpeg", await aPhoto({ shade: 30 }));
  await fits(page);
  await page.getByRole("button", { name: "Gửi ảnh" }).click();
  await expect(page.getByText("✓ Sở đã nhận")).toBeVisible();
  await expect(lacks).toBeHidden();

  const address = page.url();
  await enter(page, "so");
  await page.goto(address);
  await page.getByText("Gỡ hẳn một ảnh").click();
  await page.getByLabel("Gỡ ảnh nào?").selectOption("Ảnh 1");
  await page.getByRole("button", { name: "Gỡ hẳn ảnh này" }).click();
  await expect(page.getByText("Sở đã gỡ ảnh. Lý do: Ảnh có mặt người")).toBeVisible();
  await expect(lacks).toBeVisible();
  await page.getByText("Miễn ảnh cho biên nhận này").click();
  await page.getByLabel("Vì sao không cần ảnh?").selectOption("Sở đã đến xem tận nơi");
  await fits(page);
  await page.getByRole("button", { name: "Miễn ảnh", exact: true }).click();
  await expect(page.getByText("Sở đã chấp nhận biên nhận này không cần ảnh.")).toBeVisible();
  await expect(lacks).toBeHidden();
});

async function fillIn(page: Page) {
  await page.getByLabel("Điểm trường", { exact: true }).selectOption("Điểm trường chính");
  await page.getByRole("button", { name: "Ngập nước" }).click();
  await page.getByRole("button", { name: "Thêm mặt hàng" }).click();
  const catalogue = page.getByRole("dialog", { name: "Thêm mặt hàng" });
  await catalogue.getByRole("button", { name: "Chăn trẻ em" }).click();
  await catalogue.getByRole("button", { name: "Xong · 1 mặt hàng" }).click();
  await page.getByRole("textbox", { name: "Số lượng: Chăn trẻ em" }).fill("20");
}

async function choose(page: Page, mimeType: string, bytes: Uint8Array) {
  const buffer = Buffer.from(bytes);
  await page.getByLabel("Chụp hoặc chọn ảnh").setInputFiles({ name: "anh", mimeType, buffer });
}

async function isShown(page: Page) {
  const widthPx = () =>
    page
      .getByRole("img", { name: "Ảnh 1" })
      .evaluate((image: HTMLImageElement) => image.naturalWidth);
  await expect.poll(widthPx).toBeGreaterThan(0);
}

async function release(page: Page, address: string, isPublic: boolean) {
  await enter(page, "so");
  await page.goto(address);
  await page.getByText("Chọn phần công khai").click();
  await page.getByRole("checkbox", { name: "Ảnh 1" }).setChecked(isPublic);
  await fits(page);
  await page.getByRole("button", { name: "Lưu phần công khai" }).click();
  await expect(page.getByText("Đã lưu phần công khai.")).toBeVisible();
}

async function seeAsPublic(page: Page, address: string, isPublic: boolean) {
  await signOut(page);
  await page.goto(address);
  await isAtRest(page);
  await expect(page.getByText("✓ Sở đã xác minh")).toBeVisible();
  await expect(page.getByRole("img", { name: "Ảnh 1" })).toHaveCount(isPublic ? 1 : 0);
}
