import type { Page } from "@playwright/test";
import { v7 } from "uuid";
import type { NeedView } from "#domain/needViews.ts";
import type { Item } from "../outbox/item.ts";
import { badNetworkTo } from "./badNetwork.ts";
import { fillNeed, needFormStands } from "./needForm.ts";
import { ask, campaignOf, enter } from "./people.ts";
import { damage, hope, isInstalled, openAs, expect, test, waiting, write } from "./phone.ts";
import { nextRelease, releaseOf, waitingRelease } from "./release.ts";

// A headteacher's phone without a network: it opens, it keeps, it sends later, once.

test.use({ story: "offline", actionTimeout: 40_000 });
test.setTimeout(240_000);

/** The most that a need without photos may be on the wire. */
const needBytesMax = 2_048;
/** How soon what waits is tried again once the network is back. */
const resumeMs = 20_000;

const outbox = (page: Page) => page.getByRole("list", { name: "Hộp gửi" }).getByRole("listitem");
const gone = () => "lost" as const;

test("a need written without a network is kept, and goes once, within 20 s of the network's return", async ({
  phone,
  network,
}) => {
  const page = await openAs(phone, "truong-001", "/needs/new");
  await isInstalled(page);
  await page.reload();
  await needFormStands(page);
  network.decide(gone);
  await page.clock.install();

  // The form itself opens from the phone, and says from when its data is.
  await page.reload();
  await expect(page.getByText(/^Mạng yếu: đang xem dữ liệu lúc \d\d:\d\d/)).toBeVisible();
  await fillNeed(page, "Ngập, mất sóng.");
  await page.getByRole("button", { name: "Gửi nhu cầu · 1 mặt hàng" }).click();

  await expect(page.getByText(/✓ Đã lưu trên máy lúc/)).toBeFocused();
  await expect(page.getByText(/○ Sở chưa nhận/)).toBeVisible();
  await expect(page.getByRole("link", { name: "1 chưa gửi" })).toBeVisible();
  // What waits leaves the campaign room for its name.
  const name = await page.getByRole("link", { name: "Bão số 10 và mưa lũ" }).boundingBox();
  expect(name?.width).toBeGreaterThan(100);
  const tried = network.writes.length;
  expect(tried).toBeGreaterThan(0);

  // An hour wrong while it waits, and right again: nothing waits for that hour.
  await page.clock.setSystemTime(Date.now() + 60 * 60_000);
  await hope(page);
  await expect.poll(() => network.writes.length).toBeGreaterThan(tried);
  await page.clock.setSystemTime(Date.now());
  network.decide(() => "pass");
  await page.clock.runFor(resumeMs);

  await expect(page.getByText(/✓ Sở đã nhận lúc .* NC-\d{6}-\d/)).toBeVisible();
  await expect(page.getByRole("link", { name: "1 chưa gửi" })).toBeHidden();
  const sent = network.writes.filter(({ path }) => path === "/api/needs");
  expect(new Set(sent.map(({ key }) => key)).size).toBe(1);
  expect(sent.at(-1)?.bytes).toBeLessThanOrEqual(needBytesMax);
});

test("a promise made without a network is kept in its dialog, which stays before the page", async ({
  phone,
  network,
}) => {
  const page = await openAs(phone, "cum-07", "/desk");
  const query = `campaign=${await campaignOf(page)}&status=verified&coverage=lacking&limit=1`;
  const { items } = await ask<{ items: NeedView[] }>(page, `/api/needs?${query}`);
  await page.goto(`/needs/${items[0]?.id}`);
  await isInstalled(page);
  await page
    .getByRole("button", { name: /^Cụm tôi góp/ })
    .first()
    .click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("button", { name: /^Hứa góp/ })).toBeVisible();
  network.decide(gone);

  await dialog.getByRole("button", { name: /^Hứa góp/ }).click();

  await expect(dialog.getByText(/✓ Đã lưu trên máy lúc/)).toBeFocused();
  expect(await dialog.evaluate((element) => element.matches(":modal"))).toBe(true);
});

test("of two tabs one sends, and each item once", async ({ phone, network }) => {
  const first = await openAs(phone, "truong-003", "/outbox");
  await expect(first.getByText("Không còn gì chờ gửi")).toBeVisible();
  const second = await phone.newPage();
  await second.goto("/outbox");
  await expect(second.getByText("Không còn gì chờ gửi")).toBeVisible();
  // What the server refuses shows as well as what it takes that nothing is sent twice.
  const items = Array.from({ length: 20 }, (_, i) => closing(i + 1));
  await write(first, items);

  await Promise.all([hope(first), hope(second)]);

  await expect.poll(() => network.writes.length).toBe(items.length);
  await expect(outbox(first)).toHaveCount(items.length);
  await expect(outbox(second)).toHaveCount(items.length);
  await expect(first.getByText("Chưa được nhận")).toHaveCount(items.length);
  expect(network.writes.map(({ key }) => key)).toEqual(items.map(({ key }) => key));
});

