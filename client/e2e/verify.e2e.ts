import { expect, type Page } from "@playwright/test";
import type { Me } from "#domain/answers.ts";
import type { NeedView } from "#domain/needViews.ts";
import { newId } from "../api/newId.ts";
import { act, ask, campaignOf, enter } from "./people.ts";
import { test } from "./server.ts";

// The department approves what it has looked at.

test.use({ story: "verify", actionTimeout: 10_000 });

test("what a school asks for in the moment of its approval is approved as it was seen", async ({
  page,
  browser,
  baseURL,
}) => {
  const home = await browser.newContext({ baseURL: baseURL ?? "" });
  const school = await home.newPage();
  await enter(school, "truong-001");
  const need = await blanketsNeeded(school);
  await act(school, "/api/needs", need(20));
  const address = `/api/needs/${need(20).id}`;
  await page.route(`**${address}/verify`, async (route) => {
    await act(school, `${address}/revise`, need(2_000));
    await route.continue();
  });

  await enter(page, "so");
  await page.goto(`/needs/${need(20).id}`);
  await page.getByRole("button", { name: "Xác minh, mở cho các cụm" }).click();

  await expect(page.getByText("✓ Sở đã xác minh")).toBeVisible();
  const { lines } = await ask<NeedView>(page, address);
  expect(lines.map(({ asked, approved }) => [asked, approved])).toEqual([[2_000, 20]]);
  await home.close();
});

/** What a school asks for, the same line each time. */
async function blanketsNeeded(page: Page) {
  const { sites } = await ask<Me>(page, "/api/me");
  const campaign = await campaignOf(page);
  const [id, line] = [newId(), newId()];
  return (quantity: number) => ({
    id,
    campaign,
    site: sites[0]?.id ?? "",
    situation: "Nước ngập vào lớp học.",
    lines: [{ id: line, item: "CHAN", quantity, urgency: "urgent" }],
  });
}
