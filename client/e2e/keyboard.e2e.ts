import { expect, type Locator, type Page } from "@playwright/test";
import { openNeed } from "./openNeed.ts";
import { enter, isAtRest } from "./people.ts";
import { test } from "./server.ts";

// Whoever has no mouse and no finger can do everything with the keyboard, and always sees where they
// are.

test.use({ story: "keyboard", actionTimeout: 10_000, viewport: { width: 1280, height: 800 } });

/** The most stops between two things that belong together; more would be no way to go. */
const stopsMax = 64;

test("the first stop leads past everything to the content", async ({ page }) => {
  await page.goto("/ledger");
  await isAtRest(page);

  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "Đến nội dung chính" });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");

  await expect(page.getByRole("main")).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.getByLabel("Tìm trong sổ cái")).toBeFocused();
});

test("whoever promises all that a line lacks reads that it is recorded, and goes on where the line is", async ({
  page,
}) => {
  await enter(page, "cum-07");
  const { need, line } = await openNeed(page);
  await page.goto(`/needs/${need?.id}`);
  const help = page.getByRole("button", { name: `: ${line?.name}` });
  await help.focus();
  await page.keyboard.press("Enter");
  await page.getByLabel("Cụm góp bao nhiêu?").focus();

  await page.keyboard.press("Enter");
  const thanks = page.getByRole("heading", { name: /^Đã ghi cam kết CK-/ });
  await expect(thanks).toBeVisible();
  // A code is read whole, however narrow its line.
  await expect(thanks.getByText(/^CK-\d{6}-\d$/)).toHaveCSS("white-space", "nowrap");
  await expect(page.getByRole("dialog").getByRole("status")).toBeFocused();
  await expect(help).toHaveCount(0);
  await page.keyboard.press("Escape");

  // The line itself, or the list of lines when it was drawn anew meanwhile.
  await expect(page.locator(":focus")).toContainText(line?.name ?? "");
});

test("places are chosen on the map and in the list alike", async ({ page }) => {
  await page.goto("/?show=all");
  // A picture of the map stands in its place until the first key tells that somebody is there.
  await expect(page.getByRole("img", { name: "Bản đồ nhu cầu" })).toBeVisible();
  await page.keyboard.press("Shift");
  const map = page.getByRole("region", { name: "Bản đồ nhu cầu" });
  await expect(map.getByRole("button").first()).toBeVisible();
  await isAtRest(page);

  // Clusters fall apart until single places are left.
  const group = map.getByRole("button", { name: /^\d+ điểm trường/ });
  const single = map.getByRole("button", { name: /^Mầm non/ });
  const before = await single.count();
  await tabTo(page, group.first());
  await page.keyboard.press("Enter");
  await expect.poll(() => single.count()).not.toBe(before);
  await tabTo(page, single.first());
  const name = (await single.first().getAttribute("aria-label"))?.split(",")[0] ?? "";
  await page.keyboard.press("Enter");

  await expect(page).toHaveURL(/site=/);
  const row = page.getByRole("listitem").and(page.locator("[aria-current=true]"));
  await expect(row.first().getByRole("link")).toHaveText(name);

  const onMap = page
    .getByRole("button", { name: /^Xem .* trên bản đồ$/ })
    .and(page.locator("[aria-pressed=false]"));
  const other = (await onMap.first().getAttribute("aria-label")) ?? "";
  await tabTo(page, page.getByRole("button", { name: other }));
  await page.keyboard.press("Enter");
  await expect(row.first().getByRole("button", { name: other })).toBeFocused();
  await expect(row.first().getByRole("button", { name: other })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
});

test("a dialog keeps the focus until it is closed, and gives it back", async ({ page }) => {
  await enter(page, "cum-01");
  await page.goto("/");
  await isAtRest(page);
  await page.getByRole("list", { name: "Nhu cầu" }).getByRole("link").first().press("Enter");
  const help = page.getByRole("button", { name: /^Cụm tôi góp/ }).first();
  await help.focus();
  await page.keyboard.press("Enter");

  const dialog = page.getByRole("dialog");
  await expect(dialog).toBeVisible();
  for (let stop = 0; stop < 12; stop++) {
    await page.keyboard.press("Tab");
    expect(await isOutside(dialog), `stop ${stop}`).toBe(false);
  }
  await page.keyboard.press("Escape");

  await expect(dialog).toBeHidden();
  await expect(help).toBeFocused();
});

test("a need is filed with the keyboard alone", async ({ page }) => {
  await enter(page, "truong-005");
  await page.goto("/needs/new");
  await isAtRest(page);
  const type = (text: string) => page.keyboard.type(text);
  const press = (key: string) => page.keyboard.press(key);

  await tabTo(page, page.getByLabel("Điểm trường", { exact: true }));
  await press("ArrowDown");
  await tabTo(page, page.getByLabel("Chuyện gì đã xảy ra?"));
  await type("Ngập bếp.");
  await tabTo(page, page.getByRole("button", { name: "Thêm mặt hàng" }));
  await press("Enter");
  await tabTo(page, page.getByLabel("Tìm mặt hàng"));
  await type("chan tre");
  await tabTo(page, page.getByRole("button", { name: "Chăn trẻ em" }));
  await press("Enter");
  await tabTo(page, page.getByRole("button", { name: /^Xong/ }));
  await press("Enter");
  await tabTo(page, page.getByRole("textbox", { name: "Số lượng: Chăn trẻ em" }));
  await type("7");
  await tabTo(page, page.getByRole("radio", { name: "Khẩn", exact: true }));
  await press("ArrowRight");
  await tabTo(page, page.getByRole("button", { name: /^Gửi nhu cầu/ }));
  await press("Enter");

  // What was filed is read from its beginning.
  await expect(page.getByText(/Nhu cầu NC-\d{6}-\d/)).toBeVisible();
  await expect(page.getByRole("main")).toBeFocused();
  await expect(page.getByText("Rất khẩn")).toBeVisible();
  await expect(page.getByText("Chăn trẻ em cần 7 cái")).toBeVisible();
});

test("nothing hides what has the focus, on a phone either", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto("/ledger");
  await isAtRest(page);

  for (let stop = 0; stop < 24; stop++) {
    await page.keyboard.press("Tab");
    await expect.poll(() => isFocusSeen(page), `stop ${stop}`).toBe(true);
  }
});

/** Goes on with Tab until something has the focus. */
async function tabTo(page: Page, goal: Locator) {
  for (let stop = 0; stop < stopsMax; stop++) {
    if (await goal.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  await expect(goal, `within ${stopsMax} stops`).toBeFocused();
}

/** Whether the focus is on something of the page that is not in a dialog; the browser's own is none. */
function isOutside(dialog: Locator): Promise<boolean> {
  return dialog.evaluate(
    (element) =>
      document.activeElement !== document.body && !element.contains(document.activeElement),
  );
}

/** Whether the middle of what has the focus is in view and nothing lies over it. */
function isFocusSeen(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    if (!focused || focused === document.body) return true;
    const { left, top, width, height } = focused.getBoundingClientRect();
    const there = document.elementFromPoint(left + width / 2, top + height / 2);
    return there !== null && (focused.contains(there) || there.contains(focused));
  });
}