test("a damaged row is passed over, shown and deleted; what was refused says why and is deleted", async ({
  phone,
}) => {
  const page = await openAs(phone, "truong-004", "/outbox");
  await expect(page.getByText("Không còn gì chờ gửi")).toBeVisible();
  await damage(page);
  await write(page, [closing(1)]);

  await hope(page);

  await expect(outbox(page)).toHaveCount(2);
  await expect(outbox(page).first()).toContainText("Không tìm thấy.");
  await expect(outbox(page).last()).toContainText("Mục này bị hỏng");
  // The keyboard goes on at the question, at the button again, at the next item, at the heading.
  const press = (name: string) => outbox(page).first().getByRole("button", { name }).press("Enter");
  await press("Xóa");
  await expect(outbox(page).first().getByText("Xóa hẳn khỏi máy này?")).toBeFocused();
  await press("Để sau");
  await expect(outbox(page).first().getByRole("button", { name: "Xóa" })).toBeFocused();
  for (const next of [outbox(page).last(), page.getByRole("heading", { name: "Hộp gửi" })]) {
    await press("Xóa");
    await press("Xóa hẳn");
    await expect(next).toBeFocused();
  }
  expect(await waiting(page)).toEqual([]);
});

test("signed out in between, all is kept, shown to nobody else, and goes after signing in", async ({
  phone,
  network,
}) => {
  const page = await openAs(phone, "truong-005", "/outbox");
  await expect(page.getByText("Không còn gì chờ gửi")).toBeVisible();
  await write(page, [closing(1)]);
  await phone.clearCookies();

  await hope(page);
  await expect(page.getByText("Hãy đăng nhập để xem và gửi tiếp")).toBeVisible();
  expect(network.writes).toHaveLength(1);

  await enter(page, "truong-006");
  await page.goto("/outbox");
  await expect(page.getByText("Không còn gì chờ gửi")).toBeVisible();
  expect(network.writes).toHaveLength(1);
  expect(await waiting(page)).toHaveLength(1);

  await enter(page, "truong-005");
  await page.goto("/outbox");
  await expect(page.getByText("Chưa được nhận")).toHaveCount(1);
  expect(network.writes).toHaveLength(2);
});

test("a next release waits until somebody asks for it, and takes nothing that was typed", async ({
  phone,
  network,
}) => {
  const page = await openAs(phone, "truong-007", "/needs/new");
  await isInstalled(page);
  await page.reload();
  await needFormStands(page);
  const oldTab = await phone.newPage();
  await oldTab.goto("/needs/new");
  await needFormStands(oldTab);
  const happened = (of: Page) => of.getByLabel("Chuyện gì đã xảy ra?");
  await happened(page).fill("Đang viết dở.");
  const dropped = await nextRelease(network, page);

  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());

  // Both tabs are asked, and nothing is taken from under a finger.
  const reload = (of: Page) => of.getByRole("button", { name: "Tải lại" });
  await expect(reload(page)).toBeVisible();
  await expect(reload(oldTab)).toBeVisible();
  await expect(happened(page)).toHaveValue("Đang viết dở.");
  expect(await releaseOf(page)).toBeNull();
  await Promise.all([page.waitForEvent("load"), reload(page).click()]);
  await expect(happened(page)).toHaveValue("Đang viết dở.");
  await expect.poll(() => releaseOf(page)).toBe("next");
  expect(await waitingRelease(page)).toBe(false);

  // Without a network, too, the other tab goes on with the files of the release that it began with.
  network.decide(gone);
  expect(await releaseOf(oldTab)).toBeNull();
  const status = await oldTab.evaluate(async (file) => (await fetch(file)).status, dropped);
  expect(status).toBe(200);
  await page.reload();
  await expect.poll(() => releaseOf(page)).toBe("next");
});

test("what a school copies into Zalo the department files for it, and the phone learns of it", async ({
  browser,
  address,
  phone,
  network,
}) => {
  const page = await openAs(phone, "truong-009", "/needs/new");
  network.decide(({ method }) => (method === "POST" ? "lost" : "pass"));
  await fillNeed(page, "Nhờ Sở nhập giúp.");
  await page.getByRole("button", { name: "Gửi nhu cầu · 1 mặt hàng" }).click();
  await expect(page.getByText(/○ Sở chưa nhận/)).toBeVisible();
  await page.getByRole("link", { name: "Hộp gửi" }).click();
  await phone.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("button", { name: "Sao chép nội dung" }).click();
  const text = await page.evaluate(() => navigator.clipboard.readText());

  const other = await badNetworkTo(address);
  const office = await browser.newContext({ baseURL: other.address, serviceWorkers: "block" });
  const desk = await openAs(office, "so", "/paste");
  await desk.getByLabel("Tin của trường hoặc cụm").fill(`Sở ơi:\n${text}\ncảm ơn ạ`);
  await desk.getByRole("button", { name: "Mở tin này" }).click();
  await expect(desk.getByLabel("Chuyện gì đã xảy ra?")).toHaveValue("Nhờ Sở nhập giúp.");
  await desk.getByRole("button", { name: "Gửi nhu cầu · 1 mặt hàng" }).click();
  await expect(desk.getByText(/Nhu cầu NC-\d{6}-\d/)).toBeVisible();
  network.decide(() => "pass");
  await hope(page);

  await expect(page.getByText("Không còn gì chờ gửi")).toBeVisible();
  const all = [...network.writes, ...other.writes];
  const sent = all.filter(({ path }) => path === "/api/needs");
  expect(new Set(sent.map(({ key }) => key)).size).toBe(1);
  await office.close();
  await other.stop();
});

/** Closes a need that does not exist: the server refuses it, each for itself. */
function closing(n: number): Omit<Item, "owner"> {
  const need = v7();
  return {
    key: v7(),
    n,
    kind: "close",
    path: `/api/needs/${need}/close`,
    body: JSON.stringify({ reason: "received" }),
    things: [need],
    title: `${n}`,
    writtenAt: Date.now(),
    state: "waiting",
    tries: 0,
    nextAt: 0,
    notBefore: 0,
  };
}
