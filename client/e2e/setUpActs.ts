import { expect, type Page } from "@playwright/test";
import { chooseFile, toldOnDesk } from "./importActs.ts";
import { readXlsx } from "hucre";
import { codeOn } from "./acts.ts";
import { ask, fits } from "./people.ts";
import { mistakes, people, thingCount, schoolList } from "./schoolList.ts";

// How an office gets from an empty server to a province that can be helped, screen by screen.

/** Long enough, in no list of common ones. */
export const password = "bốn bông hoa mận";

/**
 * Opens a link and joins by it; the user name is what the screen suggests. The first administrator
 * says their name.
 */
export async function join(page: Page, link: string, name?: string) {
  await page.goto(link);
  await expect(page.getByRole("heading", { name: "Vào Lá Lành" })).toBeVisible();
  await fits(page);
  if (name !== undefined) await page.getByLabel("Họ và tên").fill(name);
  await expect(page.getByLabel("Tên đăng nhập")).not.toHaveValue("");
  await page.getByLabel("Mật khẩu", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Hoàn tất và vào" }).click();
  await expect(page.getByRole("heading", { name: "Vào Lá Lành" })).toBeHidden();
  await expect(page.getByLabel(/^Tài khoản /)).toBeVisible();
}

export async function chooseProvince(page: Page) {
  await page.goto("/setup");
  await fits(page);
  await page.getByRole("link", { name: "Chọn tỉnh" }).click();
  await page.getByLabel("Tỉnh, thành phố").selectOption({ label: "Tuyên Quang (124 xã, phường)" });
  await expect(page.getByLabel("Tên cơ quan ở đầu mọi trang")).toHaveValue(
    "Sở Giáo dục và Đào tạo Tuyên Quang",
  );
  await page.getByRole("button", { name: "Lưu tỉnh" }).click();
  await expect(page.getByRole("heading", { name: /^Xã, phường/ })).toBeVisible();
  await fits(page);
  await page.getByRole("link", { name: "Về Thiết lập" }).click();
}

/** Each of the twelve is told with its row, column and value, and nothing is imported. */
export async function seeAllMistakes(page: Page) {
  await page.getByRole("link", { name: "Nhập từ Excel" }).first().click();
  await fits(page);
  await chooseFile(page, "danh sách trường.xlsx", await schoolList("with mistakes"));
  const result = page.getByRole("region", { name: "Kết quả kiểm tra" });

  await expect(result.getByText("Có 12 chỗ sai. Chưa nhập gì cả.")).toBeVisible();
  const told = await toldOnDesk(page);
  expect(told).toHaveLength(mistakes.length);
  for (const { sheet, row, column, wrong, says } of mistakes) {
    const value = wrong === "" ? "(để trống)" : wrong;
    expect(told.join("\n")).toContain(`${sheet} ${row} ${column} ${value} ${says}`);
  }
  // What may be meant is offered.
  expect(told.find((row) => row.includes("Xã Tân Thành"))).toMatch(/Bắc Quang.*Hàm Yên/);
  await expect(page.getByRole("button", { name: /^Nhập \d+ mục/ })).toHaveCount(0);
  await fits(page);
  await nothingIsThere(page);
}

async function nothingIsThere(page: Page) {
  const setup = await ask<Record<string, unknown>>(page, "/api/setup");
  expect(setup).toMatchObject({ clusters: 0, schools: 0, sites: 0, people: 1 });
}

/** The marked file has a sentence in each wrong row and in no other. */
export async function readMarkedFile(page: Page) {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Tải tệp đã đánh dấu" }).click(),
  ]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk);
  const { sheets } = await readXlsx(Buffer.concat(chunks));
  const said = sheets.flatMap(({ name, rows }) =>
    // The first column says it, below its own header.
    rows.flatMap(([words], index) => (words && index > 2 ? [`${name} ${index + 1} ${words}`] : [])),
  );
  expect(said).toHaveLength(mistakes.length);
  for (const { sheet, row, says } of mistakes)
    expect(said.find((one) => one.startsWith(`${sheet} ${row} `))).toContain(says);
}

