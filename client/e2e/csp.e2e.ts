import { expect, type Page } from "@playwright/test";
import { beThere, isAtRest } from "./people.ts";
import { test } from "./server.ts";

// Every test of ours ends by looking at `wrongs`: no screen breaks the Content-Security-Policy, logs
// an error or asks another server for anything. Here that watch itself is tested, and what leaves
// only when a reader wants it.

test.use({ story: "csp", actionTimeout: 10_000 });

/** The smallest PNG there is, instead of a tile. */
const tile = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=",
  "base64",
);

test("a script within the page does not run, and the watch over every test sees the attempt", async ({
  page,
  wrongs,
}) => {
  await page.goto("/sign-in");
  await isAtRest(page);

  await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "document.title = 'taken over'";
    document.body.append(script);
  });

  await expect.poll(() => wrongs.splice(0).join()).toContain("Content Security Policy");
  await expect(page).not.toHaveTitle("taken over");
});

test("only who switches the street map on asks another server, and only for its tiles", async ({
  page,
  wrongs,
}) => {
  await page.route("https://tile.openstreetmap.org/**", (route) =>
    route.fulfill({ contentType: "image/png", body: tile }),
  );
  await page.goto("/");
  await beThere(page);
  await seePins(page);
  expect(wrongs).toEqual([]);

  const streets = page.getByRole("button", { name: "Bản đồ đường phố" });
  await streets.click();

  await expect(streets).toHaveAttribute("aria-pressed", "true");
  await expect(page.getByRole("link", { name: "© OpenStreetMap" })).toBeVisible();
  await expect.poll(() => wrongs.length).toBeGreaterThan(0);
  await page.close();
  const others = wrongs.splice(0).filter((one) => !one.startsWith("asked https://tile.open"));
  expect(others).toEqual([]);
});

test("everything can be read in English, at once and on the next visit", async ({ page }) => {
  await page.goto("/");
  await beThere(page);
  await isAtRest(page);

  await page.getByRole("button", { name: "switch to English" }).click();

  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page.getByRole("link", { name: "Ledger" })).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    /^\d+ sites still lack something$/,
  );
  await page.getByRole("link", { name: "Totals" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Totals");
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Totals");
  await page.getByRole("button", { name: /^EN/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Tổng hợp");
});

async function seePins(page: Page) {
  const map = page.getByRole("region", { name: "Bản đồ nhu cầu" });
  await expect(map.getByRole("button").first()).toBeVisible();
}
