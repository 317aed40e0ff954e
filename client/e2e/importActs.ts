import { expect, type Page } from "@playwright/test";
import { isAtRest } from "./people.ts";

// What someone with a list in Excel does on the import screen.

const workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** How long a check may take on a busy machine. */
const checkMs = 30_000;

/** Chooses a file as by the dialog of the browser, and waits until it was checked. */
export async function chooseFile(page: Page, name: string, content: Buffer) {
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByText(/^Chọn (tệp từ máy|lại tệp)$/).click(),
  ]);
  await chooser.setFiles({ name, mimeType: workbook, buffer: content });
  const counts = page.getByRole("table", { name: "Số mục theo loại" });
  await expect(counts).toBeVisible({ timeout: checkMs });
  await isAtRest(page);
}

/** Imports what was checked and waits for the result. */
export async function bringIn(page: Page) {
  await page.getByRole("button", { name: /^Nhập [\d.]+ mục$/ }).click();
  await expect(page.getByText(/^Đã nhập [\d.]+ mục\.$/).last()).toBeVisible();
}

/** Every row of the table of what is wrong, its cells one after the other. */
export async function toldOnDesk(page: Page): Promise<string[]> {
  const rows = page.getByRole("table", { name: "Chỗ sai" }).getByRole("row");
  return rows.evaluateAll((all) =>
    all
      .slice(1)
      .map((row) => [...row.querySelectorAll("td")].map((cell) => cell.textContent).join(" ")),
  );
}
