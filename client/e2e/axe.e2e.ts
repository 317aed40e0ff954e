import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { ask, campaignOf, fits } from "./people.ts";
import { screens } from "./screens.ts";
import { test } from "./server.ts";

// Nobody is kept out by how a screen is made: WCAG 2.2 AA as far as axe can tell, on a phone and on a
// desk, in the light and in the dark.

type RunOnly = { type: "tag" | "rule"; values: string[] };

test.describe.configure({ mode: "parallel" });
test.use({ story: "axe", actionTimeout: 10_000 });
// What axe finds is told in words, and a trace of its looking at every element takes longer than it.
test.use({ trace: "off" });

const rules: RunOnly = {
  type: "tag",
  values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
};
/** All that another theme changes. */
const contrast: RunOnly = { type: "rule", values: ["color-contrast"] };
const phone = { width: 360, height: 740 };
const desk = { width: 1280, height: 800 };

for (const { name, isMain, open } of screens)
  test(`axe finds nothing on: ${name}`, async ({ page }) => {
    const judge = async (theme: "light" | "dark", by = rules) => {
      await page.emulateMedia({ colorScheme: theme });
      expect.soft(await violationsOn(page, by), theme).toEqual([]);
    };
    await page.setViewportSize(phone);
    await open(page);

    await fits(page);
    await growToWhole(page);
    await judge("light");
    if (isMain) await judge("dark", contrast);
    await page.setViewportSize(desk);
    await fits(page);
    await judge("dark");
    if (isMain) await judge("light", contrast);
  });

/** What the server writes for who has no JavaScript, and how an address is found. */
const pages: [string, (page: Page) => Promise<string>][] = [
  ["front page", async () => "/"],
  ["campaign", async (page) => `/campaigns/${await campaignOf(page)}`],
  ["school", async (page) => `/schools/${await firstOf(page, "schools")}`],
  ["cluster", async (page) => `/clusters/${await firstOf(page, "clusters")}`],
  ["need", async (page) => `/needs/${await firstOf(page, "needs")}`],
  ["ledger", async () => "/ledger?text=gao"],
  ["entry", async () => "/ledger/0"],
  ["totals", async () => "/totals?by=commune"],
];

for (const [name, addressOf] of pages)
  test(`axe finds nothing on what the server writes of: ${name}`, async ({ page }) => {
    // Axe is a script: scripts run, and the page is given none of ours.
    await page.route("**/*.js", (route) => route.fulfill({ contentType: "text/javascript" }));
    await page.setViewportSize(phone);

    await page.goto(await addressOf(page));
    await expect(page.getByRole("navigation", { name: "Các trang" })).toBeVisible();
    await fits(page);
    await growToWhole(page);
    expect.soft(await violationsOn(page), "light").toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    expect.soft(await violationsOn(page, contrast), "dark").toEqual([]);
  });

async function firstOf(page: Page, list: "schools" | "clusters" | "needs") {
  const { items } = await ask<{ items: { id: string }[] }>(page, `/api/${list}?limit=1`);
  return items[0]?.id;
}

/** Makes the phone as long as the page, for axe takes what the bar at the thumb hides for covered. */
async function growToWhole(page: Page) {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: phone.width, height });
}

/** What is wrong and where, short enough to read. */
async function violationsOn(page: Page, by = rules) {
  // "Legacy" only means that no second page is opened to gather what frames of other sites say: there are none.
  const axe = new AxeBuilder({ page }).options({ runOnly: by }).setLegacyMode();
  const { violations } = await axe.analyze();
  return violations.map(({ id, help, nodes }) => ({
    id,
    help,
    at: nodes.slice(0, 5).map(({ target, failureSummary }) => `${target} ${failureSummary}`),
  }));
}
