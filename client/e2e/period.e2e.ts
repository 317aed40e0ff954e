import { expect, type Page } from "@playwright/test";
import { v7 } from "uuid";
import type { ConsignmentView } from "#domain/giftViews.ts";
import type { EntryView } from "#domain/ledgerViews.ts";
import type { ClusterView, SchoolView } from "#domain/placeViews.ts";
import { addDays } from "#domain/calendar.ts";
import type { Day } from "#domain/day.ts";
import { ask, campaignOf, enter, fits } from "./people.ts";
import { test } from "./server.ts";

test.use({ story: "period", viewport: { width: 360, height: 740 } });

const shown = (on: Day) => on.split("-").toReversed().join("/");

// An auditor counts, the department signs: from then on nobody enters anything on those days, but what
// a school's phone brings late is taken, on the first day that is open.
test("a period is counted and signed by two, then shut for all but what comes late", async ({
  page,
}) => {
  const late = await unconfirmed(page);
  const until = addDays(late.sentOn, 1);

  await enter(page, "kiemtoan");
  await page.goto("/periods");
  await page.getByLabel("Đến hết ngày").fill(until);
  await page.getByLabel("Đến hết ngày").blur();
  await expect(page.getByText(late.code)).toBeVisible();
  await page.getByRole("button", { name: "Chốt số kỳ này" }).click();
  await expect(page.getByText("Còn việc chưa xử lý xong.")).toBeVisible();
  await page.getByRole("button", { name: "Chuyển tất cả sang kỳ sau" }).click();
  await fits(page);
  await page.getByRole("button", { name: "Chốt số kỳ này" }).click();
  await expect(page.getByText("Đã chốt số, chờ Sở ký")).toBeVisible();

  await enter(page, "so");
  await page.goto("/desk");
  const toSign = page.getByRole("region", { name: /^Kỳ sổ chờ Sở ký/ });
  await fits(page);
  await toSign.getByRole("link", { name: `đến ${shown(until)}` }).click();
  await page.getByRole("button", { name: "Ký và đóng kỳ" }).click();
  await fits(page);
  await page.getByRole("dialog").getByRole("button", { name: "Ký và đóng kỳ" }).click();
  await expect(page.getByText("Đã đóng", { exact: true })).toBeVisible();
  await page.getByRole("link", { name: "Xem và in báo cáo" }).click();
  await expect(page.getByText("Bằng chữ:").first()).toBeVisible();
  await expect(page.getByText(late.code)).toBeVisible();
  await fits(page);

  const refused = await sendFor(page, late, until);
  expect(refused.status()).toBe(423);
  expect(await refused.json()).toMatchObject({ code: "period_closed", facts: { until } });

  await enter(page, await schoolOf(page, late));
  await receive(page, late);
  const campaign = await campaignOf(page);
  const { items } = await ask<{ items: EntryView[] }>(
    page,
    `/api/ledger?campaign=${campaign}&kind=receipt&limit=1`,
  );
  await page.goto(`/ledger/${items[0]!.seq}`);
  await expect(page.getByText("Ngày thực tế, thuộc kỳ đã đóng")).toBeVisible();
  await expect(page.getByText(shown(late.sentOn)).first()).toBeVisible();
  await expect(page.getByText(shown(addDays(until, 1))).first()).toBeVisible();
  await fits(page);
});

/** The demo's consignment that left first of those that no school has confirmed. */
async function unconfirmed(page: Page): Promise<ConsignmentView> {
  await page.goto("/");
  const query = `campaign=${await campaignOf(page)}&state=sent&limit=500`;
  const { items } = await ask<{ items: ConsignmentView[] }>(page, `/api/consignments?${query}`);
  const [first] = items.toSorted((one, other) => (one.sentOn < other.sentOn ? -1 : 1));
  if (!first) throw new Error("the demo has nothing on its way");
  return first;
}

/** What the department enters for a cluster, as having left on a day. */
async function sendFor(page: Page, { campaign, site }: ConsignmentView, sentOn: Day) {
  const { items } = await ask<{ items: ClusterView[] }>(page, "/api/clusters?limit=1");
  const line = { id: v7(), item: "CHAN", quantity: 1, value: 1, basis: "estimate" };
  const data = {
    id: v7(),
    campaign,
    site: site.id,
    means: "goods",
    sentOn,
    onBehalfOf: items[0]?.id,
    lines: [line],
  };
  const { items: known } = await ask<{ items: { id: string; scale: number }[] }>(
    page,
    "/api/items",
  );
  line.item = known.find(({ id }) => id !== "VND")?.id ?? "";
  return page.request.post("/api/consignments", { data, headers: { "Idempotency-Key": v7() } });
}

/** All of it arrived on the day it left; the phone was offline until now. */
async function receive(page: Page, { id, sentOn, lines }: ConsignmentView) {
  const data = {
    id: v7(),
    receivedOn: sentOn,
    receivedBy: { name: "Ma Thị Nhận", position: "Hiệu trưởng" },
    lines: lines.map((line) => ({ line: line.id, good: line.quantity })),
  };
  const headers = { "Idempotency-Key": v7() };
  const answer = await page.request.post(`/api/consignments/${id}/receipt`, { data, headers });
  expect(answer.status()).toBe(201);
}

/** The demo's account of a consignment's school: `MN007` is `truong-007`. */
async function schoolOf(page: Page, { site }: ConsignmentView): Promise<string> {
  const { items } = await ask<{ items: SchoolView[] }>(page, "/api/schools?limit=500");
  const code = items.find((one) => one.id === site.school.id)?.code ?? "";
  return code.replace("MN", "truong-");
}
