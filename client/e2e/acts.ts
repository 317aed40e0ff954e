import { expect, type Locator, type Page } from "@playwright/test";
import { addDays, dayOf } from "#domain/calendar.ts";
import { fits } from "./people.ts";

// What each person of the story does, screen by screen.

/** What the school asks for; a carton of milk, a `thùng`, is 48 boxes. */
const blankets = 60;
const milk = 8 * 48;

/** Where `truong-001` files it. */
export const school = "Mầm non Hoa Mận";
export const place = `${school} · Điểm trường chính`;

/** The words that the school types and that must not be lost. */
const situation = "Nước ngập vào lớp học. Nước rút chậm, hai phòng học chưa dọn được.";

/** Who drives, and with what: for those who deliver and receive, never for the public. */
export const plate = "22C-000.00";
export const driver = "Người lái thử";

/** Files a need for blankets and milk, with a reload in the middle that loses nothing. */
export async function fileNeed(page: Page): Promise<string> {
  await page.getByRole("link", { name: "Báo nhu cầu" }).click();
  await page.getByLabel("Điểm trường", { exact: true }).selectOption("Điểm trường chính");
  await page.getByRole("button", { name: "Ngập nước" }).click();
  const happened = page.getByLabel("Chuyện gì đã xảy ra?");
  await expect(happened).toHaveValue("Nước ngập vào lớp học.");
  await happened.fill(situation);
  await page.getByRole("button", { name: "Thêm mặt hàng" }).click();
  const catalogue = page.getByRole("dialog", { name: "Thêm mặt hàng" });
  await catalogue.getByRole("button", { name: "Chăn trẻ em" }).click();
  await catalogue.getByLabel("Tìm mặt hàng").fill("sua hop");
  await catalogue.getByRole("button", { name: "Sữa hộp 180 ml" }).click();
  await fits(page);
  await catalogue.getByRole("button", { name: "Xong · 2 mặt hàng" }).click();
  await page.getByRole("textbox", { name: "Số lượng: Chăn trẻ em" }).fill(String(blankets));
  await page.getByRole("group", { name: "Mức khẩn: Chăn trẻ em" }).getByText("Rất khẩn").click();

  await page.reload();

  await expect(page.getByRole("status").filter({ hasText: "Đã mở lại bản nháp" })).toBeVisible();
  await expect(happened).toHaveValue(situation);
  await expect(page.getByRole("textbox", { name: "Số lượng: Chăn trẻ em" })).toHaveValue(
    String(blankets),
  );
  const carton = page.getByRole("button", { name: "+1 thùng (48 hộp)" });
  const boxes = page.getByRole("textbox", { name: "Số lượng: Sữa hộp 180 ml" });
  await boxes.fill("");
  for (let cartons = 1; cartons <= milk / 48; cartons++) {
    await carton.click();
    await expect(boxes).toHaveValue(String(cartons * 48));
  }
  await fits(page);
  await page.getByRole("button", { name: "Gửi nhu cầu · 2 mặt hàng" }).click();

  await expect(page.getByText("Nhu cầu đã đến Sở.")).toBeVisible();
  await fits(page);
  return codeOn(page, "NC");
}

export async function verify(page: Page, need: string) {
  await page.getByRole("link", { name: "Việc của tôi" }).click();
  await fits(page);
  await page.getByRole("link", { name: `Xem và xác minh ${need}` }).click();
  await fits(page);
  await page.getByRole("button", { name: "Xác minh, mở cho các cụm" }).click();
  await expect(page.getByText("✓ Sở đã xác minh")).toBeVisible();
  await fits(page);
}

/** Finds the place on the map by its list, and promises a part of each line. */
export async function promiseFromMap(page: Page, need: string) {
  await openFromList(page, need);
  await page.getByRole("button", { name: "Cụm tôi góp · còn 60 cái" }).click();
  const dialog = page.getByRole("dialog");
  await promise(dialog, 24, "24 cái");
  await page.getByRole("button", { name: "Cụm tôi góp · còn 384 hộp" }).click();
  await promise(dialog, 240, "240 hộp");
  await expect(page.getByText("còn thiếu 36 cái")).toBeVisible();
  await expect(page.getByText("còn thiếu 144 hộp")).toBeVisible();
  await fits(page);
}

async function promise(dialog: Locator, quantity: number, said: string) {
  await dialog.getByLabel("Cụm góp bao nhiêu?").fill(String(quantity));
  await dialog.getByRole("button", { name: `Hứa góp ${said}` }).click();
  await expect(dialog.getByRole("heading", { name: /^Đã ghi cam kết CK-\d{6}-\d$/ })).toBeVisible();
  await expect(dialog.getByText(`Cụm hứa góp ${said}.`)).toBeVisible();
  await dialog.getByRole("button", { name: "Đóng" }).last().click();
}

/**
 * Asks for more milk than is left; the refusal says how much that is and offers to promise it. What is
 * typed is there again after the page was closed in between.
 */
