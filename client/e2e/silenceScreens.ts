import { expect, type Page } from "@playwright/test";
import { seeAs, type Screen } from "./see.ts";

/** Sites that have said nothing, and whoever calls them. */
export const silenceScreens: readonly Screen[] = [
  { name: "silent sites", isMain: true, open: (page) => seeAs(page, "so", "/unreported") },
  { name: "call to a silent site", open: seeCall },
  { name: "unconfirmed needs", open: (page) => seeAs(page, "cum-01", "/?show=silent") },
];

async function seeCall(page: Page) {
  await seeAs(page, "so", "/unreported");
  await page
    .getByRole("button", { name: /^Đã gọi/ })
    .first()
    .click();
  await expect(page.getByRole("dialog").getByText("Gọi được không?")).toBeVisible();
}
