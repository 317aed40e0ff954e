import { expect, type Page } from "@playwright/test";
import type { ConsignmentView, PledgeView } from "#domain/giftViews.ts";
import type { ClusterView } from "#domain/placeViews.ts";
import { newId } from "../api/newId.ts";
import { ask, campaignOf, enter, fits, isAtRest } from "./people.ts";
import { test } from "./server.ts";

// Whom to call is told to those who are helping, and the school sees who was told.

test.use({ story: "contact", actionTimeout: 10_000, viewport: { width: 360, height: 740 } });

const contact = { name: "Người nghe máy", phone: "0900 111 222" };

test("a cluster that has promised sees whom to call, and the school sees who looked", async ({
  page,
}) => {
  const { need, site } = await promisedNeed(page);

  await enter(page, await strangerTo(page, site));
  await open(page, need);
  const button = page.getByRole("button", { name: "Xem người liên hệ" });
  await expect(page.getByText("Trường cần")).toBeVisible();
  await expect(button).toHaveCount(0);

  await enter(page, "cum-01");
  await open(page, need);
  await expect(page.getByText("Trường sẽ thấy ai đã xem và lúc nào.")).toBeVisible();
  await expect(page.getByText(contact.name)).toHaveCount(0);
  const { name } = await ask<{ name: string }>(page, "/api/me");
  await button.click();
  // The keyboard goes on where the button was.
  await expect(page.getByText(contact.name).locator("..")).toBeFocused();
  await expect(page.getByRole("link", { name: "Gọi 0900 111 222" })).toHaveAttribute(
    "href",
    "tel:0900111222",
  );
  await fits(page);

  await enter(page, "truong-001");
  await open(page, need);
  await expect(page.getByText(contact.name)).toBeVisible();
  await page.getByText("Ai đã xem người liên hệ").click();
  const looked = page.getByRole("group").getByRole("listitem");
  await expect(looked).toHaveCount(1);
  await expect(looked).toContainText(name);
  await expect(looked).toContainText("Cụm chuyên môn số 1");
  await fits(page);
});

async function open(page: Page, need: string) {
  await page.goto(`/needs/${need}`);
  await isAtRest(page);
}

/** A verified need of `truong-001` that names whom to call, of which `cum-01` has promised a part. */
async function promisedNeed(page: Page) {
  await enter(page, "truong-001");
  const { sites } = await ask<{ sites: { id: string }[] }>(page, "/api/me");
  const site = sites[0]?.id ?? "";
  const [need, line] = [newId(), newId()];
  await act(page, "needs", {
    id: need,
    campaign: await campaignOf(page),
    site,
    situation: "Nước ngập vào lớp học.",
    contact,
    lines: [{ id: line, item: "CHAN", quantity: 20, urgency: "urgent" }],
  });
  await enter(page, "so");
  await act(page, `needs/${need}/verify`, { lines: [] });
  await enter(page, "cum-01");
  await act(page, "pledges", { id: newId(), needLine: line, quantity: 5 });
  return { need, site };
}

/** The head of a cluster that is not helping a site in the demo's story. */
async function strangerTo(page: Page, site: string): Promise<string> {
  const [clusters, pledges, consignments] = await Promise.all([
    ask<{ items: ClusterView[] }>(page, "/api/clusters"),
    ask<{ items: PledgeView[] }>(page, "/api/pledges?state=live&limit=500"),
    ask<{ items: ConsignmentView[] }>(page, `/api/consignments?site=${site}&state=sent`),
  ]);
  const helping = [
    ...pledges.items.filter(({ need }) => need?.site === site),
    ...consignments.items,
  ].map(({ cluster }) => cluster?.id);
  const stranger = clusters.items.find(({ id }) => !helping.includes(id));
  return `cum-${/\d+$/.exec(stranger?.name ?? "")?.[0].padStart(2, "0")}`;
}

async function act(page: Page, path: string, body: object) {
  const headers = { "idempotency-key": newId() };
  const answer = await page.request.post(`/api/${path}`, { data: body, headers });
  expect(answer.ok(), `${path} ${await answer.text()}`).toBe(true);
}
