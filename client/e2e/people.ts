import { expect, type Page } from "@playwright/test";
import { v7 } from "uuid";
import type { CampaignView } from "#domain/placeViews.ts";
import type { Sum, TotalsBy, TotalsView } from "#domain/ledgerViews.ts";

// What anyone does on any screen, found as a person finds it: by what it is and what it is called.

/** Everyone's password in the demo. */
export const password = "la-lanh-demo";

/** Signs in by the screen that does so and waits to be back where one came from. */
export async function signInAs(page: Page, username: string) {
  await page.getByRole("link", { name: "Đăng nhập" }).click();
  await fillIn(page, username);
}

/** Fills in the screen where one signs in, and waits to be on the way back. */
export async function fillIn(page: Page, username: string) {
  await page.getByLabel("Tên đăng nhập").fill(username);
  await page.getByLabel("Mật khẩu", { exact: true }).fill(password);
  await fits(page);
  await page.getByRole("button", { name: "Đăng nhập" }).click();
  await expect(page.getByRole("heading", { name: "Đăng nhập" })).toBeHidden();
  await expect(accountOf(page)).toBeVisible();
}

export async function signOut(page: Page) {
  await accountOf(page).click();
  await page.getByRole("button", { name: "Đăng xuất" }).click();
  const places = page.getByRole("navigation", { name: "Các trang" });
  await expect(places.getByRole("link", { name: "Đăng nhập" })).toBeVisible();
}

export function accountOf(page: Page) {
  return page.getByLabel(/^Tài khoản /);
}

/** Signs in without the screen that does so, for tests about other screens. */
export async function enter(page: Page, username: string) {
  const answer = await page.request.post("/api/auth/sign-in/username", {
    data: { username, password },
  });
  expect(answer.status(), `${username} signs in`).toBe(200);
}

/** Moves the mouse a little, so that a page that is whole without the client learns that somebody is there. */
export async function beThere(page: Page) {
  await page.mouse.move(1, 1);
  await page.mouse.move(2, 2);
}

/** Waits until a screen has a heading and nothing of it is still being loaded. */
export async function isAtRest(page: Page) {
  await expect(page.getByRole("heading").first()).toBeAttached();
  await expect(page.getByText("Đang tải…")).toHaveCount(0);
  await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
}

/** Holds a screen to the width of the phone: nothing scrolls sideways. */
export async function fits(page: Page) {
  await isAtRest(page);
  const widthPx = () => page.evaluate(() => document.scrollingElement?.scrollWidth);
  await expect
    .poll(widthPx, `${page.url()} is no wider than the screen`)
    .toBeLessThanOrEqual(page.viewportSize()?.width ?? 0);
}

/** What the API answers, as whoever the page's cookies say. */
export async function ask<Answer>(page: Page, path: string): Promise<Answer> {
  const answer = await page.request.get(path);
  expect(answer.status(), path).toBe(200);
  return answer.json();
}

/** Does something through the API, as whoever the page's cookies say. */
export async function act(page: Page, path: string, data: unknown) {
  const answer = await page.request.post(path, { data, headers: { "Idempotency-Key": v7() } });
  expect(answer.ok(), `${path} ${answer.status()}`).toBe(true);
}

/** The demo's one campaign. */
export async function campaignOf(page: Page): Promise<string> {
  const { items } = await ask<{ items: CampaignView[] }>(page, "/api/campaigns");
  expect(items).toHaveLength(1);
  return items[0]?.id ?? "";
}

/** The campaign's totals as the API tells them. */
export async function totalsBy(page: Page, by: TotalsBy): Promise<TotalsView> {
  return ask(page, `/api/totals?campaign=${await campaignOf(page)}&by=${by}`);
}

/** Cash and goods of one of the six, in đồng. */
export function worth({ cash, goods }: Sum): number {
  return cash + goods;
}

/** `1.234.567 ₫`, as Vietnamese is written, independently of the client's own words. */
export function dong(value: number): string {
  return `${value.toString().replace(/\B(?=(\d{3})+$)/g, ".")} ₫`;
}
