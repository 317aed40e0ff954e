import type { BrowserContext, Page } from "@playwright/test";
import type { Me } from "#domain/answers.ts";
import type { NeedView } from "#domain/needViews.ts";
import type { SiteView } from "#domain/placeViews.ts";
import { newId } from "../api/newId.ts";
import { fillNeed } from "./needForm.ts";
import { act, ask, campaignOf, enter, fits } from "./people.ts";
import { expect, isInstalled, openAs, test } from "./phone.ts";

// Where a need is. A phone that is somewhere else, or says so: its need still goes, from where the school is.

const haNoi = { latitude: 21.0285, longitude: 105.8542 };

test.use({
  story: "needPlace",
  viewport: { width: 360, height: 740 },
  hasTouch: true,
  geolocation: haNoi,
  permissions: ["geolocation"],
});

const outside = /^Vị trí này nằm ngoài tỉnh, cách xã gần nhất \d+ km\. Hãy chạm “Theo điểm trường”/;
const wrong = (page: Page, said = outside) => page.getByRole("alert").filter({ hasText: said });
const here = (page: Page) => page.getByRole("button", { name: "Tôi đang ở đó (GPS)" });
const ofSite = (page: Page) => page.getByRole("button", { name: "Theo điểm trường" });
const folded = (page: Page) => page.getByText("Thiệt hại, số người, liên hệ, vị trí");
const send = (page: Page) => page.getByRole("button", { name: "Gửi nhu cầu · 1 mặt hàng" });

test("a place outside the province is told at once and never hides, and one tap sends the need without it", async ({
  page,
}) => {
  await enter(page, "truong-001");
  await page.goto("/needs/new");
  await fillNeed(page, "Ngập, phải đi nơi khác.");
  await folded(page).click();
  await here(page).click();
  await expect(wrong(page)).toBeVisible();

  await folded(page).click();
  await expect(here(page)).toBeHidden();
  await send(page).click();

  await expect(here(page)).toBeFocused();
  await expect(here(page)).toHaveAccessibleDescription(outside);
  await expect(wrong(page)).toBeVisible();
  await fits(page);
  await expect(page.getByLabel("Chuyện gì đã xảy ra?")).toHaveValue("Ngập, phải đi nơi khác.");

  await ofSite(page).click();
  await expect(wrong(page)).toHaveCount(0);
  await send(page).click();
  await expect(page).toHaveURL(/\/needs\/[0-9a-f-]{36}$/);
  const need = await ask<NeedView>(page, `/api${new URL(page.url()).pathname}`);
  expect(need.position).toBeUndefined();
});

test("what waited with such a place is refused with the reason, and opens again with it in sight", async ({
  phone,
  network,
}) => {
  await awayFrom(phone);
  const page = await openAs(phone, "truong-003", "/needs/new");
  const isOfCommunes = ({ path }: { path: string }) => path.startsWith("/api/communes");
  network.decide((asked) => (isOfCommunes(asked) ? "lost" : "pass"));
  await fillNeed(page, "Ngập, phải đi nơi khác.");
  await folded(page).click();
  await here(page).click();
  await expect(page.getByText("Đã lấy vị trí 21.02850, 105.85420")).toBeVisible();
  // Where nobody knows the communes, the server says it, at the same place.
  await send(page).click();
  await expect(wrong(page, /^Vị trí này nằm ngoài tỉnh\. .* bỏ vị trí này đi/)).toBeVisible();

  network.decide(() => "lost");
  await send(page).click();
  await expect(page.getByText(/✓ Đã lưu trên máy lúc/)).toBeVisible();
  network.decide((asked) => (isOfCommunes(asked) ? "lost" : "pass"));
  await page.goto("/outbox");
  const row = page.getByRole("list", { name: "Hộp gửi" }).getByRole("listitem");
  await expect(row).toContainText("Vị trí này nằm ngoài tỉnh");
  network.decide(() => "pass");
  await row.getByRole("button", { name: "Sửa" }).click();

  await expect(wrong(page)).toBeVisible();
  await ofSite(page).click();
  await send(page).click();
  await expect(page).toHaveURL(/\/needs\/[0-9a-f-]{36}$/);
});

test("a phone without a network knows by itself that a place is outside the province", async ({
  phone,
  network,
}) => {
  await awayFrom(phone);
  const page = await openAs(phone, "truong-004", "/needs/new");
  await isInstalled(page);
  const communes = () => caches.match("/api/communes", { ignoreVary: true }).then(Boolean);
  await expect.poll(() => page.evaluate(communes)).toBe(true);
  network.decide(() => "lost");
  await page.reload();

  await fillNeed(page, "Ngập, phải đi nơi khác.");
  await folded(page).click();
  await here(page).click();
  await expect(wrong(page)).toBeVisible();
  await send(page).click();

  await expect(here(page)).toBeFocused();
  await expect(page.getByText(/✓ Đã lưu trên máy lúc/)).toHaveCount(0);
  await ofSite(page).click();
  await send(page).click();
  await expect(page.getByText(/✓ Đã lưu trên máy lúc/)).toBeVisible();
});

test("who verifies a need sees where it is, how far from its site's pin, and on our map; the public's page stays as it was", async ({
  page,
  browser,
  address,
}) => {
  await enter(page, "truong-005");
  const { sites } = await ask<Me>(page, "/api/me");
  const site = sites[0]?.id ?? "";
  const { lat, lng } = await ask<SiteView>(page, `/api/sites/${site}`);
  const campaign = await campaignOf(page);
  const position = { lat: lat + 0.015, lng: lng + 0.012 };
  const lines = [{ id: newId(), item: "CHAN", quantity: 12, urgency: "urgent" }];
  const need = { id: newId(), campaign, site, situation: "Đang ở nhà văn hóa.", position, lines };
  await act(page, "/api/needs", need);
  const figures = `${position.lat.toFixed(5)}, ${position.lng.toFixed(5)}`;

  await enter(page, "so");
  await page.goto(`/needs/${need.id}`);
  await expect(page.getByText(`Vị trí: ${figures}`)).toBeVisible();
  await expect(
    page.getByText("Vị trí riêng của nhu cầu, cách ghim của điểm trường 2,1 km."),
  ).toBeVisible();
  await page.getByText("Xem vị trí trên bản đồ").click();
  const pin = page.getByRole("img", { name: "Vị trí" });
  await expect(pin).toBeVisible();
  await expect(page.getByRole("button", { name: "Vị trí", exact: true })).toHaveCount(0);
  await fits(page);

  await act(page, `/api/needs/${need.id}/verify`, { lines: [] });
  const stranger = await browser.newPage({ baseURL: address });
  await stranger.goto(`/needs/${need.id}`);
  await expect(stranger.getByRole("region", { name: "Trường cần" })).toBeVisible();
  await expect(stranger.getByText(/^Vị trí/)).toHaveCount(0);
  await stranger.close();
});

async function awayFrom(phone: BrowserContext) {
  await phone.grantPermissions(["geolocation"]);
  await phone.setGeolocation(haNoi);
}
