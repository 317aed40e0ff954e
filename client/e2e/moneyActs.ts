import { expect, type Page } from "@playwright/test";
import { cash } from "#domain/catalogue.ts";
import { vietnameseDay } from "#domain/imports/table.ts";
import type { Day } from "#domain/day.ts";
import type { NeedView } from "#domain/needViews.ts";
import type { SchoolView } from "#domain/placeViews.ts";
import { ask } from "./people.ts";

// What anyone does about money, and where the demo lacks it.

/** A need of which a line lacks more money than a story moves. */
export async function lackingMoney(page: Page, campaign: string) {
  const { items } = await ask<{ items: NeedView[] }>(
    page,
    `/api/needs?campaign=${campaign}&item=${cash}&status=verified&limit=500`,
  );
  for (const need of items) {
    const line = need.lines.find(({ item, lacking }) => item === cash && lacking > 3_000_000);
    if (line) return { need, line };
  }
  throw new Error("the demo has no need that lacks money");
}

/** The demo's account of a school: `MN007` is `truong-007`. */
export async function accountOfSchool(page: Page, school: string): Promise<string> {
  const { items } = await ask<{ items: SchoolView[] }>(page, "/api/schools?limit=500");
  const code = items.find(({ id }) => id === school)?.code ?? "";
  return code.replace("MN", "truong-");
}

/** One line of a bank's: đồng that came, or below zero that left. */
export interface BankLine {
  on: Day;
  dong: number;
  memo: string;
}

/** A statement of Agribank's from an opening balance, with the balance after each line. */
export function statementOf(lines: readonly BankLine[], opening = 0): string {
  let balance = opening;
  const rows = lines.map(({ on, dong, memo }, at) => {
    balance += dong;
    const [out, into] = dong < 0 ? [-dong, ""] : ["", dong];
    return `${vietnameseDay(on)};10:11:1${at};${at};FT${at};${memo};${out};${into};${balance};`;
  });
  return `Số dư đầu kỳ;;;;;;;${opening};
Ngày;Giờ;Số chứng từ;Số tham chiếu;Nội dung;Ghi nợ;Ghi có;Số dư;TK đối ứng
${rows.join("\n")}
Số dư cuối kỳ;;;;;;;${balance};
`;
}

/** Chooses a statement's file on its screen. */
export async function bring(page: Page, text: string, name = "sao-ke.csv") {
  await page
    .getByLabel("Chọn tệp sao kê")
    .setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
}

/** Brings a statement and posts it, by its screen. */
export async function post(page: Page, text: string) {
  await page.goto("/statements");
  await bring(page, text);
  await page.getByRole("button", { name: /^Ghi \d+ dòng mới vào sổ$/ }).click();
  await expect(page.getByRole("heading", { name: "Nhập một sao kê" })).toBeVisible();
}

/** A bank memo's code of a promise: `CK-000042-7` is `TQC0000427` in the demo. */
export function memoOf(code: string): string {
  return `TQC${code.replace(/\D/g, "")}`;
}
