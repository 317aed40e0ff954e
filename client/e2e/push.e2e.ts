import type { BrowserContext, Page } from "@playwright/test";
import { v7 } from "uuid";
import { dayOf } from "#domain/calendar.ts";
import type { Me } from "#domain/answers.ts";
import type { NeedView } from "#domain/needViews.ts";
import type { PushPayload } from "#domain/pushPayload.ts";
import type { SchoolView } from "#domain/placeViews.ts";
import { ask, campaignOf } from "./people.ts";
import { expect, hope, isInstalled, openAs, test, waiting } from "./phone.ts";

// A message to a phone, and the one tap that answers it.

test.use({ story: "push", actionTimeout: 40_000 });
test.setTimeout(240_000);

test("a tap in the message without a network is kept, and sent once when the network is back", async ({
  phone,
  network,
  browser,
}) => {
  await phone.grantPermissions(["notifications"]);
  const { need, username } = await silentSchool(await browser.newPage(), network.address);
  const page = await openAs(phone, username, "/desk");
  await isInstalled(page);
  const me = await ask<Me>(page, "/api/me");
  const key = v7();
  const said = { done: "Đã báo Sở.", kept: "Đã lưu trên máy.", failed: "Chưa báo được." };
  const words = { word: "Còn cần", ...said };
  const owner = { username, membership: me.active ?? "" };
  await deliver(page, {
    title: "Trường còn cần giúp không?",
    body: need.code,
    path: `/needs/${need.id}`,
    tag: key,
    confirm: { need: need.id, code: need.code, key, ...words, owner },
  });
  await expect.poll(() => shown(page)).toEqual([[need.code, ["Còn cần"]]]);
  network.decide(() => "lost");

  await tap(phone);

  await expect.poll(() => shown(page)).toEqual([["Đã lưu trên máy.", []]]);
  expect(await waiting(page)).toEqual([key]);
  network.decide(() => "pass");
  await hope(page);
  await expect.poll(() => waiting(page)).toEqual([]);
  const { stillNeededAt } = await ask<NeedView>(page, `/api/needs/${need.id}`);
  expect(stillNeededAt).toBeGreaterThan(need.stillNeededAt ?? 0);
  const sent = network.writes.filter(({ path }) => path.endsWith("/confirm"));
  expect(new Set(sent.map((one) => one.key))).toEqual(new Set([key]));
});

/** A need that waits for its school's word, and the school's account. */
async function silentSchool(page: Page, address: string) {
  await page.goto(address);
  const query = `campaign=${await campaignOf(page)}&unconfirmedOn=${dayOf(Date.now())}`;
  const { items } = await ask<{ items: NeedView[] }>(page, `/api/needs?${query}`);
  const [need] = items;
  if (!need) throw new Error("the demo has no need that is silent");
  const schools = await ask<{ items: SchoolView[] }>(page, "/api/schools?limit=500");
  const school = schools.items.find(({ id }) => id === need.site.school.id);
  await page.close();
  return { need, username: `truong-${school?.code.slice(2)}` };
}

/** What a push service would bring, by way of the browser itself. */
async function deliver(page: Page, payload: PushPayload) {
  const session = await page.context().newCDPSession(page);
  const known = new Promise<string>((resolve) =>
    session.on("ServiceWorker.workerRegistrationUpdated", ({ registrations }) => {
      const [first] = registrations;
      if (first) resolve(first.registrationId);
    }),
  );
  await session.send("ServiceWorker.enable");
  const { origin } = new URL(page.url());
  const registrationId = await known;
  const data = JSON.stringify(payload);
  await session.send("ServiceWorker.deliverPushMessage", { origin, registrationId, data });
}

/** What stands on the phone: each message's text, and what can be tapped. */
function shown(page: Page): Promise<[string, string[]][]> {
  return page.evaluate(async () => {
    const all = await (await navigator.serviceWorker.ready).getNotifications();
    return all.map((one): [string, string[]] => {
      const { actions = [] } = one as { actions?: { title: string }[] };
      return [one.body, actions.map(({ title }) => title)];
    });
  });
}

/** Taps the answer of the message that stands there, as a finger does. */
async function tap(phone: BrowserContext) {
  await phone.serviceWorkers()[0]?.evaluate(async () => {
    const worker = self as unknown as {
      registration: ServiceWorkerRegistration;
      NotificationEvent: new (kind: string, of: object) => Event;
    };
    const [notification] = await worker.registration.getNotifications();
    const event = new worker.NotificationEvent("notificationclick", {
      notification,
      action: "confirm",
    });
    self.dispatchEvent(event);
  });
}
