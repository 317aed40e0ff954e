import type { Page } from "@playwright/test";
import { v7 } from "uuid";
import type { Me } from "#domain/answers.ts";
import type { ConsignmentView } from "#domain/giftViews.ts";
import type { CampaignView } from "#domain/placeViews.ts";
import { ask, signOut } from "./people.ts";
import { hope, isInstalled, openAs, expect, test, waiting, write } from "./phone.ts";

// What a phone keeps for the time without a network, what it does not fetch for that, and what it lets nobody lose.

test.use({ story: "kept", actionTimeout: 40_000 });
test.setTimeout(240_000);

test("what was read on the very first visit opens without a network, too", async ({
  phone,
  network,
}) => {
  const page = await openAs(phone, "truong-001", "/desk");
  const filed = page.getByText(/(NC|CH)-\d{6}-\d/);
  await expect(filed.first()).toBeVisible();
  const seen = await filed.allTextContents();
  await isInstalled(page);
  network.decide(() => "lost");

  await page.reload();

  await expect(old(page)).toBeVisible();
  await expect(filed).toHaveText(seen);
});

test("who signs out leaves nothing on the phone of what they were shown", async ({ phone }) => {
  const page = await openAs(phone, "truong-001", "/desk");
  const privately = () =>
    page.evaluate(async () => {
      const kept = await (await caches.open("private")).keys();
      return kept.map(({ url }) => new URL(url).pathname);
    });
  await isInstalled(page);
  await expect.poll(privately).toContain("/api/me");

  await signOut(page);

  await expect.poll(privately).toEqual([]);
});

test("once the network is back all is read again, and what is being typed stays as it is", async ({
  phone,
  network,
}) => {
  const page = await openAs(phone, "truong-001", "/needs/new");
  const happened = page.getByLabel("Chuyện gì đã xảy ra?");
  await expect(happened).toBeVisible();
  await isInstalled(page);
  const lost = new Set<string>();
  network.decide(({ path }) => {
    lost.add(path);
    return "lost";
  });
  await page.reload();
  await happened.fill("Nước ngập");
  await expect(old(page)).toBeVisible();
  // What is kept for the field comes last of all.
  await expect.poll(() => [...lost].some((path) => path.startsWith("/api/sites?"))).toBe(true);

  network.decide(() => "pass");
  await expect(old(page)).toBeHidden();
  await page.keyboard.type(" cao");

  await expect(happened).toBeFocused();
  await expect(happened).toHaveValue("Nước ngập cao");
});

for (const what of ["the front page", "a campaign's page"])
  test(`${what} that was only looked at, as the server drew it, opens without a network, too`, async ({
    phone,
    network,
  }) => {
    const page = await phone.newPage();
    const { items } = (await (await phone.request.get("/api/campaigns")).json()) as Campaigns;
    await page.goto(what === "the front page" ? "/" : `/campaigns/${items[0]?.id}`);
    const served = page.locator("[data-whole]:not([aria-busy])");
    const told = page.locator("#main :is(h1, .sums .big)");
    const needs = page.locator("#main .need-row");
    await expect.poll(() => isKept(page)).toBe(true);
    await expect(served).toBeAttached();
    const seen = { told: await told.allTextContents(), needs: await needs.count() };
    expect(seen.told.length + seen.needs).toBeGreaterThan(3);
    network.decide(() => "lost");

    await page.reload();

    await expect(old(page)).toBeVisible();
    await expect(served).toHaveCount(0);
    await expect(told).toHaveText(seen.told);
    await expect(needs).toHaveCount(seen.needs);
    await expect(page.getByText("Chưa kết nối được máy chủ")).toHaveCount(0);
    if (what === "the front page") await expect(page.locator("button.pin").first()).toBeAttached();
  });

test("the map that was seen has its pins without a network, also where it stands a little otherwise", async ({
  phone,
  network,
}) => {
  const page = await openAs(phone, "truong-001", "/");
  const pins = page.locator("button.pin");
  await isInstalled(page);
  await page.reload();
  await expect(pins.first()).toBeAttached();
  const seen = await pins.count();
  network.decide(() => "lost");

  // A note above it makes it lower, and a phone that is turned gives it another shape.
  await page.reload();
  await expect(old(page)).toBeVisible();
  await expect(pins).toHaveCount(seen);
  await page.setViewportSize({ width: 800, height: 360 });

  await page.reload();
  await expect(pins.first()).toBeAttached();
});

