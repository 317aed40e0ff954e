import { expect, type Page } from "@playwright/test";
import { addDays, dayOf } from "#domain/calendar.ts";
import { bring, memoOf, post, statementOf } from "./moneyActs.ts";
import { enter, fits } from "./people.ts";
import { test } from "./server.ts";

test.use({ story: "statement", viewport: { width: 1280, height: 900 } });

const on = addDays(dayOf(Date.now()), -1);

// Money that came to the account: what names its promise is matched by itself, the rest by a person.
test("a statement is brought, proves itself, is posted, matched and undone", async ({ page }) => {
  const memo = await promise(page, 3_000_000);
  const other = await promise(page, 2_000_000);
  await enter(page, "so");
  await page.goto("/statements");

  await bring(
    page,
    statementOf([
      { on, dong: 3_000_000, memo: `MBVCB.1.${memo} ung ho` },
      { on, dong: 1_500_000, memo: `123456.200926.203343.${other} gop truoc` },
      { on, dong: 500_000, memo: "IBFT ung ho bao lu" },
    ]),
  );
  await expect(page.getByText("Đủ và đúng: mọi số dư đều khớp").first()).toBeVisible();
  await fits(page);
  await page.getByRole("button", { name: "Ghi 3 dòng mới vào sổ" }).click();
  await expect(page.getByRole("heading", { name: "Nhập một sao kê" })).toBeVisible();
  await expect(page.getByText("Đã chứng minh")).toHaveCount(2);

  await page.getByRole("link", { name: "Khớp tiền" }).first().click();
  // Beside those of the statement that the demo has already.
  const rows = page
    .locator("li", { has: page.locator(".memo") })
    .filter({ hasText: new RegExp(`${memo}|${other}|IBFT ung ho bao lu`) });
  await expect(rows).toHaveCount(2);
  const part = rows.filter({ hasText: other });
  await expect(part.getByText("Đúng mã, khác số tiền")).toBeVisible();
  await part.getByRole("button", { name: "Khớp như vậy" }).click();
  await expect(rows).toHaveCount(1);
  await rows.getByRole("button", { name: /^Để riêng/ }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Lý do").selectOption({ label: "Không tìm ra người tặng" });
  await dialog.getByRole("button", { name: "Để riêng" }).click();
  await expect(rows).toHaveCount(0);

  await page.getByRole("search").getByLabel("Trạng thái").selectOption({ label: "Đã gắn" });
  await expect(rows).toHaveCount(2);
  const certain = rows.filter({ hasText: memo });
  await expect(certain.getByText("Chắc chắn")).toBeVisible();
  await certain.getByRole("button", { name: /^Hoàn tác/ }).click();
  await dialog.getByLabel("Vì sao hoàn tác?").fill("Nhầm người");
  await dialog.getByRole("button", { name: "Hoàn tác" }).click();
  await expect(rows).toHaveCount(1);
  await fits(page);
});

test("what is asked about a line says which line it is; what one decision tied is undone at once", async ({
  page,
}) => {
  const [one, two] = [await promise(page, 1_200_000), await promise(page, 800_000)];
  await enter(page, "so");
  await post(
    page,
    statementOf([
      { on, dong: 2_000_000, memo: `${one} ${two} gop hai lan` },
      { on, dong: -70_000, memo: "mua tap vo" },
    ]),
  );
  await page.goto("/statements/lines?state=all");
  const row = (memo: string) => page.getByRole("listitem").filter({ hasText: memo }).first();
  const dialog = page.getByRole("dialog");

  const paid = row("mua tap vo");
  for (const asked of [/^Khớp khoản chi/, /^Ghi là/, /^Để riêng/, /^Chờ thêm tin/]) {
    await paid.getByRole("button", { name: asked }).click();
    await expect(dialog.getByText("mua tap vo")).toBeVisible();
    await expect(dialog.getByText("−70.000 ₫")).toBeVisible();
    await page.keyboard.press("Escape");
  }

  const gift = row(`${one} ${two}`);
  await gift.getByRole("button", { name: "Khớp như vậy" }).click();
  const tied = gift.getByRole("list", { name: "Đã gắn với" }).getByRole("listitem");
  await expect(tied).toHaveCount(2);
  await expect(gift.getByRole("button", { name: /^Hoàn tác/ })).toHaveCount(1);

  await paid.getByRole("button", { name: /^Để riêng/ }).click();
  await dialog.getByRole("button", { name: "Để riêng" }).click();
  await paid.getByRole("link", { name: /^BT-/ }).click();
  await expect(page.getByText("Không phải tiền của đợt này")).toBeVisible();
  await page.getByRole("link", { name: "Xem dòng sao kê" }).click();
  const shown = page.getByRole("listitem").filter({ has: page.locator(".memo") });
  await expect(shown).toHaveText(/mua tap vo/);
  await page.goto("/ledger?kind=bank_credit");
  await page.getByRole("link", { name: /^BT-/ }).first().click();
  await page.getByRole("link", { name: "Xem dòng sao kê" }).click();
  await expect(shown).toHaveText(new RegExp(`${one} ${two}`));
  await page.getByLabel("Trạng thái").selectOption({ label: "Đã gắn" });
  await expect(shown.filter({ hasText: `${one} ${two}` })).toHaveCount(1);
});

test("a file that nobody knows asks for its columns once, and is understood from then on", async ({
  page,
}) => {
  await enter(page, "so");
  await page.goto("/statements");
  const file = "SAO KÊ QUỸ\nHôm;Tiền đến;Lời nhắn\n20/09/2026;70.000;ung ho\n";

  await bring(page, file, "ngan-hang-khac.csv");
  await expect(page.getByRole("heading", { name: "Chọn các cột một lần" })).toBeVisible();
  await page.getByLabel("Ngày", { exact: true }).selectOption({ label: "Hôm" });
  await page.getByLabel("Tiền vào (ghi có)").selectOption({ label: "Tiền đến" });
  await page.getByLabel("Nội dung", { exact: true }).selectOption({ label: "Lời nhắn" });
  await page.getByLabel("Gọi mẫu này là").fill("Ngân hàng khác");
  await page.getByRole("button", { name: "Lưu và đọc tệp" }).click();

  await expect(page.getByText("Cột tự chọn")).toBeVisible();
  await page.getByRole("button", { name: "Hủy sao kê này" }).click();
  await expect(page.getByRole("heading", { name: "Nhập một sao kê" })).toBeVisible();
  await bring(page, file, "ngan-hang-khac.csv");
  await expect(page.getByRole("button", { name: "Ghi 1 dòng mới vào sổ" })).toBeVisible();
});

/** A cluster promises cash to the fund; gives the code that its bank memo carries. */
async function promise(page: Page, amount: number): Promise<string> {
  await enter(page, "cum-01");
  await page.goto("/desk");
  await page.getByRole("button", { name: "Hứa góp tiền vào quỹ của đợt" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Góp bao nhiêu tiền?").fill(String(amount));
  await dialog.getByRole("button", { name: /^Hứa góp/ }).click();
  const promised = await dialog.getByText(/^Đã ghi cam kết CK-/).textContent();
  return memoOf(promised ?? "");
}
