import { chromium, type Browser, type Page } from "@playwright/test";
import { chromiumFlags, ensureChromium } from "#server/testing/chromium.ts";
import { isAtRest } from "../people.ts";
import { runs, type Measured } from "./measured.ts";
import { withServed } from "./served.ts";

const phone = {
  viewport: { width: 360, height: 740 },
  isMobile: true,
  hasTouch: true,
  locale: "vi-VN",
} as const;

/** A bad network in these mountains, and a cheap phone. */
const network = { latencyMs: 400, bitsPerSecond: 400_000 };
const slowness = 6;

/** How long nothing larger must have been painted until the largest is known. */
const stillMs = 3_000;

/** When the largest thing of the first screen is painted: on a first visit, and on one without a network. */
export async function measureVisits(): Promise<Measured[]> {
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumFlags });
  try {
    return await withServed(undefined, async ({ address, stop }) => {
      const first: number[] = [];
      while (first.length < runs) first.push(await firstVisit(browser, address));
      const { slow, quick } = await visitsOffline(browser, address, stop);
      return [
        {
          what: "largest paint, first visit, 400 kbps, 400 ms, 6 × slower",
          unit: "s",
          values: first,
          atMost: 5,
        },
        { what: "largest paint, again, offline", unit: "s", values: quick, atMost: 1 },
        {
          what: "largest paint, again, offline, 6 × slower",
          unit: "s",
          values: slow,
          atMost: 5,
        },
      ];
    });
  } finally {
    await browser.close();
  }
}

async function firstVisit(browser: Browser, address: string): Promise<number> {
  const context = await browser.newContext(phone);
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    const bytesPerSecond = network.bitsPerSecond / 8;
    await session.send("Network.emulateNetworkConditions", {
      offline: false,
      latency: network.latencyMs,
      downloadThroughput: bytesPerSecond,
      uploadThroughput: bytesPerSecond,
    });
    await session.send("Emulation.setCPUThrottlingRate", { rate: slowness });
    await page.goto(address);
    return await largestPaint(page);
  } finally {
    await context.close();
  }
}

/** Visits as anybody who has been there, then pulls the server from the network and comes again. */
async function visitsOffline(browser: Browser, address: string, stop: () => Promise<void>) {
  const context = await browser.newContext({ ...phone, serviceWorkers: "allow" });
  try {
    const before = await context.newPage();
    await before.goto(address);
    await before.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await before.reload();
    await isAtRest(before);
    await largestPaint(before);
    await before.close();
    await stop();
    const again = async (rate: number) => {
      const page = await context.newPage();
      const session = await context.newCDPSession(page);
      await session.send("Emulation.setCPUThrottlingRate", { rate });
      await page.goto(address);
      const painted = await largestPaint(page);
      await page.close();
      return painted;
    };
    const [quick, slow]: [number[], number[]] = [[], []];
    while (quick.length < runs) quick.push(await again(1));
    while (slow.length < runs) slow.push(await again(slowness));
    return { quick, slow };
  } finally {
    await context.close();
  }
}

/** Seconds from the start of the visit to the largest paint of a page that has come to rest. */
function largestPaint(page: Page): Promise<number> {
  return page.evaluate(
    (still) =>
      new Promise<number>((resolve) => {
        let largest = 0;
        let timer = setTimeout(() => {}, 0);
        const wait = () => {
          clearTimeout(timer);
          timer = setTimeout(() => resolve(largest / 1_000), still);
        };
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) largest = Math.max(largest, entry.startTime);
          wait();
        }).observe({ type: "largest-contentful-paint", buffered: true });
      }),
    stillMs,
  );
}
