import { expect, type Page } from "@playwright/test";
import { cash } from "#domain/catalogue.ts";
import type { NeedView } from "#domain/needViews.ts";
import { ask, campaignOf, enter } from "./people.ts";
import { see, seeAs, type Screen } from "./see.ts";

/** The campaign's money: what is filled in to spend it, whether all agrees, and counting a period. */
export const fundScreens: readonly Screen[] = [
  { name: "fund", isMain: true, open: (page) => seeAs(page, "so", "/fund") },
  { name: "earmark of the fund's money", open: seeEarmark },
  { name: "pay-out of the fund, empty", open: (page) => seeSpending(page, true) },
  { name: "purchase of the fund, empty", open: (page) => seeSpending(page, false) },
  { name: "reconciliation", isMain: true, open: (page) => see(page, "/reconciliation") },
  { name: "what is open", open: (page) => seeAs(page, "so", "/reconciliation?exceptions=only") },
  {
    name: "period to be counted",
    isMain: true,
    open: (page) => seeAs(page, "kiemtoan", "/periods"),
  },
];

async function seeEarmark(page: Page) {
  await seeAs(page, "so", "/fund");
  await page
    .getByRole("button", { name: /^Dành tiền quỹ cho/ })
    .first()
    .click();
  await expect(page.getByRole("dialog").getByLabel("Dành bao nhiêu?")).toBeVisible();
}

/** The form for a line that asks for money, or for goods, after it was tried with nothing in it. */
async function seeSpending(page: Page, isCash: boolean) {
  await enter(page, "so");
  const query = `campaign=${await campaignOf(page)}&status=verified&limit=500`;
  const { items } = await ask<{ items: NeedView[] }>(page, `/api/needs?${query}`);
  const [found] = items.flatMap(({ id, lines }) => {
    const line = lines.find(({ item, lacking }) => (item === cash) === isCash && lacking > 0);
    return line ? [`/fund/spend?need=${id}&line=${line.id}`] : [];
  });
  await see(page, found ?? "");
  for (const typed of await page.getByRole("textbox", { name: /bao nhiêu/ }).all())
    await typed.fill("");
  await page.getByRole("button", { name: /^Ghi / }).click();
  await expect(page.getByText("Hãy nhập ít nhất một dòng.")).toBeVisible();
}