test("where not even the first questions are answered, the screen says so and goes on once they are", async ({
  phone,
  network,
}) => {
  network.decide(({ path }) => (path.startsWith("/api/") ? "lost" : "pass"));
  const page = await phone.newPage();
  await page.goto("/reconciliation");

  const cut = page.getByText("Chưa kết nối được máy chủ.").first();
  await expect(cut).toBeVisible();
  network.decide(() => "pass");

  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(cut).toBeHidden();
});

test("where data is to be spared, nothing of the map is kept before somebody asks for it", async ({
  phone,
  network,
}) => {
  const saves = "Object.defineProperty(navigator, 'connection', { value: { saveData: true } });";
  network.rewrite("/serviceWorker.js", (text) => saves + text);
  await phone.addInitScript(saves);
  const page = await phone.newPage();
  await page.goto("/sign-in");

  await expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null))
    .toBe(true);
  const kept = await page.evaluate(async () => {
    const caught = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
    const requests = await Promise.all(caught.map((cache) => cache.keys()));
    return requests.flat().map(({ url }) => url);
  });

  expect(kept.filter((url) => url.includes("/NeedsScreen-"))).toHaveLength(1);
  expect(kept.filter((url) => /\/(NeedsMap|PinMap|pinShape)-/.test(url))).toEqual([]);
});

test("a receipt that came too late stays to be read and copied, beside the way to the one that counts", async ({
  phone,
}) => {
  const page = await openAs(phone, "truong-001", "/outbox");
  await expect(page.getByText("Không còn gì chờ gửi")).toBeVisible();
  const consignment = await received(page);
  const [id, address] = [v7(), `/consignments/${consignment.id}`];
  const lines = consignment.lines.map(({ id: line, quantity }) => ({ line, good: quantity }));
  const receiver = { name: "Người nhận", position: "Hiệu trưởng" };
  const draft = { lines: {} };
  await write(page, [
    {
      key: v7(),
      n: 1,
      kind: "receipt",
      path: `/api${address}/receipt`,
      body: JSON.stringify({ id, receivedOn: consignment.sentOn, receivedBy: receiver, lines }),
      things: [id, consignment.id],
      makes: id,
      title: consignment.code,
      writtenAt: Date.now(),
      state: "waiting",
      tries: 0,
      nextAt: 0,
      notBefore: 0,
      form: { address: `${address}/receipt`, place: `receipt ${consignment.id}`, draft },
    },
  ]);

  await hope(page);

  await expect(page.getByText("Chuyến hàng này đã có biên nhận.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Sao chép nội dung" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Sửa", exact: true })).toBeHidden();
  await page.getByRole("link", { name: "Mở để xem" }).click();
  await expect(page).toHaveURL(address);
  await expect(page.getByText(consignment.receipt?.code ?? "BN-")).toBeVisible();
  expect(await waiting(page)).toHaveLength(1);
});

/** What says that the screen shows what this phone had kept. */
const old = (page: Page) => page.getByText(/^Mạng yếu: đang xem dữ liệu lúc \d\d:\d\d/);

type Campaigns = { items: CampaignView[] };

/** Whether the service worker is there and has what the page that the server drew was made of. */
function isKept(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    const [, named = ""] = / data-read="([^"]*)"/.exec(document.body.innerHTML) ?? [];
    const addresses = named.replaceAll("&amp;", "&").split(" ");
    const kept = await Promise.all(addresses.map((one) => caches.match(one, { ignoreVary: true })));
    return !!navigator.serviceWorker.controller && !kept.includes(undefined);
  });
}

/** A consignment of one's own site that has its receipt. */
async function received(page: Page): Promise<ConsignmentView> {
  const me = await ask<Me>(page, "/api/me");
  for (const { id } of me.sites) {
    const path = `/api/consignments?site=${id}&state=received`;
    const [found] = (await ask<{ items: ConsignmentView[] }>(page, path)).items;
    if (found) return found;
  }
  throw new Error("No consignment was received.");
}
