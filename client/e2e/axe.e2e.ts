import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { fits } from "./people.ts";
import { screens } from "./screens.ts";
import { test } from "./server.ts";

// Nobody is kept out by how a screen is made: WCAG 2.2 AA as far as axe can tell, on a phone and on a
// desk, in the light and in the dark.

test.describe.configure({ mode: "parallel" });
test.use({ story: "axe", actionTimeout: 10_000 });
// What axe finds is told in words, and a trace of its looking at every element takes longer than it.
test.use({ trace: "off" });

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const phone = { width: 360, height: 740 };
const desk = { width: 1280, height: 800 };

for (const { name, isMain, open } of screens)
  test(`axe finds nothing on: ${name}`, async ({ page }) => {
    const judge = async (theme: "light" | "dark") => {
      await page.emulateMedia({ colorScheme: theme });
      expect.soft(await violationsOn(page), theme).toEqual([]);
    };
    await page.setViewportSize(phone);
    await open(page);

    await fits(page);
    await growToWhole(page);
    await judge("light");
    if (isMain) await judge("dark");
    await page.setViewportSize(desk);
    await fits(page);
    await judge("dark");
    if (isMain) await judge("light");
  });

/** Makes the phone as long as the page, for axe takes what the bar at the thumb hides for covered. */
async function growToWhole(page: Page) {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: phone.width, height });
}

/** What is wrong and where, short enough to read. */
async function violationsOn(page: Page) {
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
  return violations.map(({ id, help, nodes }) => ({
    id,
    help,
    at: nodes.slice(0, 5).map(({ target, failureSummary }) => `${target} ${failureSummary}`),
  }));
}
