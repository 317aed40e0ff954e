import { defineConfig } from "@playwright/test";
import { chromiumFlags, findChromium } from "./server/testing/chromium.ts";

// The tests start the real server themselves, each on its own database and port.
export default defineConfig({
  testDir: "client/e2e",
  testMatch: "**/*.e2e.ts",
  outputDir: "test-results",
  timeout: 120_000,
  expect: { timeout: 10_000 },
  retries: 0,
  workers: 2,
  forbidOnly: true,
  reporter: "list",
  use: {
    // What a test's own routes answer must not come from what a page kept; `phone.ts` has its own.
    serviceWorkers: "block",
    locale: "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
    screenshot: "only-on-failure",
    trace: "retain-on-failure",
    launchOptions: { executablePath: findChromium(), args: chromiumFlags },
  },
});
