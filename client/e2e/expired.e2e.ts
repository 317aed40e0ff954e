import { expect, type Page } from "@playwright/test";
import type { Me } from "#domain/answers.ts";
import type { NeedView } from "#domain/needViews.ts";
import { newId } from "../api/newId.ts";
import { fillNeed } from "./needForm.ts";
import { openNeed } from "./openNeed.ts";
import { act, ask, campaignOf, enter, fillIn, fits, isAtRest, signOut } from "./people.ts";
import { test } from "./server.ts";

// Whoever is signed out in the middle of a form, or sent it from another tab, loses nothing and is told so.

test.use({ story: "expired", actionTimeout: 10_000, viewport: { width: 360, height: 740 } });

const startOver = "Xóa nháp, làm lại";

test("a form that nobody has touched is no draft, though a site's pupils are filled in", async ({
  page,
}) => {
  await enter(page, "truong-010");
  await page.goto("/needs/new");
  await isAtRest(page);
  await page.getByText("Thiệt hại, số người, liên hệ, vị trí").click();
  await expect(page.getByLabel("Số người bị ảnh hưởng")).not.toHaveValue("");
  await page.reload();
  await isAtRest(page);

  await expect(page.getByLabel("Chuyện gì đã xảy ra?")).toBeVisible();
  await expect(page.getByRole("button", { name: startOver })).toHaveCount(0);
  await page.getByLabel("Chuyện gì đã xảy ra?").fill("Ngập.");
  await expect(page.getByRole("button", { name: startOver })).toBeVisible();
});

test("signed out before sending, one reads that the need is kept, and it goes after signing in", async ({
  page,
  wrongs,
}) => {
  await write(page);
  await page.context().clearCookies();

  await page.getByRole("button", { name: /^Gửi nhu cầu/ }).click();
  await expect(page.getByText("Nhu cầu đã viết vẫn còn trên máy này.")).toBeVisible();
  const sent = page.waitForResponse((answer) => answer.url().endsWith("/api/needs") && answer.ok());
  await page.getByRole("main").getByRole("link", { name: "Đăng nhập" }).last().click();
  await fillIn(page, "truong-010");
  await sent;

  await expect(page.getByText(/^✓ Sở đã nhận lúc .* NC-/)).toBeVisible();
  await isAtRest(page);
  await expect(page.getByRole("button", { name: startOver })).toHaveCount(0);
  const refused = wrongs.splice(0);
  expect(refused.filter((said) => !said.includes("status of 401"))).toEqual([]);
});

test("signed out before a need is sent anew, one finds what was written in its form once back", async ({
  page,
  wrongs,
}) => {
  await enter(page, "truong-011");
  const id = newId();
  const { sites } = await ask<Me>(page, "/api/me");
  await act(page, "/api/needs", {
    id,
    campaign: await campaignOf(page),
    site: sites[0]?.id,
    situation: "Ngập.",
    lines: [{ id: newId(), item: "CHAN", quantity: 20, urgency: "urgent" }],
  });
  await page.goto(`/needs/${id}/revise`);
  await page.getByLabel("Chuyện gì đã xảy ra?").fill("Ngập. 15 em ngủ lại.");
  await page.context().clearCookies();

  await page.getByRole("button", { name: "Gửi lại nhu cầu" }).click();
  await expect(page.getByText("Nhu cầu đã viết vẫn còn trên máy này.")).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: "Đăng nhập" }).last().click();
  await fillIn(page, "truong-011");

  await expect(page.getByText(/^✓ Sở đã nhận lúc .* NC-/)).toBeVisible();
  await expect(page.getByLabel("Chuyện gì đã xảy ra?")).toHaveValue("Ngập. 15 em ngủ lại.");
  const refused = wrongs.splice(0);
  expect(refused.filter((said) => !said.includes("status of 401"))).toEqual([]);
});

