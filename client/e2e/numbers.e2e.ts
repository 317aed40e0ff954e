import { expect } from "@playwright/test";
import type { Me } from "#domain/answers.ts";
import type { ConsignmentView } from "#domain/giftViews.ts";
import { ask, enter, fits, isAtRest } from "./people.ts";
import { test } from "./server.ts";

// What is typed where a number belongs is sent as it stands there, or says why not.

test.use({ story: "numbers", actionTimeout: 10_000, viewport: { width: 320, height: 740 } });

test("a number that cannot be read holds the form up and says so, also where none must be given", async ({
  page,
}) => {
  await enter(page, "truong-010");
  await page.goto("/needs/new");
  await isAtRest(page);
  await page.getByLabel("Chuyện gì đã xảy ra?").fill("Nước ngập vào lớp học.");
  await page.getByRole("button", { name: "Thêm mặt hàng" }).click();
  const catalogue = page.getByRole("dialog", { name: "Thêm mặt hàng" });
  await catalogue.getByRole("button", { name: "Chăn trẻ em" }).click();
  await catalogue.getByRole("button", { name: /^Xong/ }).click();
  const send = page.getByRole("button", { name: /^Gửi nhu cầu/ });
  const blankets = page.getByRole("textbox", { name: "Số lượng: Chăn trẻ em" });
  const people = page.getByLabel("Số người bị ảnh hưởng");
  const more = page.getByText("Thiệt hại, số người, liên hệ, vị trí");

  await send.click();
  await expect(page.getByText("Chưa điền mục này.")).toBeVisible();
  await blankets.fill("mười hai");
  await send.click();
  await expect(blankets).toBeFocused();
  await expect(blankets).toHaveAccessibleDescription("Hãy nhập một số nguyên.");
  await expect(page.getByText("Chưa điền mục này.")).toBeHidden();
  await blankets.fill("99999999999999");
  await expect(page.getByText("Số này quá lớn")).toBeVisible();
  await blankets.fill("12");

  await more.click();
  await people.fill("khoảng 50 em");
  await more.click();
  await send.click();
  await expect(people).toBeFocused();
  await expect(people).toHaveAccessibleDescription("Hãy nhập một số nguyên.");
  await fits(page);

  await people.fill("");
  const sent = page.waitForRequest((asked) => asked.method() === "POST");
  await send.click();
  expect((await sent).postDataJSON()).not.toHaveProperty("peopleAffected");
});

test("of what is partly broken and partly missing, the form asks how many are broken", async ({
  page,
}) => {
  await enter(page, "truong-001");
  const { sites } = await ask<Me>(page, "/api/me");
  const [sent] = (
    await Promise.all(
      sites.map(({ id }) =>
        ask<{ items: ConsignmentView[] }>(page, `/api/consignments?site=${id}&state=sent`),
      ),
    )
  ).flatMap(({ items }) => items.filter(({ lines }) => lines[0]?.item !== "VND"));
  const line = sent?.lines[0];
  await page.goto(`/consignments/${sent?.id}/receipt`);
  await isAtRest(page);

  await page.getByRole("textbox", { name: `${line?.name} còn tốt` }).fill("1");
  await page.getByRole("button", { name: /^Xác nhận \d/ }).click();
  await expect(page.getByText("Phần lệch là hỏng hay thiếu?")).toBeVisible();
  await page.getByRole("button", { name: "Cả hai" }).click();

  const broken = page.getByRole("textbox", { name: "Hỏng" });
  await expect(broken).toHaveAccessibleDescription(/^Hãy nhập số bị hỏng, nhiều nhất /);
  await expect(page.getByText("Phần lệch là hỏng hay thiếu?")).toBeHidden();
  await page.getByRole("button", { name: /^Xác nhận \d/ }).click();
  await expect(broken).toBeFocused();
  await broken.fill("2");
  await expect(page.getByText("Hãy nhập số bị hỏng")).toBeHidden();
});
