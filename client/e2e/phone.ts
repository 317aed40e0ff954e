import { expect as base, type BrowserContext, type Page } from "@playwright/test";
import type { Me } from "#domain/answers.ts";
import type { Item } from "../outbox/item.ts";
import { badNetworkTo, type BadNetwork } from "./badNetwork.ts";
import { ask, enter } from "./people.ts";
import { test as served } from "./server.ts";

// A phone with a service worker and a bad network, on the real server.

/** What installs a service worker and loses requests on purpose takes its time on a busy machine. */
export const expect = base.configure({ timeout: 40_000 });

interface OfPhone {
  network: BadNetwork;
  /** A phone of its own on that network; what it keeps is gone when the test ends. */
  phone: BrowserContext;
}

export const test = served.extend<OfPhone>({
  network: async ({ address }, use) => {
    const network = await badNetworkTo(address);
    await use(network);
    await network.stop();
  },
  phone: async ({ browser, network }, use) => {
    const phone = await browser.newContext({
      baseURL: network.address,
      serviceWorkers: "allow",
      viewport: { width: 360, height: 800 },
    });
    await use(phone);
    await phone.close();
  },
});

/** Signs in on a phone and opens a screen there. */
export async function openAs(phone: BrowserContext, username: string, path: string): Promise<Page> {
  const page = await phone.newPage();
  await enter(page, username);
  await page.goto(path);
  return page;
}

/** Waits until the service worker looks after the page and has what the field needs. */
export async function isInstalled(page: Page) {
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const names = await caches.keys();
        const shell = names.find((name) => name.startsWith("shell "));
        const kept = shell ? await (await caches.open(shell)).keys() : [];
        const files = kept.map(({ url }) => url).join();
        const items = await caches.match("/api/items", { ignoreVary: true });
        const isWhole = files.includes("ReceiptForm") && items !== undefined;
        return !!navigator.serviceWorker.controller && isWhole;
      }),
    )
    .toBe(true);
}

/** Puts items into the outbox as forms do, in their order; the open page need not know. */
export async function write(page: Page, items: Omit<Item, "owner">[]) {
  const me = await ask<Me>(page, "/api/me");
  const owner = { username: me.username ?? "", membership: me.active ?? "" };
  const rows = items.map((item) => ({ ...item, owner }));
  await page.evaluate(putRows, rows satisfies Item[]);
}

/** Puts a row that nobody can read into the outbox. */
export function damage(page: Page): Promise<void> {
  return page.evaluate(putRows, [{ key: "damaged", n: "none" }]);
}

/** The keys of what waits on the phone. */
export function waiting(page: Page): Promise<string[]> {
  return page.evaluate(
    () =>
      new Promise<string[]>((resolve, reject) => {
        const opening = indexedDB.open("la-lanh");
        opening.addEventListener("error", () => reject(opening.error));
        opening.addEventListener("success", () => {
          const asked = opening.result.transaction("outbox").objectStore("outbox").getAllKeys();
          asked.addEventListener("success", () => {
            opening.result.close();
            resolve(asked.result.map(String));
          });
        });
      }),
  );
}

/** Lets the page try at once, as when the phone says that it is online again. */
export function hope(page: Page): Promise<boolean> {
  return page.evaluate(() => dispatchEvent(new Event("online")));
}

function putRows(rows: readonly (Item | Record<string, string>)[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open("la-lanh");
    opening.addEventListener("error", () => reject(opening.error));
    opening.addEventListener("success", () => {
      const tx = opening.result.transaction("outbox", "readwrite");
      for (const row of rows) tx.objectStore("outbox").put(row, row.key);
      tx.addEventListener("complete", () => {
        opening.result.close();
        resolve();
      });
    });
  });
}
