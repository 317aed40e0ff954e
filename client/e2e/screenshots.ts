import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Page } from "@playwright/test";
import type { NeedView } from "#domain/needViews.ts";
import { chromiumFlags, ensureChromium } from "#server/testing/chromium.ts";
import { freePort } from "./freePort.ts";
import { ask, beThere, campaignOf, enter, isAtRest } from "./people.ts";

// `npm run screenshots`: the README's pictures, taken from a demo of its own.

const root = join(import.meta.dirname, "../..");
const folder = join(root, "docs/screenshots");

/** A picture larger than this is made with less quality; one that stays larger is refused. */
const bytesAimed = 90_000;
const bytesMax = 150_000;
const qualities = [82, 74, 66, 58, 50];

/** How long the demo may take to be built and to listen. */
const startMs = 90_000;

interface Picture {
  name: string;
  /** Screens of phones are taken at twice their size, as phones show them. */
  on: "phone" | "desktop";
  theme?: "dark";
  /** Goes to the screen and waits until all of it is there. */
  open: (page: Page) => Promise<void>;
}

const pictures: readonly Picture[] = [
  { name: "map-360", on: "phone", open: openMap },
  { name: "need-360", on: "phone", open: openNeed },
  { name: "receipt-360", on: "phone", theme: "dark", open: openReceipt },
  { name: "ledger-1280", on: "desktop", open: (page) => open(page, "/ledger") },
  { name: "totals-1280", on: "desktop", open: (page) => open(page, "/totals?sort=-received") },
  { name: "desk-1280", on: "desktop", open: openDesk },
];

const dataDir = mkdtempSync(join(tmpdir(), "la-lanh-screenshots-"));
const port = await freePort();
const address = `http://127.0.0.1:${port}`;
const demo = spawn(process.execPath, [join(root, "seed/demo.ts")], {
  env: { ...process.env, PORT: String(port), DATA_DIR: dataDir },
  stdio: ["ignore", "ignore", "inherit"],
});
try {
  await answers();
  mkdirSync(folder, { recursive: true });
  await takeAll();
} finally {
  await stopped();
  rmSync(dataDir, { recursive: true, force: true });
}

async function takeAll() {
  const executablePath = ensureChromium();
  const browser = await chromium.launch({ executablePath, args: chromiumFlags });
  for (const { name, on, theme, open: goTo } of pictures) {
    const context = await browser.newContext({
      baseURL: address,
      viewport: on === "phone" ? { width: 360, height: 740 } : { width: 1280, height: 800 },
      deviceScaleFactor: on === "phone" ? 2 : 1,
      colorScheme: theme ?? "light",
      reducedMotion: "reduce",
      locale: "vi-VN",
      timezoneId: "Asia/Ho_Chi_Minh",
    });
    const page = await context.newPage();
    await goTo(page);
    const picture = await take(page);
    if (picture.length > bytesMax) throw new Error(`${name} has ${picture.length} bytes`);
    writeFileSync(join(folder, `${name}.jpg`), picture);
    console.log(`${name}.jpg ${Math.round(picture.length / 1000)} KB`);
    await context.close();
  }
  await browser.close();
}

/** The picture in the best quality that is small enough. */
async function take(page: Page): Promise<Buffer> {
  let picture: Buffer = Buffer.alloc(0);
  for (const quality of qualities) {
    picture = await page.screenshot({ type: "jpeg", quality, animations: "disabled" });
    if (picture.length <= bytesAimed) break;
  }
  return picture;
}

async function open(page: Page, path: string) {
  await page.goto(path);
  await beThere(page);
  await isAtRest(page);
}

async function openMap(page: Page) {
  await open(page, "/");
  await page.getByRole("region", { name: "Bản đồ nhu cầu" }).getByRole("button").first().waitFor();
}

/** The need whose lines are in the most different states, the first of them above all. */
async function openNeed(page: Page) {
  const query = `campaign=${await campaignOf(page)}&coverage=partly`;
  const { items } = await ask<{ items: NeedView[] }>(page, `/api/needs?${query}`);
  const [need] = items.toSorted((one, other) => variety(other) - variety(one));
  if (!need) throw new Error("the demo has no need that is partly covered");
  await open(page, `/needs/${need.id}`);
}

function variety({ lines }: NeedView): number {
  const states = lines.map(
    ({ received, onTheWay, promised, lacking }) =>
      Number(received > 0) + Number(onTheWay > 0) + Number(promised > 0) + Number(lacking > 0),
  );
  return states.reduce((sum, state, place) => sum + state / (place + 1) ** 2, 0);
}

/** What a headteacher sees who is about to confirm a truck with one thing missing. */
async function openReceipt(page: Page) {
  await enter(page, "truong-001");
  await open(page, "/desk");
  await page
    .getByRole("link", { name: /^Xác nhận đã nhận/ })
    .first()
    .click();
  await isAtRest(page);
  await page.getByRole("button", { name: /^Bớt/ }).first().click();
}

async function openDesk(page: Page) {
  await enter(page, "so");
  await open(page, "/desk");
}

/** Waits until the demo answers. Throws when it stops or takes too long. */
async function answers() {
  const until = Date.now() + startMs;
  while (Date.now() < until) {
    if (demo.exitCode !== null) throw new Error("the demo did not start");
    const answer = await fetch(`${address}/healthz`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`the demo did not answer within ${startMs} ms`);
}

/** Stops the demo and waits until it has let go of its files. */
async function stopped() {
  if (demo.exitCode !== null) return;
  const exit = new Promise((resolve) => demo.once("exit", resolve));
  demo.kill();
  await exit;
}
