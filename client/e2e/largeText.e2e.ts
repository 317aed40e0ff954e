import { expect, type Page } from "@playwright/test";
import { accountOf, enter, fits } from "./people.ts";
import { test } from "./server.ts";

// Whoever sees badly has text twice as large, on a cheap phone, and misses nothing of a screen.

test.use({ story: "largeText", actionTimeout: 10_000, viewport: { width: 360, height: 740 } });

/** Of the button's height, what the bar of places may cover while its longest word has three lines. */
const coveredMaxPx = 4;

for (const [username, path] of [
  ["truong-001", "/desk"],
  ["truong-001", "/needs/new"],
  ["cum-01", "/desk"],
  ["so", "/desk"],
  ["so", "/verify"],
  ["kiemtoan", "/ledger"],
  ["kiemtoan", "/totals"],
] as const)
  test(`text of 200 % fits a phone: ${path} of ${username}`, async ({ page }) => {
    await openLarge(page, username, path);

    await fits(page);
    expect(await cutOff(page)).toEqual([]);
  });

test("text of 200 % leaves the button of a form above the places", async ({ page }) => {
  await openLarge(page, "truong-001", "/needs/new");
  const button = page.getByRole("button", { name: "Gửi nhu cầu" });
  const places = page.getByRole("navigation", { name: "Các trang" });

  await expect(button).toBeVisible();
  const [ends, begins] = [await button.boundingBox(), await places.boundingBox()];

  if (!ends || !begins) throw new Error("the form has a button and the screen its places");
  expect(ends.y + ends.height).toBeLessThanOrEqual(begins.y + coveredMaxPx);
});

test("text of 200 % leaves the account's menu whole, though its button has a second line", async ({
  page,
}) => {
  await openLarge(page, "cum-03", "/desk");
  await accountOf(page).click();
  const out = page.getByRole("button", { name: "Đăng xuất" });

  const box = await out.boundingBox();

  if (!box) throw new Error("the menu has a way out");
  expect(box.x).toBeGreaterThanOrEqual(0);
});

async function openLarge(page: Page, username: string, path: string) {
  await enter(page, username);
  await page.addInitScript(() => {
    addEventListener("DOMContentLoaded", () => {
      document.documentElement.style.fontSize = "200%";
    });
  });
  await page.goto(path);
}

/** Texts that end beyond the screen's edge, other than in what scrolls by itself. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      if (text.parentElement?.closest(".scrolls, .map-panel, .needs-pills, select")) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      const { right, width } = range.getBoundingClientRect();
      if (width > 1 && right > innerWidth + 1) found.push(text.textContent ?? "");
    }
    return found;
  });
}
