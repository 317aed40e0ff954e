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
  await isChecked(page);
}

async function isChecked(page: Page) {
  const counts = page.getByRole("table", { name: "Số mục theo loại" });
  await expect(counts).toBeVisible({ timeout: checkMs });
  await isAtRest(page);
}

/** Drops a file on the place for it, as a mouse does, and waits until it was checked. */
export async function dropFile(page: Page, name: string, content: Buffer) {
  const place = page
    .getByText(/^hoặc kéo tệp thả vào trang này/)
    .or(page.getByText("Chọn lại tệp"));
  const dataTransfer = await page.evaluateHandle(
    ({ bytes, called }) => {
      const dropped = new DataTransfer();
      dropped.items.add(new File([new Uint8Array(bytes)], called));
      return dropped;
    },
    { bytes: [...content], called: name },
  );
  for (const happens of ["dragenter", "dragover", "drop"])
    await place.first().dispatchEvent(happens, { dataTransfer });
  await expect(page.getByText(name).first()).toBeVisible();
  await isChecked(page);
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
