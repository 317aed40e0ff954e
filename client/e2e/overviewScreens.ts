import { expect, type Page } from "@playwright/test";
import { ask, campaignOf } from "./people.ts";
import { see, type Screen } from "./see.ts";

/** What everybody reads of a campaign, a school and a cluster. */
export const overviewScreens: readonly Screen[] = [
  {
    name: "front page of a campaign",
    isMain: true,
    open: async (page) => see(page, `/campaigns/${await campaignOf(page)}`),
  },
  { name: "front page of a campaign by commune", open: seeFrontByCommune },
  { name: "school as everybody sees it", open: seePlace("schools") },
  { name: "cluster as everybody sees it", open: seePlace("clusters") },
];

async function seeFrontByCommune(page: Page) {
  await see(page, `/campaigns/${await campaignOf(page)}`);
  await page.getByRole("button", { name: "Theo xã, phường" }).click();
  await expect(page.getByRole("img", { name: "Đã nhận ở các xã, phường" })).toBeVisible();
}

function seePlace(list: "schools" | "clusters") {
  return async (page: Page) => {
    const { items } = await ask<{ items: { id: string }[] }>(page, `/api/${list}?limit=1`);
    await see(page, `/${list}/${items[0]?.id}`);
  };
}
