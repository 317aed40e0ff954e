import { expect, type Page } from "@playwright/test";
import type { BadNetwork } from "./badNetwork.ts";

/**
 * From now on the server has a next release: another page, and without one of the files that the field
 * needs now. Gives that file.
 */
export async function nextRelease(network: BadNetwork, page: Page): Promise<string> {
  const worker = await (await page.request.get("/serviceWorker.js")).text();
  const [entry = "", file = ""] =
    /\{"revision":"field","url":"(assets\/ReceiptForm[^"]*\.js)"\},/.exec(worker) ?? [];
  expect(file).not.toBe("");
  network.rewrite("/index.html", (text) => text.replace("<html", '<html data-release="next"'));
  network.rewrite("/serviceWorker.js", (text) => text.replace(entry, ""));
  return `/${file}`;
}

/** Which release a page is of; null of the one that was there first. */
export function releaseOf(page: Page) {
  return page.evaluate(() => document.documentElement.getAttribute("data-release"));
}

/** Whether a release still waits to be asked for. */
export function waitingRelease(page: Page) {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    return registration?.waiting != null;
  });
}
