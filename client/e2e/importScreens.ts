import { expect, type Page } from "@playwright/test";
import { bringIn, chooseFile } from "./importActs.ts";
import { schoolList } from "./schoolList.ts";
import { seeAs, type Screen } from "./see.ts";

/** Bringing in a list, from nothing chosen to done. */
export const importScreens: readonly Screen[] = [
  { name: "import", isMain: true, open: (page) => seeAs(page, "so", "/import") },
  { name: "import of a list with mistakes", isMain: true, open: seeMistakes },
  { name: "import of a list without mistakes", open: seeNoMistakes },
  { name: "import done", open: seeImported },
  { name: "gift on paper", open: seePaper },
];

async function seeMistakes(page: Page) {
  await seeAs(page, "so", "/import");
  await chooseFile(page, "danh-sach.xlsx", await schoolList("with mistakes"));
}

/** Something new, something changed, something as it was. */
async function seeNoMistakes(page: Page) {
  await seeAs(page, "so", "/import");
  const rows = ["C01,Cụm chuyên môn vùng cao", "C02,Cụm chuyên môn số 2", "C97,Cụm mới"];
  await chooseFile(page, "cum.csv", csv(rows));
}

async function seeImported(page: Page) {
  await seeAs(page, "so", "/import");
  await chooseFile(page, "cum.csv", csv(["C98,Cụm chuyên môn số 98"]));
  await bringIn(page);
}

/** Refused at once, for the paper says nothing yet but what was given. */
async function seePaper(page: Page) {
  await seeAs(page, "so", "/consignments/paper");
  const items = page.getByLabel("Thêm mặt hàng");
  const blanket = items.getByRole("option", { name: "Chăn trẻ em" }).first();
  await items.selectOption(await blanket.getAttribute("value"));
  await page.getByRole("button", { name: "Ghi vào sổ cái" }).click();
  await expect(page.getByRole("alert")).toContainText("Có chỗ chưa đúng");
}

function csv(rows: readonly string[]): Buffer {
  return Buffer.from(["Mã cụm,Tên cụm", ...rows, ""].join("\n"));
}
