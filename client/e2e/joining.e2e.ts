import { expect, type Browser, type Locator, type Page } from "@playwright/test";
import { TOTP } from "otpauth";
import { accountOf, enter, fits, password, signInAs, signOut } from "./people.ts";
import { test } from "./server.ts";

// People come in by a link that the office made, as a headteacher does on a cheap phone; and those of
// whom a second factor is required are led to it.

test.use({ story: "joining", actionTimeout: 20_000 });

const phone = {
  viewport: { width: 360, height: 740 },
  hasTouch: true,
  locale: "vi-VN",
  timezoneId: "Asia/Ho_Chi_Minh",
};
const name = "Người Được Mời Thử";
const stepMs = 30_000;

test("a headteacher joins by a link that a chat had opened before, and comes back by password", async ({
  page,
  browser,
  address,
}) => {
  const link = await inviteHeadteacher(page);
  await previewAs(browser, address, link);
  const visitor = await (await browser.newContext({ ...phone, baseURL: address })).newPage();
  await visitor.goto(link);
  await expect(visitor.getByText("Phụ trách trường Mầm non Hoa Mận")).toBeVisible();
  await visitor.goto(link);

  const password = await join(visitor);

  await expect(visitor).toHaveURL("/needs/new");
  await fits(visitor);
  await signOutEverywhere(visitor);
  await visitor.getByLabel("Tên đăng nhập").fill("nguoi.moi");
  await visitor.getByLabel("Mật khẩu", { exact: true }).fill(password);
  await visitor.getByRole("button", { name: "Đăng nhập" }).click();
  await expect(accountOf(visitor)).toBeVisible();

  await visitor.goto(link);
  await expect(visitor.getByRole("heading", { name: "Đường dẫn này đã dùng rồi" })).toBeVisible();
  await fits(visitor);
  // The office's screen has heard of it by itself.
  await expect(page.getByText("Đang dùng")).toBeVisible();
  await visitor.context().close();
});

test("who must have a second factor turns it on first, and from then on gives its code", async ({
  page,
  wrongs,
}) => {
  await page.goto("/");
  await signInAs(page, "quantri");
  await requireOfDepartment(page);
  await signOut(page);

  await signInAs(page, "so");
  await expect(page.getByRole("heading", { name: "Cần bật xác thực hai bước" })).toBeVisible();
  await fits(page);
  const codes = await enrol(page);
  await expect(page).toHaveURL("/desk");
  await expect(page.getByRole("region", { name: "Chờ xác minh" })).toBeVisible();
  await signOut(page);

  await signInAs(page, "so");
  await expect(page.getByRole("heading", { name: "Nhập mã xác thực" })).toBeVisible();
  await page.getByLabel("Mã 6 chữ số").fill("000000");
  await page.getByRole("button", { name: "Xác nhận" }).click();
  await expect(page.getByText("không đúng hoặc đã dùng")).toBeVisible();
  expect(wrongs.splice(0).join()).toContain("401");
  await fits(page);
  // The code that turned it on is spent; the server takes the next one a little early.
  await page.getByLabel("Mã 6 chữ số").fill(codes.app.generate({ timestamp: Date.now() + stepMs }));
  await page.getByRole("button", { name: "Xác nhận" }).click();
  await expect(page).toHaveURL("/desk");
  await signOut(page);

  await signInAs(page, "so");
  await page.getByRole("button", { name: "Mất điện thoại?" }).click();
  await page.getByLabel("Mã dự phòng").fill(codes.recovery[0] ?? "");
  await page.getByRole("button", { name: "Xác nhận" }).click();
  await expect(page).toHaveURL("/desk");
});

/** Adds a headteacher as the administrator does; gives the link as it is pasted into a chat. */
async function inviteHeadteacher(page: Page): Promise<string> {
  await enter(page, "quantri");
  await page.goto("/people");
  await page.getByRole("link", { name: "Thêm người" }).click();
  await page.getByLabel("Họ và tên").fill(name);
  await page.getByLabel("Trường", { exact: true }).fill("hoa man");
  await page.getByRole("button", { name: /^Mầm non Hoa Mận/ }).click();
  await page.getByRole("button", { name: "Thêm và tạo lời mời" }).click();
  await expect(page.getByRole("heading", { name, level: 1 })).toBeVisible();
  await expect(page.getByText("Chưa vào")).toBeVisible();
  const message = await page.getByLabel("Tin nhắn để gửi").inputValue();
  expect(message).toContain(`Kính gửi ${name}`);
  expect(message).toContain("không chuyển cho người khác");
  await expect(page.getByRole("img", { name: `Mã QR của ${name}` })).toBeVisible();
  const [, path = ""] = /https?:\/\/[^/\s]+(\/join\/\S+)/.exec(message) ?? [];
  return path;
}

