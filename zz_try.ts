import { chromium } from "@playwright/test";
import { chromiumFlags, findChromium } from "./server/testing/chromium.ts";
const base = "http://127.0.0.1:39917";
const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumFlags });
const ctx = await browser.newContext({
  baseURL: base,
  serviceWorkers: "allow",
  viewport: { width: 360, height: 800 },
});
const page = await ctx.newPage();
page.on("console", (m) => console.log("console", m.type(), m.text().slice(0, 300)));
page.on("pageerror", (e) => console.log("pageerror", e.message));
const t0 = Date.now();
const log = (...a) => console.log(Date.now() - t0, ...a);
await page.request.post("/api/auth/sign-in/username", {
  data: { username: "truong-001", password: "la-lanh-demo" },
});
log("signed in");
await page.goto("/outbox");
log("goto");
for (let i = 0; i < 12; i++) {
  await page.waitForTimeout(1500);
  const txt = await page.locator("main").innerText();
  log(JSON.stringify(txt.slice(0, 120)));
  if (/Không còn/.test(txt)) break;
}
log(
  await page.evaluate(async () => ({
    c: !!navigator.serviceWorker.controller,
    n: await caches.keys(),
    dbs: await indexedDB.databases(),
  })),
);
await page.screenshot({ path: "/tmp/field-e2e/outbox.png" });
await browser.close();
