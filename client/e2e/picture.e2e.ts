import { expect } from "@playwright/test";
import type { MapView } from "#domain/mapViews.ts";
import { ask, campaignOf } from "./people.ts";
import { test } from "./server.ts";

// On a phone the first map is a picture: what is pressed on it is not lost while the client starts.
test.use({ story: "picture", viewport: { width: 360, height: 740 }, hasTouch: true });

const pins = ".map-picture > svg";

test("a place that is pressed on the map's picture is chosen once the client is there", async ({
  page,
}) => {
  await page.goto("/");

  await page
    .locator(pins)
    .filter({ hasText: /^\s*[!½]\s*$/ })
    .first()
    .tap();

  await expect(page).toHaveURL(/\?site=/);
  await expect(page.getByRole("listitem").and(page.locator("[aria-current=true]"))).toBeVisible();
});

test("several places that are pressed on the picture fall apart once the client is there", async ({
  page,
}) => {
  await page.goto("/");
  const several = page.locator(pins).filter({ hasText: /^\s*\d+\s*$/ });
  const sites = (await several.first().textContent())?.trim() ?? "";

  await several.first().tap();

  const map = page.getByRole("region", { name: "Bản đồ nhu cầu" });
  await expect(map.getByRole("button").first()).toBeVisible();
  await expect(map.getByRole("button", { name: new RegExp(`^${sites} điểm trường`) })).toHaveCount(
    0,
  );
});

test("the picture shows what its list is of, as the client's map does", async ({ page }) => {
  const everywhere = `campaign=${await campaignOf(page)}&bbox=100,20,110,25&zoom=18`;
  const { features } = await ask<MapView>(page, `/api/map?${everywhere}`);
  const helped = features.find(({ properties: of }) => of.site && of.lacking === 0);
  const school = helped?.properties.name?.split(" · ")[0] ?? "";

  await page.goto(`/?text=${encodeURIComponent(school)}`);
  await expect(page.getByRole("heading", { name: "0 điểm trường còn thiếu" })).toBeVisible();
  await expect(page.locator(pins)).toHaveCount(0);

  await page.goto(`/?show=all&text=${encodeURIComponent(school)}`);
  await expect(page.locator(pins)).toHaveCount(1);
});

test("what is pressed after the picture goes before it", async ({ page }) => {
  await page.goto("/");

  await page.locator(pins).first().tap();
  await page.getByRole("link", { name: "Sổ cái" }).tap();

  await expect(page).toHaveURL(/\/ledger/);
});
