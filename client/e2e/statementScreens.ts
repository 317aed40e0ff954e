import { expect, type Page } from "@playwright/test";
import { addDays, dayOf } from "#domain/calendar.ts";
import { bring, post, statementOf } from "./moneyActs.ts";
import { enter } from "./people.ts";
import { seeAs, type Screen } from "./see.ts";

const today = dayOf(Date.now());
const on = addDays(today, -1);
const given = [
  { on, dong: 300_000, memo: "MBVCB.1.ung ho dong bao" },
  { on, dong: 200_000, memo: "ung ho" },
];

/** Bank statements, and what each of their lines is. */
export const statementScreens: readonly Screen[] = [
  { name: "statements", isMain: true, open: (page) => seeAs(page, "so", "/statements") },
  { name: "statement whose balances break", open: seeBroken },
  { name: "statement whose columns nobody knows", open: seeColumns },
  { name: "statement's lines", isMain: true, open: seeLines },
  { name: "statement's line to be matched", open: seeMatch },
];

async function seeBroken(page: Page) {
  await cancelWhatWaits(page);
  await bring(page, statementOf(given).replace(/.*;300000;.*\n/, ""));
  await expect(page.getByText(/Số dư không khớp/)).toBeVisible();
}

async function seeColumns(page: Page) {
  await cancelWhatWaits(page);
  await bring(page, "Hôm;Tiền đến;Lời nhắn\n20/09/2026;70.000;ung ho\n");
  await expect(page.getByRole("button", { name: "Lưu và đọc tệp" })).toBeVisible();
}

async function seeLines(page: Page) {
  await cancelWhatWaits(page);
  await post(page, statementOf(given));
  await seeAs(page, "so", "/statements/lines?state=all");
  await expect(page.getByText("MBVCB.1.ung ho dong bao")).toBeVisible();
}

async function seeMatch(page: Page) {
  await cancelWhatWaits(page);
  await post(page, statementOf(given.map((line) => ({ ...line, on: today }))));
  await seeAs(page, "so", "/statements/lines");
  await page
    .getByRole("button", { name: /^Gắn với cam kết/ })
    .first()
    .click();
  await expect(page.getByRole("dialog").getByLabel("Cam kết tiền còn chờ")).toBeVisible();
}

async function cancelWhatWaits(page: Page) {
  await enter(page, "so");
  await page.goto("/statements");
  const cancel = page.getByRole("button", { name: "Hủy sao kê này" });
  const heading = page.getByRole("heading", { name: "Nhập một sao kê" });
  await expect(cancel.or(heading)).toBeVisible();
  if (await cancel.isVisible()) await cancel.click();
  await expect(heading).toBeVisible();
}
