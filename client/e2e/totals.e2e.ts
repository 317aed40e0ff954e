import { expect, type Locator } from "@playwright/test";
import { v7 } from "uuid";
import { act, campaignOf, dong, enter, isAtRest, totalsBy, worth } from "./people.ts";
import { test } from "./server.ts";

// What the clusters gave is one story, whoever adds it up: the API, the screen, or a reader with the
// downloaded ledger.

test.use({ story: "totals", actionTimeout: 10_000 });

test("the demo's fifteen clusters gave what the press told of: 523 million đồng and a little more", async ({
  page,
}) => {
  const { rows, total } = await totalsBy(page, "cluster");

  expect(rows.filter(({ key }) => isCluster(key))).toHaveLength(15);
  expect(worth(total.received)).toBeGreaterThan(523_000_000);
  expect(worth(total.received)).toBeLessThan(524_000_000);
  expect(total.received.cash).toBeGreaterThan(0);
  expect(total.received.goods).toBeGreaterThan(0);
});

test("the totals page shows what the API says of each cluster, cash and goods apart", async ({
  page,
}) => {
  const { rows, total } = await totalsBy(page, "cluster");
  await page.setViewportSize({ width: 360, height: 740 });

  await page.goto("/totals?by=cluster");
  await isAtRest(page);

  const clusters = rows.filter(({ key }) => isCluster(key));
  const cards = page.getByRole("listitem").filter({ hasText: "Đã nhận" });
  await expect(cards.filter({ hasText: "Cụm chuyên môn số" })).toHaveCount(clusters.length);
  const texts = await cards.allInnerTexts();
  expect(texts.map(receivedOn)).toEqual([...rows, { received: total.received }].map(receivedIn));
  await expect(page.getByRole("main")).toContainText(dong(worth(total.received)));
});

test("a phone, too, prints totals and the ledger as tables, whose rows stay whole and whose sum stands once", async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto("/totals?by=cluster");
  await isAtRest(page);
  const table = page.getByRole("main").getByRole("table");
  await expect(table).toHaveCount(0);

  await page.emulateMedia({ media: "print" });

  // The sum at the foot of the table, and not of each page.
  await expect(table.locator("tfoot")).toHaveCSS("display", "table-row-group");
  await expect(table.locator("tbody").first()).toHaveCSS("break-inside", "avoid");

  await page.emulateMedia({ media: "screen" });
  await page.goto("/ledger");
  await isAtRest(page);
  await page.emulateMedia({ media: "print" });
  await expect(table.getByRole("row").nth(1)).toHaveCSS("break-inside", "avoid");
});

test("a printed list says of which campaign it is and what it was narrowed by, and nothing else that narrows", async ({
  page,
}) => {
  const main = page.getByRole("main");
  const name = "Bão số 10 và mưa lũ";
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto("/ledger?kind=receipt");
  await isAtRest(page);
  await expect(main.getByText(name)).toBeHidden();

  await page.emulateMedia({ media: "print" });

  await expect(main.getByText(name)).toBeVisible();
  const kind = main.getByRole("combobox", { name: "Loại bút toán" });
  await expect(kind).toBeVisible();
  await expect(main.getByRole("combobox")).toHaveCount(1);
  await expect(main.getByRole("searchbox")).toBeHidden();
});

test("on a phone what one may do with the ledger stands in one row, in English, too", async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto("/");
  await page.evaluate(() => localStorage.setItem("language", "en"));

  await page.goto("/ledger");

  const top = async (at: Locator) => (await at.boundingBox())?.y;
  const files = page.getByRole("main").locator("header").getByText("Download", { exact: true });
  const compare = page.getByRole("link", { name: "Reconciliation" });
  await expect(compare).toBeVisible();
  await isAtRest(page);
  expect(await top(compare)).toBe(await top(files));
});

test("whoever adds up the downloaded ledger comes to the same numbers", async ({ page }) => {
  const { rows } = await totalsBy(page, "cluster");
  const answer = await page.request.get(
    `/api/export/ledger.csv?lang=code&campaign=${await campaignOf(page)}`,
  );

  const summed = receivedByGiver(await answer.text());

  const known = rows.filter(({ received }) => worth(received) > 0);
  expect(summed).toEqual(
    new Map(known.map(({ key, received: { cash, goods } }) => [key, { cash, goods }])),
  );
});

test("a campaign's page is whole without the client, which comes for whoever touches it, or when something happens", async ({
  page,
  browser,
  address,
}) => {
  await page.goto(`/campaigns/${await campaignOf(page)}`);
  const reader = await browser.newPage({ baseURL: address });
  await reader.goto(page.url());
  const whole = "[data-whole]:not([aria-busy])";
  await expect(page.getByRole("table", { name: "Theo cụm" })).toBeVisible();
  await expect(page.locator(whole)).toHaveCount(1);

  await page.keyboard.press("Tab");
  await expect(page.locator("[data-whole]")).toHaveCount(0);
  await expect(page.getByRole("heading", { name: "Bút toán mới nhất" })).toBeVisible();

  await expect(reader.locator(whole)).toHaveCount(1);
  await enter(page, "cum-01");
  const campaign = await campaignOf(page);
  await act(page, "/api/pledges", { id: v7(), campaign, item: "VND", quantity: 1_000_000 });
  await expect(reader.locator("[data-whole]")).toHaveCount(0);
  await expect(reader.getByRole("heading", { name: "Bút toán mới nhất" })).toBeVisible();
  await reader.close();
});

/** Whoever gives is a cluster, the campaign's fund, or nobody known. */
function isCluster(key: string): boolean {
  return key !== "fund" && key !== "unknown";
}

interface Received {
  cash: number;
  goods: number;
}

function receivedIn({ received: { cash, goods } }: { received: Received }): Received {
  return { cash, goods };
}

/** What a card of the totals page says was received; a kind that it leaves out is nothing. */
function receivedOn(card: string): Received {
  const [, received = ""] = /Đã nhận([^]*?)Đang đến/.exec(card) ?? [];
  const said = (kind: string) =>
    Number(new RegExp(`${kind}\\s+([\\d.]+)\\s₫`).exec(received)?.[1]?.replaceAll(".", "") ?? 0);
  return { cash: said("tiền"), goods: said("hiện vật") };
}

/** Sums the movements of a downloaded ledger into and out of `received`, by who gave. */
function receivedByGiver(csv: string): Map<string, Received> {
  const [head = "", ...lines] = csv.replace("\uFEFF", "").trimEnd().split("\r\n");
  const columns = head.split(",");
  const sums = new Map<string, Received>();
  for (const cells of lines.map(cellsOf)) {
    const cell = (name: string) => cells[columns.indexOf(name)] ?? "";
    const kind = cell("item") === "VND" ? "cash" : "goods";
    for (const [end, sign] of [
      ["to", 1],
      ["from", -1],
    ] as const) {
      if (cell(`${end}_account`) !== "received") continue;
      const sum = sums.get(cell(`${end}_giver`)) ?? { cash: 0, goods: 0 };
      sum[kind] += sign * Number(cell("value_dong"));
      sums.set(cell(`${end}_giver`), sum);
    }
  }
  return sums;
}

/** The cells of one line of CSV (RFC 4180); none of the ledger's holds a line break. */
function cellsOf(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain = ""]) => quoted?.replaceAll('""', '"') ?? plain,
  );
}
