import { expect, type Page } from "@playwright/test";
import type { ClusterView } from "#domain/placeViews.ts";
import type { ConsignmentView, DiscrepancyView, PledgeView } from "#domain/giftViews.ts";
import type { NeedView } from "#domain/needViews.ts";
import { accountScreens } from "./accountScreens.ts";
import { fundScreens } from "./fundScreens.ts";
import { silenceScreens } from "./silenceScreens.ts";
import { outboxScreens } from "./outboxScreens.ts";
import { overviewScreens } from "./overviewScreens.ts";
import { statementScreens } from "./statementScreens.ts";
import { importScreens } from "./importScreens.ts";
import { ask, campaignOf, enter, isAtRest } from "./people.ts";
import { see, seeAs, type Screen } from "./see.ts";

/** Every screen of the client and of the server, the larger ones in more than one state. */
export const screens: readonly Screen[] = [
  { name: "map and list", isMain: true, open: (page) => see(page, "/", seePins) },
  { name: "map and list, narrowed to nothing", open: (page) => see(page, "/?text=zzzz") },
  { name: "sign-in", open: (page) => see(page, "/sign-in") },
  {
    name: "need",
    isMain: true,
    open: async (page) => see(page, `/needs/${(await partlyCovered(page)).id}`),
  },
  { name: "need, with whom to call and who looked", open: seeContact },
  { name: "need form with two items", isMain: true, open: seeNeedForm },
  { name: "catalogue of the need form", open: seeCatalogue },
  { name: "need form of the department", open: seeSchoolSearch },
  { name: "review of a need", open: seeReview },
  { name: "promise dialog with a refusal", isMain: true, open: seePromise },
  { name: "cluster desk", isMain: true, open: seeClusterDesk },
  { name: "consignment form", isMain: true, open: seeConsignmentForm },
  { name: "consignment on its way", open: (page) => seeConsignment(page, "sent") },
  { name: "consignment with a difference", open: seeDifference },
  { name: "school desk", isMain: true, open: (page) => seeAs(page, "truong-001", "/desk") },
  { name: "receipt form with a difference", isMain: true, open: seeReceipt },
  { name: "department desk", isMain: true, open: (page) => seeAs(page, "so", "/desk") },
  { name: "auditor desk", open: (page) => seeAs(page, "kiemtoan", "/desk") },
  { name: "account menu", open: seeAccount },
  ...outboxScreens,
  ...accountScreens,
  ...importScreens,
  ...fundScreens,
  ...silenceScreens,
  ...statementScreens,
  { name: "ledger", isMain: true, open: (page) => see(page, "/ledger") },
  { name: "ledger with nothing found", open: (page) => see(page, "/ledger?text=zzzz") },
  { name: "entry", open: seeEntry },
  ...["cluster", "school", "commune", "item", "category", "day"].map((by) => ({
    name: `totals by ${by}`,
    open: (page: Page) => see(page, `/totals?by=${by}`),
  })),
  ...overviewScreens,
  { name: "setup", isMain: true, open: (page) => seeAs(page, "quantri", "/setup") },
  { name: "province", open: seeProvince },
  { name: "places", open: (page) => seeAs(page, "so", "/places") },
  {
    name: "places without a position",
    open: (page) => seeAs(page, "so", "/places?show=unlocated"),
  },
  { name: "new school", open: seeNewSchool },
  { name: "school", open: seeOwnSchool },
  { name: "site editor", isMain: true, open: seeSite },
  { name: "catalogue", open: (page) => seeAs(page, "so", "/catalogue") },
  { name: "new item", open: seeNewItem },
  { name: "campaigns", open: (page) => seeAs(page, "so", "/campaigns") },
  { name: "new campaign", isMain: true, open: (page) => seeAs(page, "so", "/campaigns/new") },
  { name: "campaign under way", open: seeCampaign },
  { name: "no such screen", open: (page) => see(page, "/nowhere") },
  { name: "API description", open: (page) => see(page, "/api/docs") },
];

async function seePins(page: Page) {
  const map = page.getByRole("region", { name: "Bản đồ nhu cầu" });
  await expect(map.getByRole("button").first()).toBeVisible();
}

async function seeContact(page: Page) {
  await enter(page, "so");
  await see(page, `/needs/${(await partlyCovered(page)).id}`);
  await page.getByRole("button", { name: "Xem người liên hệ" }).click();
  await expect(page.getByRole("link", { name: /^Gọi / })).toBeVisible();
  await page.getByText("Ai đã xem người liên hệ").click();
  await expect(page.getByRole("group").getByRole("listitem")).toHaveCount(1);
}

async function seeNeedForm(page: Page) {
  await seeCatalogue(page);
  await page.getByRole("dialog").getByRole("button", { name: "Xong · 2 mặt hàng" }).click();
  await page.getByText("Thiệt hại, số người, liên hệ, vị trí").click();
  // Refused at once, for nothing says which site and how much.
  await page.getByRole("button", { name: "Gửi nhu cầu · 2 mặt hàng" }).click();
  await expect(page.getByText("Có chỗ chưa đúng")).toBeVisible();
}

async function seeCatalogue(page: Page) {
  await seeAs(page, "truong-001", "/needs/new");
  await page.getByRole("button", { name: "Thêm mặt hàng" }).click();
  const catalogue = page.getByRole("dialog");
  await catalogue.getByRole("button", { name: "Gạo" }).click();
  await catalogue.getByRole("button", { name: "Tiền" }).click();
}

async function seeSchoolSearch(page: Page) {
  await seeAs(page, "so", "/needs/new");
  await page.getByLabel("Trường", { exact: true }).fill("hoa");
  await expect(page.getByRole("button", { name: /^Mầm non Hoa/ }).first()).toBeVisible();
}