/** What a chat does to show what a link is about, and what its page then asks. */
async function previewAs(browser: Browser, address: string, link: string) {
  const chat = await browser.newContext({ baseURL: address });
  expect((await chat.request.get(link)).status()).toBe(200);
  const token = link.split("/").pop();
  const opened = await chat.request.post("/api/invitations/open", { data: { token } });
  expect(opened.status()).toBe(200);
  await chat.close();
}

/** Chooses a user name and takes the password that is suggested. */
async function join(page: Page): Promise<string> {
  const password = page.getByLabel("Mật khẩu", { exact: true });
  await page.getByLabel("Tên đăng nhập").fill("nguoi.moi");
  await expect(password).toHaveAttribute("type", "password");
  await pasted(password, "ngắn quá");
  await expect(page.getByText("Còn thiếu 7 ký tự.")).toBeVisible();
  await page.getByRole("button", { name: "Gợi ý mật khẩu" }).click();
  await expect(password).toHaveValue(/^([a-z]+ ){4}\d\d$/);
  await expect(page.getByText("Đủ dài.")).toBeVisible();
  await fits(page);
  const chosen = await password.inputValue();
  await page.getByRole("button", { name: "Hoàn tất và vào" }).click();
  await expect(accountOf(page)).toBeVisible();
  return chosen;
}

/** Puts a text into a field as whoever keeps passwords elsewhere does. */
async function pasted(field: Locator, text: string) {
  await field.page().context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await field.page().evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await field.focus();
  await field.page().keyboard.press("ControlOrMeta+V");
  await expect(field).toHaveValue(text);
}

async function signOutEverywhere(page: Page) {
  await accountOf(page).click();
  await page.getByRole("link", { name: "Tài khoản của tôi" }).click();
  const devices = page.getByRole("region", { name: "Các máy đang đăng nhập" });
  await expect(devices.getByText("Máy này", { exact: true })).toBeVisible();
  await fits(page);
  await page.getByRole("button", { name: "Đăng xuất khỏi mọi thiết bị" }).click();
  await expect(page.getByRole("heading", { name: "Đăng nhập" })).toBeVisible();
}

async function requireOfDepartment(page: Page) {
  await page.goto("/people");
  await page.getByText("Bắt buộc xác thực hai bước").click();
  await page.getByRole("checkbox", { name: "Cán bộ Sở" }).check();
  await page.getByRole("button", { name: "Lưu" }).click();
  await expect(page.getByText("Đã lưu yêu cầu.")).toBeVisible();
}

/** Sets an authenticator app up with the key on screen; gives it, and the recovery codes. */
async function enrol(page: Page) {
  const current = page.getByLabel("Mật khẩu hiện tại");
  await current.fill("không phải mật khẩu");
  await page.getByRole("button", { name: "Đi tiếp" }).click();
  await expect(page.getByText("Mật khẩu hiện tại chưa đúng. Hãy nhập lại.")).toBeVisible();
  await expect(current).toHaveValue("không phải mật khẩu");
  await fits(page);
  await current.fill(password);
  await page.getByRole("button", { name: "Đi tiếp" }).click();
  const key = await page.getByRole("code").textContent();
  const app = new TOTP({ secret: (key ?? "").replaceAll(" ", "") });
  await page.getByLabel("Mã 6 chữ số").fill(app.generate());
  await page.getByRole("button", { name: "Xác nhận" }).click();
  const kept = page.getByRole("region", { name: "Mã dự phòng" });
  await expect(kept.getByRole("code")).toHaveCount(10);
  await fits(page);
  const recovery = await kept.getByRole("code").allTextContents();
  await kept.getByRole("button", { name: "Tôi đã cất giữ, đi tiếp" }).click();
  return { app, recovery };
}