/** The corrected file goes in whole, once, although the network drops before the answer comes. */
export async function importCorrected(page: Page) {
  await chooseFile(page, "danh sách trường.xlsx", await schoolList("corrected"));
  const result = page.getByRole("region", { name: "Kết quả kiểm tra" });
  await expect(result.getByText(`Sẽ nhập ${thingCount} mục.`)).toBeVisible();
  await expect(result.getByText(/ghi “vị trí theo xã”/)).toBeVisible();
  await fits(page);
  await page.route("**/api/imports?*plan=*", async (route) => {
    await route.fetch();
    await route.abort();
  });
  await page.getByRole("button", { name: `Nhập ${thingCount} mục` }).click();
  const lost = page.getByRole("alert").filter({ hasText: "mạng" });
  await expect(lost).toBeVisible();
  await page.unroute("**/api/imports?*plan=*");
  await lost.getByRole("button", { name: "Thử lại" }).click();
  await expect(result.getByText(`Đã nhập ${thingCount} mục.`)).toBeVisible();
  await fits(page);
  const past = page.getByRole("region", { name: "Những lần đã nhập" });
  await expect(past.getByRole("listitem")).toHaveCount(1);
}

/** Opens a campaign for the commune of the list's first school. */
export async function openCampaign(page: Page, name: string) {
  await page.goto("/setup");
  await page.getByRole("link", { name: "Mở đợt cứu trợ" }).click();
  await page.getByLabel("Tên đợt").fill(name);
  await page.getByText("Lũ, ngập lụt", { exact: true }).click();
  await page.getByLabel("Tìm xã, phường theo tên mới hoặc tên cũ").fill("ha giang 2");
  await page.getByLabel("Phường Hà Giang 2").check();
  await fits(page);
  await page.getByRole("button", { name: "Mở đợt cứu trợ" }).click();
  await expect(
    page.getByRole("region", { name: "Đang mở" }).getByRole("heading", { name }),
  ).toBeVisible();
  await fits(page);
}

/** Makes a link for everyone who has not joined, and gives those of the cards with these texts. */
export async function inviteEveryone(
  page: Page,
  wanted: readonly (readonly [string, string])[],
): Promise<string[]> {
  await page.goto("/people");
  await fits(page);
  await page.getByRole("link", { name: "Mời và in mã QR" }).click();
  await page.getByRole("button", { name: "Mời tất cả người chưa vào" }).click();
  await expect(page.getByText(`${people} đường dẫn đang mở`)).toBeVisible();
  await fits(page);
  const links: string[] = [];
  for (const [place, name] of wanted) {
    const cards = page.getByRole("listitem").filter({ hasText: place });
    const card = cards.filter({ hasText: name });
    links.push((await card.getByText(/\/join\//).textContent())?.trim() ?? "");
  }
  return links;
}

/** A school files its first need: ten blankets, urgently. */
export async function fileFirstNeed(page: Page): Promise<string> {
  await expect(page.getByRole("heading", { name: "Báo nhu cầu" })).toBeVisible();
  await page.getByLabel("Điểm trường", { exact: true }).selectOption("Điểm trường chính");
  await page.getByRole("button", { name: "Ngập nước" }).click();
  await page.getByRole("button", { name: "Thêm mặt hàng" }).click();
  const catalogue = page.getByRole("dialog", { name: "Thêm mặt hàng" });
  await catalogue.getByLabel("Tìm mặt hàng").fill("chan");
  await catalogue.getByRole("button", { name: /^Chăn/ }).first().click();
  await catalogue.getByRole("button", { name: "Xong · 1 mặt hàng" }).click();
  await page.getByRole("textbox", { name: /^Số lượng: Chăn/ }).fill("10");
  await fits(page);
  await page.getByRole("button", { name: "Gửi nhu cầu · 1 mặt hàng" }).click();
  await expect(page.getByText("Nhu cầu đã đến Sở.")).toBeVisible();
  await fits(page);
  return codeOn(page, "NC");
}
