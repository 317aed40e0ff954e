import { expect, type Page } from "@playwright/test";
import type { Me } from "#domain/answers.ts";
import type { NeedView } from "#domain/needViews.ts";
import { newId } from "../api/newId.ts";
import { act, ask, campaignOf, enter } from "./people.ts";
import { test } from "./server.ts";

// The department approves what it has looked at.

test.use({ story: "verify", actionTimeout: 10_000 });

test("what a school changes in the moment of its approval is looked at again, and nothing typed is lost", async ({
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
  await enter(page, "so");
  await page.goto(`/needs/${need(20).id}`);
  const verify = page.getByRole("button", { name: "Xác minh, mở cho các cụm" });
  const approved = page.getByRole("textbox", { name: /^Số được duyệt: Chăn/ });
  await approved.fill("15");
  const position = { lat: 22.5, lng: 105 };
  const added = { id: newId(), item: "MI", quantity: 9, urgency: "normal" };
  await page.route(
    `**${address}/verify`,
    async (route) => {
      const { lines, ...more } = need(2_000);
      await act(school, `${address}/revise`, { ...more, lines: [...lines, added], position });
      await route.continue();
    },
    { times: 1 },
  );

  await verify.click();

  const note = page.getByRole("alert").filter({ hasText: "Nhu cầu này vừa thay đổi" });
  await expect(note).toContainText(/1 dòng mới thêm · 1 dòng đã sửa · vị trí đã dời [\d.]+ m/);
  await expect(page.getByText("Mới thêm", { exact: true })).toBeVisible();
  await expect(page.getByText("Vừa sửa", { exact: true })).toBeVisible();
  await expect(approved).toHaveValue("15");

  await verify.click();

  await expect(page.getByText("✓ Sở đã xác minh")).toBeVisible();
  const { lines } = await ask<NeedView>(page, address);
  expect(lines.map((line) => [line.asked, line.approved])).toEqual([
    [2_000, 15],
    [9, 9],
  ]);
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
