import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { v7 } from "uuid";
import type { EntryView } from "#domain/ledgerViews.ts";
import { freePort } from "./freePort.ts";
import { act, ask, fits } from "./people.ts";
import { startOn, test } from "./server.ts";

test.use({ story: "log", viewport: { width: 360, height: 740 } });

const proven =
  "Máy này đã đối chiếu: bút toán nằm trong nhật ký công khai, đúng như đang hiển thị.";
const alarm = "Cảnh báo: nhật ký không còn là nhật ký mà máy này đã thấy";

// A reader's own browser proves each entry, whoever runs the server.
test("an entry's page proves that it is in the log, and remembers what it saw", async ({
  page,
}) => {
  await page.goto("/ledger/3");
  await expect(page.getByText(proven)).toBeVisible();
  await expect(page.getByText(/xem nhật ký lần đầu/)).toBeVisible();
  await fits(page);

  await page.goto("/ledger/4");

  await expect(page.getByText(proven)).toBeVisible();
  await expect(page.getByText(/nối tiếp đúng bản mà máy này đã thấy/)).toBeVisible();
});

test("a page without WebCrypto proves it with its own arithmetic", async ({ page }) => {
  await page.addInitScript(() =>
    Object.defineProperty(globalThis.crypto, "subtle", { value: undefined }),
  );

  await page.goto("/ledger/3");

  await expect(page.getByText(proven)).toBeVisible();
});

test("a screen whose numbers are not those that were signed says so", async ({ page }) => {
  await page.route("**/api/ledger/3", async (route) => {
    const answer = await route.fetch();
    const entry = (await answer.json()) as EntryView;
    await route.fulfill({ response: answer, json: { ...entry, effectiveOn: "2020-01-01" } });
  });

  await page.goto("/ledger/3");

  await expect(page.getByText(/nội dung đang hiển thị khác với nội dung đã ký/)).toBeVisible();
});

/** Two servers that share a beginning and the key, and then tell two stories at one address. */
test("a forged log is an alarm that stays, with both signed logs to download", async ({
  page,
  wrongs,
}) => {
  const folder = mkdtempSync(join(tmpdir(), "la-lanh-e2e-forged-"));
  const [mine, forged] = [join(folder, "mine"), join(folder, "forged")];
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  try {
    await (await startOn(mine, port)).stop();
    cpSync(mine, forged, { recursive: true });
    const honest = await startOn(mine, port);
    await promiseCash(page, address);
    await page.goto(`${address}/ledger/3`);
    await expect(page.getByText(proven)).toBeVisible();
    await page.goto("about:blank");
    await honest.stop();

    const forger = await startOn(forged, port);
    await promiseCash(page, address);
    await promiseCash(page, address);
    await page.goto(`${address}/ledger/3`);

    await expect(page.getByRole("alert").getByText(alarm)).toBeVisible();
    await fits(page);
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Tải bằng chứng về máy" }).click();
    expect((await download).suggestedFilename()).toBe("bang-chung-nhat-ky.txt");
    await page.goto(`${address}/ledger/5`);
    await expect(page.getByRole("alert").getByText(alarm)).toBeVisible();
    await page.goto("about:blank");
    await forger.stop();
    // Both servers stand beside the one that other tests of this file use.
    const others = wrongs.filter((wrong) => !wrong.startsWith(`asked ${address}/`));
    wrongs.splice(0, wrongs.length, ...others);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

/** One more entry: a cluster promises money to the fund; waits until the log has signed it. */
async function promiseCash(page: Page, address: string) {
  const at = (path: string) => `${address}${path}`;
  const data = { username: "cum-01", password: "la-lanh-demo" };
  expect((await page.request.post(at("/api/auth/sign-in/username"), { data })).ok()).toBe(true);
  const { items } = await ask<{ items: { id: string }[] }>(page, at("/api/campaigns"));
  const campaign = items[0]?.id;
  await act(page, at("/api/pledges"), { id: v7(), campaign, item: "VND", quantity: 1_000_000 });
  const { items: latest } = await ask<{ items: EntryView[] }>(page, at("/api/ledger?limit=1"));
  const proof = at(`/log/proof/${latest[0]?.seq}.tlog-proof`);
  await expect.poll(async () => (await page.request.get(proof)).status()).toBe(200);
}
