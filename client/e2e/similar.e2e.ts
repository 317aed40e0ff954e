import { expect, type Page } from "@playwright/test";
import type { Me } from "#domain/answers.ts";
import type { NeedView } from "#domain/needViews.ts";
import { ask, campaignOf, enter, fits } from "./people.ts";
import { test } from "./server.ts";

// A need much like another one of the same site is warned of before it is filed, and never stopped.

test.use({ story: "similar", viewport: { width: 360, height: 740 }, actionTimeout: 10_000 });

test("the warning is on the screen however long the form is, and the need is filed all the same", async ({
  page,
}) => {
  await enter(page, "truong-001");
  await page.goto("/");
  const { code, site, lines } = await ownNeed(page);
  await page.goto("/needs/new");
  await page.getByLabel("Điểm trường", { exact: true }).selectOption(site.name);
  await page.getByRole("button", { name: "Ngập nước" }).click();
  await page.getByRole("button", { name: "Thêm mặt hàng" }).click();
  const catalogue = page.getByRole("dialog", { name: "Thêm mặt hàng" });
  const others = ["Tivi lớp học", "Đồ chơi ngoài trời", "Máy lọc nước"];
  for (const name of [lines[0]?.name ?? "", ...others])
    await catalogue.getByRole("button", { name, exact: true }).click();
  await catalogue.getByRole("button", { name: /^Xong/ }).click();

  const warning = page.getByRole("status").filter({ hasText: `đang có ${code}` });
  await expect(warning).toBeInViewport({ ratio: 1 });
  await fits(page);
  await expect(warning.getByRole("link", { name: `Mở ${code}` })).toHaveAttribute(
    "href",
    /^\/needs\/[\w-]{36}$/,
  );
  for (const field of await page.getByRole("textbox", { name: /^Số lượng/ }).all())
    await field.fill("2");
  await page.getByRole("button", { name: /^Gửi nhu cầu/ }).click();

  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByText("Nhu cầu đã đến Sở")).toBeVisible();
});

/** An open need of the school that is signed in. */
async function ownNeed(page: Page): Promise<NeedView> {
  const { sites } = await ask<Me>(page, "/api/me");
  const own = new Set(sites.map(({ id }) => id));
  const query = `campaign=${await campaignOf(page)}&limit=500`;
  const { items } = await ask<{ items: NeedView[] }>(page, `/api/needs?${query}`);
  const need = items.find((one) => one.status === "verified" && own.has(one.site.id));
  if (!need) throw new Error("the demo has no open need of this school");
  return need;
}
