import { expect, type Page } from "@playwright/test";
import { sql } from "drizzle-orm";
import type { Context } from "#server/context.ts";
import { ask, campaignOf, fits } from "./people.ts";
import { screens } from "./screens.ts";
import { test } from "./server.ts";

// Every screen and the public's pages, of a demo in which every name and every text goes on in
// markup and in one word without end: no script runs, nothing is markup, and on a phone nothing is wider
// than the screen.

/** What each name and text goes on in: within what a name may hold. */
const hostile = ` <img src=x onerror=alert('la-lanh')>${"Ngh\u0111W".repeat(12)}`;

async function prepare({ db }: Context) {
  const { clusters, schools, sites, items, campaigns } = await import("#db/schema/places.ts");
  const { needs, texts } = await import("#db/schema/needs.ts");
  const { consignments } = await import("#db/schema/gifts.ts");
  const { users } = await import("#db/schema/accounts.ts");
  await db.write(async (tx) => {
    for (const table of [clusters, schools, sites, items, campaigns, users])
      await tx.update(table).set({ name: sql`${table.name} || ${hostile}` });
    await tx.update(texts).set({ text: sql`${texts.text} || ${hostile}` });
    await tx.update(needs).set({ contactName: sql`${needs.contactName} || ${hostile}` });
    await tx.update(consignments).set({ carrier: sql`${consignments.carrier} || ${hostile}` });
  });
}

test.use({
  story: "hostileTexts",
  demo: { prepare },
  actionTimeout: 10_000,
  viewport: { width: 360, height: 740 },
});

/** All but the one on which nothing is called anything. */
const named = screens.filter(({ name }) => name !== "API description");

for (const { name, open } of named)
  test(`hostile names are letters that fit on: ${name}`, async ({ page }) => {
    await open(page);

    await areLetters(page);
  });

test("hostile names are letters that fit on what the server writes", async ({ page }) => {
  await page.route("**/*.js", (route) => route.fulfill({ contentType: "text/javascript" }));
  const firstOf = async (list: string) =>
    (await ask<{ items: { id: string }[] }>(page, `/api/${list}?limit=1`)).items[0]?.id ?? "";

  for (const path of [
    "/",
    `/campaigns/${await campaignOf(page)}`,
    `/schools/${await firstOf("schools")}`,
    `/clusters/${await firstOf("clusters")}`,
    `/needs/${await firstOf("needs")}`,
    `/consignments/${await firstOf("consignments")}`,
    "/ledger",
    ...["cluster", "school", "item"].map((by) => `/totals?by=${by}`),
  ]) {
    await page.goto(path);
    await areLetters(page);
  }
});

/** The watch over every test (`server.ts`) sees a script that is kept from running, and any request. */
async function areLetters(page: Page) {
  await fits(page);
  await expect(page.getByText("onerror=alert").first()).toBeAttached();
  await expect(page.locator("img[src='x'], img[onerror]")).toHaveCount(0);
}
