import type { Page } from "@playwright/test";
import type { MapView } from "#domain/mapViews.ts";
import type { NeedView } from "#domain/needViews.ts";
import { ask, beThere, campaignOf, fits } from "./people.ts";
import { expect, isInstalled, openAs, test } from "./phone.ts";

// An address that names a site shows it: its row in the list, and its place on the map.

test.use({ story: "siteLink", viewport: { width: 360, height: 740 } });

/** How far from the middle of what nothing covers the selected pin may stand, in pixels. */
const nearPx = 60;

const map = (page: Page) => page.getByRole("region", { name: "Bản đồ nhu cầu" });
const pin = (page: Page) => map(page).locator("[aria-current=true]");
const row = (page: Page) => page.getByRole("listitem").and(page.locator("[aria-current=true]"));

test("a link to a site that the map shows among others goes to where it is, with and without a network", async ({
  phone,
  network,
}) => {
  const page = await openAs(phone, "cum-01", "/desk");
  const [site] = await amongOthers(page, "lacking");

  await page.goto(`/?site=${site?.id}`);
  await isShown(page, site?.school.name ?? "");
  await isInstalled(page);
  await page.goto("/");
  await beThere(page);
  await expect(map(page).getByRole("button").first()).toBeVisible();
  network.decide(() => "lost");
  await page.goto(`/?site=${site?.id}`);

  await expect(page.getByText(/^Mạng yếu/)).toBeVisible();
  await isShown(page, site?.school.name ?? "");
});

test("so does one to a site that the list has not come to, and its row comes first", async ({
  page,
}) => {
  const site = (await amongOthers(page, "all")).at(-1);

  await page.goto(`/?show=all&site=${site?.id}`);

  await isShown(page, site?.school.name ?? "");
});

test("on a desk its row stands whole in the list, also in English, whose names come later", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  const query = `campaign=${await campaignOf(page)}&status=verified&limit=500`;
  const { items } = await ask<{ items: NeedView[] }>(page, `/api/needs?${query}`);
  const lacking = items.filter(({ lines }) => lines.some((line) => line.lacking > 0));
  const list = page.getByRole("region", { name: "Needs" });

  for (const one of [lacking[3], lacking[7]]) {
    await page.goto(`/?site=${one?.site.id}&lang=en`);
    await beThere(page);

    await expect(row(page)).toBeVisible();
    await expect(list.getByText(/^still lacking/).first()).toBeVisible();
    await expect.poll(() => below(page)).toBeLessThanOrEqual(1);
  }
});

test("a thumb that misses the sheet's grip by little still opens the list, and what stands beside it is its own", async ({
  phone,
}) => {
  const page = await openAs(phone, "cum-01", "/");
  await beThere(page);
  const grip = page.getByRole("button", { name: "Mở rộng danh sách" });
  const { x = 0, y = 0, width = 0 } = (await grip.boundingBox()) ?? {};
  const narrow = page.getByRole("button", { name: "Tìm, lọc" });
  const pill = (await narrow.boundingBox()) ?? { x: 0, y: 0, width: 0 };

  await page.mouse.click(pill.x + pill.width / 2, pill.y + 2);
  await expect(narrow).toHaveAttribute("aria-expanded", "true");
  await page.mouse.click(x + width / 2, y + 43);

  await expect.poll(async () => (await grip.boundingBox())?.y ?? y).toBeLessThan(y - 100);
});

/** The selected pin stands in the part of the map that nothing covers, and the row of its need is marked. */
async function isShown(page: Page, school: string) {
  await expect(pin(page)).toHaveAccessibleName(new RegExp(`^${school}`));
  await expect(row(page)).toContainText(school);
  const sheet = page.getByRole("region", { name: "Nhu cầu", exact: true });
  const pills = page.getByRole("button", { name: "Tất cả" });
  const middle = async () => {
    const [top, bottom] = [await pills.boundingBox(), await sheet.boundingBox()];
    return ((top?.y ?? 0) + (top?.height ?? 0) + (bottom?.y ?? 0)) / 2;
  };
  const offPx = async () => {
    const at = await pin(page).boundingBox();
    return Math.abs((at?.y ?? 0) + (at?.height ?? 0) / 2 - (await middle()));
  };
  await expect.poll(offPx).toBeLessThan(nearPx);
  await fits(page);
}

/** Sites of needs, in the order of the list, that a map of the province shows together with others. */
async function amongOthers(page: Page, show: "lacking" | "all") {
  const campaign = await campaignOf(page);
  const query = `campaign=${campaign}&status=verified&limit=500`;
  const { items } = await ask<{ items: NeedView[] }>(page, `/api/needs?${query}`);
  const view = `/api/map?campaign=${campaign}&bbox=100,20,110,25&zoom=8`;
  const { features } = await ask<MapView>(page, view);
  const alone = new Set(features.map(({ properties }) => properties.site));
  return items
    .filter(({ lines }) => show === "all" || lines.some(({ lacking }) => lacking > 0))
    .map(({ site }) => site)
    .filter(({ id }) => !alone.has(id));
}

/** How far the chosen row ends below the list's edge, in pixels. */
async function below(page: Page): Promise<number> {
  const [ends, edge] = [await row(page).boundingBox(), page.viewportSize()?.height ?? 0];
  return ends ? ends.y + ends.height - edge : Number.POSITIVE_INFINITY;
}