export async function promiseMoreThanIsLeft(page: Page, need: string) {
  await openFromList(page, need);
  const help = page.getByRole("button", { name: "Cụm tôi góp · còn 144 hộp" });
  await help.click();
  const dialog = page.getByRole("dialog", { name: "Sữa hộp 180 ml" });
  await dialog.getByLabel("Cụm góp bao nhiêu?").fill("200");
  await expect(dialog.getByText(/^Đã lưu trên máy lúc/)).toBeVisible();
  await page.reload();
  await help.click();
  await expect(dialog.getByLabel("Cụm góp bao nhiêu?")).toHaveValue("200");
  await dialog.getByText("Trị giá và lời nhắn").click();
  await dialog.getByLabel("Trị giá của phần góp").fill("1500000");
  await dialog.getByRole("button", { name: "Hứa góp 200 hộp" }).click();
  await expect(dialog.getByRole("alert")).toContainText("Chỉ còn thiếu 144 hộp.");
  await expect(dialog.getByLabel("Cụm góp bao nhiêu?")).toHaveValue("200");
  await fits(page);
  await dialog.getByRole("button", { name: "Hứa góp 144 hộp còn lại" }).click();
  await expect(page.getByRole("dialog").getByText("Cụm hứa góp 144 hộp.")).toBeVisible();
  await page.getByRole("dialog").getByRole("button", { name: "Đóng" }).last().click();
  await expect(page.getByText("✓ đã có người lo đủ")).toBeVisible();
}

/** Comes to a need as a cluster head does: the map's list, the newest first. */
export async function openFromList(page: Page, need: string) {
  await page.getByRole("link", { name: "Bản đồ" }).click();
  await expect(page.getByRole("region", { name: "Bản đồ nhu cầu" })).toBeVisible();
  await fits(page);
  const list = page.getByRole("list", { name: "Nhu cầu" });
  await list.getByRole("listitem").first().getByRole("link", { name: place }).click();
  await expect(page.getByText(`Nhu cầu ${need}`)).toBeVisible();
  await fits(page);
}

/** Sends all that the cluster promised to the place, on one truck; gives the consignment's code. */
export async function sendTruck(page: Page): Promise<string> {
  await page.getByRole("link", { name: "Việc của tôi" }).click();
  const tile = page
    .getByRole("listitem")
    .filter({ has: page.getByRole("heading", { name: place }) });
  await expect(tile).toContainText("Sữa hộp 180 ml 5 thùng (240 hộp)");
  await fits(page);
  await tile.getByRole("link", { name: "Lập chuyến hàng · 2 cam kết" }).click();
  await expect(page.getByRole("textbox", { name: "Số lượng Chăn trẻ em" })).toHaveValue("24");
  await expect(page.getByRole("textbox", { name: "Số lượng Sữa hộp 180 ml" })).toHaveValue("240");
  await page.getByLabel("Ngày dự kiến đến").fill(addDays(dayOf(Date.now()), 2));
  await page.getByLabel("Đơn vị chở").fill("Hợp tác xã vận tải");
  await page.getByLabel("Biển số xe").fill(plate);
  await page.getByLabel("Người lái xe").fill(driver);
  await page.getByLabel("Điện thoại người lái").fill("0900 000 000");
  await fits(page);
  await page.getByRole("button", { name: "Gửi chuyến hàng · 6.120.000 ₫" }).click();
  await expect(page.getByText(plate)).toBeVisible();
  await expect(page.getByText(/dự kiến/)).toHaveCount(2);
  await fits(page);
  return codeOn(page, "CH");
}

/** The school counts what came and finds one carton of milk missing. */
export async function confirmOneCartonMissing(page: Page, consignment: string) {
  await page.getByRole("link", { name: "Việc của tôi" }).click();
  const coming = page.getByRole("listitem").filter({ hasText: consignment });
  await fits(page);
  await coming.getByRole("link", { name: `Xác nhận đã nhận ${consignment}` }).click();
  const boxes = page.getByRole("group", { name: "Sữa hộp 180 ml" });
  await boxes.getByRole("button", { name: "Bớt: Sữa hộp 180 ml còn tốt" }).click();
  await expect(page.getByRole("textbox", { name: "Sữa hộp 180 ml còn tốt" })).toHaveValue("192");
  await expect(boxes.getByText("lệch 1 thùng")).toBeVisible();
  await boxes.getByRole("button", { name: "Thiếu" }).click();
  await page.getByLabel("Họ và tên").fill("Người nhận thử");
  await page.getByLabel("Chức vụ").fill("Hiệu trưởng");
  await fits(page);
  await page.getByRole("button", { name: "Xác nhận 2 mặt hàng · lệch 1 thùng" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Gửi biên nhận" }).click();
  await expect(page.getByText(/Đã ghi biên nhận BN-\d{6}-\d/)).toBeVisible();
  const opened = page.getByRole("region", { name: "Chênh lệch vừa mở" });
  await expect(opened.getByRole("listitem")).toHaveCount(1);
  await expect(opened.getByRole("listitem")).toContainText("Thiếu 48 hộp");
  await fits(page);
  await page.getByRole("link", { name: "Về việc của tôi" }).click();
  const open = page.getByRole("region", { name: "Chênh lệch chưa giải quyết" });
  await expect(open.getByRole("listitem").filter({ hasText: consignment })).toContainText(
    "Thiếu Sữa hộp 180 ml 48 hộp",
  );
  await fits(page);
  await open.getByRole("link", { name: consignment }).first().click();
  await expect(page.getByText(plate)).toBeVisible();
  // It is there: the day on which it was expected says nothing more.
  await expect(page.getByText(/dự kiến/)).toHaveCount(0);
  await fits(page);
}

/** The code of what the screen is about, `NC-000042-7`. */
export async function codeOn(page: Page, letters: string): Promise<string> {
  const said = page.getByText(new RegExp(`${letters}-\\d{6}-\\d`)).first();
  const [code] = /[A-Z]{2}-\d{6}-\d/.exec((await said.textContent()) ?? "") ?? [];
  expect(code, `${page.url()} shows a code`).toBeDefined();
  return code ?? "";
}
