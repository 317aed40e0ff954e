import { expect, type Page } from "@playwright/test";
import type { TotalsView } from "#domain/ledgerViews.ts";
import {
  confirmOneCartonMissing,
  driver,
  fileNeed,
  openFromList,
  place,
  plate,
  promiseFromMap,
  promiseMoreThanIsLeft,
  school,
  sendTruck,
  verify,
} from "./acts.ts";
import { dong, fits, signInAs, signOut, totalsBy, worth } from "./people.ts";
import { test } from "./server.ts";

// The main job, lived through the real screens by the people whose job it is, on a phone.

test.use({ story: "story", viewport: { width: 360, height: 740 }, hasTouch: true });
test.use({ actionTimeout: 10_000 });

test("a need goes from the school's phone to a receipt in the ledger, and every screen agrees", async ({
  page,
}) => {
  const before = await totalsBy(page, "cluster");

  await page.goto("/");
  await signInAs(page, "truong-001");
  const need = await fileNeed(page);
  await signOut(page);

  await signInAs(page, "so");
  await verify(page, need);
  await signOut(page);

  await signInAs(page, "cum-01");
  await promiseFromMap(page, need);
  await signOut(page);

  await signInAs(page, "cum-02");
  await promiseMoreThanIsLeft(page, need);
  await signOut(page);

  await signInAs(page, "cum-01");
  const consignment = await sendTruck(page);
  await signOut(page);

  await signInAs(page, "truong-001");
  await confirmOneCartonMissing(page, consignment);
  await signOut(page);

  await lookAtNeed(page, need);
  await lookAtLedger(page, need, consignment);
  await lookAtTotals(page, before);
});

/** The three numbers of each line, and what is lacking again because it did not arrive. */
async function lookAtNeed(page: Page, need: string) {
  await openFromList(page, need);
  await expect(page.getByRole("region", { name: "Trường cần" })).toMatchAriaSnapshot(`
    - list:
      - listitem:
        - text: Chăn trẻ em cần 60 cái còn thiếu 36 cái
        - term: đã nhận
        - definition: 24 cái
        - term: đang đến
        - definition: 0 cái
        - term: đã hứa
        - definition: 0 cái
      - listitem:
        - text: /Sữa hộp 180 ml cần 384 hộp.* còn thiếu 48 hộp/
        - term: đã nhận
        - definition: 192 hộp
        - term: đang đến
        - definition: 0 hộp
        - term: đã hứa
        - definition: 144 hộp
  `);
}

/** Every act stands in the public ledger as a sentence; what is missing is said, who drove is not. */
async function lookAtLedger(page: Page, need: string, consignment: string) {
  await page.getByRole("link", { name: "Sổ cái" }).click();
  const search = page.getByLabel("Tìm trong sổ cái");
  const entries = page.getByRole("main").getByRole("listitem");
  const told = (sentence: string) => entries.filter({ hasText: sentence });
  await search.fill(need);
  await expect(told(`Sở xác minh nhu cầu của ${school}`)).toHaveCount(1);
  await expect(told(`Cụm chuyên môn số 1 cam kết hiện vật cho ${school}`)).toHaveCount(2);
  await expect(told(`Cụm chuyên môn số 2 cam kết hiện vật cho ${school}`)).toHaveCount(1);
  await fits(page);
  await search.fill(consignment);
  await expect(entries).toHaveCount(2);
  await expect(told(`Cụm chuyên môn số 1 gửi hiện vật đến ${school}`)).toHaveCount(1);
  const receipt = told(`${school} nhận hiện vật từ Cụm chuyên môn số 1`);
  await expect(receipt).toContainText("thiếu 48 hộp sữa hộp 180 ml");
  await receipt.getByRole("link").click();
  await expect(
    page.getByText(
      `${place} nhận 24 cái chăn trẻ em, 192 hộp sữa hộp 180 ml từ Cụm chuyên môn số 1`,
    ),
  ).toBeVisible();
  await expect(page.getByText("thiếu 48 hộp sữa hộp 180 ml")).toBeVisible();
  await fits(page);
  await page.getByRole("link", { name: consignment }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(consignment);
  await fits(page);
  await expect(page.getByText(plate)).toBeHidden();
  await expect(page.getByText(driver)).toBeHidden();
}

/** What arrived is in the totals, to the đồng, and nothing else is. */
async function lookAtTotals(page: Page, before: TotalsView) {
  const goods = 24 * 180_000 + 192 * 7_500;
  const after = await totalsBy(page, "cluster");
  expect(after.total.received.cash).toBe(before.total.received.cash);
  expect(after.total.received.goods).toBe(before.total.received.goods + goods);
  expect(after.total.missing.goods).toBe(before.total.missing.goods + 48 * 7_500);
  expect(after.total.onTheWay).toEqual(before.total.onTheWay);
  expect(after.total.promised.goods).toBe(before.total.promised.goods + 144 * 7_500);
  expect(after.total.promised.cash).toBe(before.total.promised.cash);

  await page.getByRole("link", { name: "Tổng hợp" }).click();
  await expect(page.getByRole("main")).toMatchAriaSnapshot(`
    - term: Đã nhận
    - definition: ${dong(worth(before.total.received) + goods)}
  `);
  const first = page.getByRole("listitem").filter({ hasText: "Cụm chuyên môn số 1 " }).first();
  const row = after.rows.find(({ name }) => name === "Cụm chuyên môn số 1");
  await expect(first).toContainText(`hiện vật ${dong(row?.received.goods ?? 0)}`);
  await fits(page);
}