test("what another tab has sent already is sent as a new need, with what was written since", async ({
  page,
  wrongs,
}) => {
  await write(page);
  await expect(page.getByRole("button", { name: startOver })).toBeVisible();
  const second = await page.context().newPage();
  await second.goto("/needs/new");
  await isAtRest(second);
  await page.getByRole("button", { name: /^Gửi nhu cầu/ }).click();
  await expect(page.getByText("Nhu cầu đã đến Sở.")).toBeVisible();

  await second.getByLabel("Chuyện gì đã xảy ra?").fill("Tường cũng sập.");
  await second.getByRole("button", { name: /^Gửi nhu cầu/ }).click();
  await expect(second.getByRole("link", { name: "Mở nhu cầu đã gửi" })).toBeVisible();
  await second.getByRole("button", { name: "Gửi thành nhu cầu mới" }).click();

  await expect(second.getByText("Nhu cầu đã đến Sở.")).toBeVisible();
  await expect(second.getByText("Tường cũng sập.")).toBeVisible();
  expect(new URL(second.url()).pathname).not.toBe(new URL(page.url()).pathname);
  const refused = wrongs.splice(0);
  expect(refused.filter((said) => !said.includes("status of 422"))).toEqual([]);
});

test("signed out before promising, one reads that the promise waits, and once back that it went", async ({
  page,
  wrongs,
}) => {
  await enter(page, "cum-06");
  const { need, line } = await openNeed(page);
  await page.goto(`/needs/${need?.id}`);
  await page.getByRole("button", { name: `: ${line?.name}` }).click();
  await page.getByLabel("Cụm góp bao nhiêu?").fill("2");
  await page.context().clearCookies();

  await page.getByRole("button", { name: "Hứa góp 2" }).click();
  const told = page.getByRole("status").filter({ hasText: "Phiên đăng nhập đã hết." });
  await expect(told).toBeInViewport();
  await fits(page);
  await told.getByRole("link", { name: "Đăng nhập" }).click();
  await fillIn(page, "cum-06");

  await expect(page.getByText(/^✓ Sở đã nhận lúc \d\d:\d\d · CK-\d{6}-\d/)).toBeVisible();
  await expect(page).toHaveURL(`/needs/${need?.id}`);
  await page.getByRole("button", { name: "Đã hiểu" }).click();
  await expect(page.getByText(/Sở đã nhận lúc/)).toHaveCount(0);
  const refused = wrongs.splice(0);
  expect(refused.filter((said) => !said.includes("status of 401"))).toEqual([]);
});

test("a promise opened in two tabs is, sent from each, two promises of what each says", async ({
  page,
}) => {
  await enter(page, "cum-05");
  const { need, line } = await openNeed(page);
  const second = await page.context().newPage();
  for (const [tab, quantity] of [[page, "2"] as const, [second, "3"] as const]) {
    await tab.goto(`/needs/${need?.id}`);
    await tab.getByRole("button", { name: `: ${line?.name}` }).click();
    await tab.getByLabel("Cụm góp bao nhiêu?").fill(quantity);
    await expect(tab.getByText(/^Đã lưu trên máy/)).toBeVisible();
  }

  for (const tab of [page, second]) {
    await tab.getByRole("button", { name: /^Hứa góp \d/ }).click();
    await expect(tab.getByText(/^Đã ghi cam kết CK-/)).toBeVisible();
  }

  const after = await ask<NeedView>(page, `/api/needs/${need?.id}`);
  const promised = after.lines.find(({ id }) => id === line?.id)?.promised;
  expect(promised).toBe((line?.promised ?? 0) + 5);
});

/** Signs a school in and fills in a need for its only site. */
async function write(page: Page) {
  await enter(page, "truong-010");
  await page.goto("/needs/new");
  await fillNeed(page, "Nước ngập vào lớp học.");
}

test("what happens while one signs out is asked for by nobody", async ({
  page,
  browser,
  baseURL,
}) => {
  const office = await browser.newContext({ baseURL: baseURL ?? "" });
  const officer = await office.newPage();
  await enter(officer, "so");
  await enter(page, "truong-010");
  const [id, line] = [newId(), newId()];
  const { sites } = await ask<Me>(page, "/api/me");
  await act(page, "/api/needs", {
    id,
    campaign: await campaignOf(page),
    site: sites[0]?.id,
    situation: "Nước ngập vào lớp học.",
    lines: [{ id: line, item: "CHAN", quantity: 20, urgency: "urgent" }],
  });
  const question = "Bao nhiêu em ngủ lại trường?";
  for (const one of [page, officer]) {
    await one.goto(`/needs/${id}`);
    await isAtRest(one);
  }
  // The server knows nobody any more, and the page does not know that yet.
  await page.route("**/api/auth/sign-out", async (route) => {
    const answer = await route.fetch();
    await act(officer, `/api/needs/${id}/return`, { question });
    await expect(officer.getByText(question)).toBeVisible();
    await route.fulfill({ response: answer });
  });

  await signOut(page);
  await isAtRest(page);
  await office.close();
});