async function seeReview(page: Page) {
  await enter(page, "so");
  const need = await first<NeedView>(page, "needs", "status=submitted");
  await see(page, `/needs/${need.id}`);
  await expect(page.getByRole("button", { name: "Xác minh, mở cho các cụm" })).toBeVisible();
}

async function seePromise(page: Page) {
  await enter(page, "cum-01");
  await see(page, `/needs/${(await partlyCovered(page)).id}`);
  await page
    .getByRole("button", { name: /^Cụm tôi góp/ })
    .first()
    .click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText("Trị giá và lời nhắn").click();
  await dialog.getByLabel("Cụm góp bao nhiêu?").fill("1000000000");
  await dialog.getByRole("button", { name: /^Hứa góp/ }).click();
  await expect(dialog.getByRole("alert")).toContainText("Chỉ còn thiếu");
}

async function seeClusterDesk(page: Page) {
  const pledge = await promisedToSite(page);
  const { items } = await ask<{ items: ClusterView[] }>(page, "/api/clusters");
  const code = items.find(({ id }) => id === pledge.cluster.id)?.code ?? "";
  await seeAs(page, code.replace("C", "cum-"), "/desk");
}

async function seeConsignmentForm(page: Page) {
  await seeClusterDesk(page);
  await page
    .getByRole("link", { name: /^Lập chuyến hàng/ })
    .first()
    .click();
  await expect(page.getByRole("button", { name: /^Gửi chuyến hàng/ })).toBeVisible();
  await isAtRest(page);
}

async function seeConsignment(page: Page, state: string) {
  await enter(page, "so");
  const { id } = await first<ConsignmentView>(page, "consignments", `state=${state}`);
  await see(page, `/consignments/${id}`);
}

async function seeDifference(page: Page) {
  await enter(page, "so");
  const { consignment } = await first<DiscrepancyView>(page, "discrepancies", "");
  await see(page, `/consignments/${consignment.id}`);
}

async function seeReceipt(page: Page) {
  await seeAs(page, "truong-001", "/desk");
  await page
    .getByRole("link", { name: /^Xác nhận đã nhận/ })
    .first()
    .click();
  await page.getByRole("button", { name: /^Bớt/ }).first().click();
  await page.getByRole("button", { name: /^Xác nhận \d+ mặt hàng/ }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Có chỗ chưa đúng" })).toBeVisible();
}

async function seeAccount(page: Page) {
  // The one who heads a cluster and leads a school has a choice to make.
  await seeAs(page, "cum-03", "/totals");
  await page.getByLabel(/^Tài khoản /).click();
  await expect(page.getByRole("button", { name: "Đăng xuất" })).toBeVisible();
}

async function seeEntry(page: Page) {
  const { seq } = await first<{ seq: number }>(page, "ledger", "kind=receipt");
  await see(page, `/ledger/${seq}`);
}

async function seeProvince(page: Page) {
  await seeAs(page, "quantri", "/setup/province");
  await page.getByLabel(/^Tìm xã, phường/).fill("lao chai");
  await expect(page.getByText(/trước là/).first()).toBeVisible();
}

async function seeNewSchool(page: Page) {
  await seeAs(page, "so", "/places?add=school");
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Xã, phường").fill("dong van");
  await dialog.getByRole("button", { name: /^Xã Đồng Văn/ }).click();
  await dialog.getByLabel("Mã", { exact: true }).fill("MN999");
  // Refused at once, for it has no name.
  await dialog.getByRole("button", { name: "Lưu" }).click();
  await expect(dialog.getByRole("alert")).toContainText("Có chỗ chưa đúng");
}

async function seeOwnSchool(page: Page) {
  await seeAs(page, "truong-001", "/desk");
  await page.getByRole("link", { name: "Điểm trường và vị trí" }).click();
  await expect(page.getByRole("button", { name: "Thêm điểm trường" })).toBeVisible();
  await isAtRest(page);
}

async function seeSite(page: Page) {
  await seeOwnSchool(page);
  await page.getByRole("link", { name: "Điểm trường chính" }).click();
  await expect(page.getByRole("button", { name: /^Ghim vị trí/ })).toBeVisible();
  await isAtRest(page);
}

async function seeNewItem(page: Page) {
  await seeAs(page, "so", "/catalogue");
  await page.getByRole("button", { name: "Thêm mặt hàng" }).click();
  await page.getByRole("button", { name: "Thêm cách đóng gói" }).click();
}

async function seeCampaign(page: Page) {
  await enter(page, "so");
  await see(page, `/campaigns/${await campaignOf(page)}/edit`);
}

/** A need of which some was promised and some is lacking. */
function partlyCovered(page: Page) {
  return first<NeedView>(page, "needs", "coverage=partly");
}

/** A live promise to a site, to be sent. */
async function promisedToSite(page: Page): Promise<PledgeView> {
  const { items } = await ask<{ items: PledgeView[] }>(
    page,
    `/api/pledges?campaign=${await campaignOf(page)}&state=live`,
  );
  const found = items.find(({ need }) => need);
  if (!found) throw new Error("the demo has no promise to a site that waits to be sent");
  return found;
}

/** The first of a list of the API. */
async function first<Item>(page: Page, list: string, query: string): Promise<Item> {
  const { items } = await ask<{ items: Item[] }>(
    page,
    `/api/${list}?campaign=${await campaignOf(page)}&limit=1&${query}`,
  );
  const [item] = items;
  if (!item) throw new Error(`the demo has none of ${list}?${query}`);
  return item;
}
