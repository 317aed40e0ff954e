import { join } from "node:path";
import { chromium, type Page } from "@playwright/test";
import { builtProvince } from "#server/bench/province/built.ts";
import { chromiumFlags, ensureChromium } from "#server/testing/chromium.ts";
import { beThere, isAtRest } from "../people.ts";
import { runs, type Measured } from "./measured.ts";
import { withServed } from "./served.ts";

const size = { sites: 10_000, entries: 20_000 };
const desk = { viewport: { width: 1280, height: 800 } };
const slowness = 4;

/** Each pan goes to and fro, so many steps of so many pixels a way. */
const steps = 60;
const stepPx = 3;

/** How many frames a second the map draws while a finger moves it over 10,000 sites. */
export async function measurePanning(cache: string): Promise<Measured[]> {
  const built = await builtProvince(join(cache), size);
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumFlags });
  try {
    const values = await withServed(built, async ({ address }) => {
      const context = await browser.newContext({ ...desk, locale: "vi-VN" });
      const page = await context.newPage();
      await page.goto(address);
      await beThere(page);
      await isAtRest(page);
      const map = page.getByRole("region", { name: "Bản đồ nhu cầu" });
      await map.waitFor();
      const session = await context.newCDPSession(page);
      await session.send("Emulation.setCPUThrottlingRate", { rate: slowness });
      const box = await map.boundingBox();
      if (!box) throw new Error("the map has no place on the screen");
      const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      const measured: number[] = [];
      while (measured.length < runs) measured.push(await pan(page, middle));
      return measured;
    });
    const what = "panning 10,000 sites, 4 × slower";
    return [{ what, unit: "frames a second", values, atLeast: 55 }];
  } finally {
    await browser.close();
  }
}

/** Frames a second while the map is dragged to and fro. */
async function pan(page: Page, { x, y }: { x: number; y: number }): Promise<number> {
  await page.mouse.move(x, y);
  await page.mouse.down();
  const counting = page.evaluate(countFrames);
  for (const way of [1, -1])
    for (let step = 1; step <= steps; step++) {
      const at = way > 0 ? step : steps - step;
      await page.mouse.move(x - at * stepPx, y - at * stepPx);
    }
  await page.mouse.up();
  await page.evaluate(() => dispatchEvent(new Event("frames-counted")));
  return counting;
}

/** Counts frames until it is told that the pan has ended. */
function countFrames(): Promise<number> {
  return new Promise((resolve) => {
    const begun = performance.now();
    let frames = 0;
    let isOver = false;
    addEventListener("frames-counted", () => (isOver = true), { once: true });
    const next = () => {
      frames++;
      if (isOver) resolve((frames * 1_000) / (performance.now() - begun));
      else requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
}
