import type { Page } from "@playwright/test";

// The form of a need, for tests that are about what becomes of one.

/** Waits until the form stands, as long as an action of the test may take. */
export async function needFormStands(page: Page) {
  await page.getByRole("button", { name: "Thêm mặt hàng" }).waitFor();
}

/** Fills in a need of twelve blankets, for the first site where there is a choice. */
export async function fillNeed(page: Page, situation: string) {
  // Whether there is one shows once the form stands.
  await needFormStands(page);
  const site = page.getByLabel("Điểm trường", { exact: true });
  if (await site.count()) await site.selectOption({ index: 1 });
  await page.getByLabel("Chuyện gì đã xảy ra?").fill(situation);
  await page.getByRole("button", { name: "Thêm mặt hàng" }).click();
  const catalogue = page.getByRole("dialog", { name: "Thêm mặt hàng" });
  await catalogue.getByRole("button", { name: "Chăn trẻ em" }).click();
  await catalogue.getByRole("button", { name: /^Xong/ }).click();
  await page.getByRole("textbox", { name: "Số lượng: Chăn trẻ em" }).fill("12");
}
