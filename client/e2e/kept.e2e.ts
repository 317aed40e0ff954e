import { isInstalled, openAs, expect, test } from "./phone.ts";

// What a phone keeps for the time without a network, and what it does not fetch for that.

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

  await expect(page.getByText(/^Mạng yếu: đang xem dữ liệu lúc \d\d:\d\d/)).toBeVisible();
  await expect(filed).toHaveText(seen);
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
