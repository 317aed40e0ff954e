import { assert } from "#domain/decision.ts";
import { findTable } from "#domain/imports/headers.ts";
import type { SiteState } from "#domain/imports/known.ts";
import { planGifts } from "#domain/imports/planGifts.ts";
import { rowsOf, type Remarks } from "#domain/imports/rows.ts";
import type { Cell } from "#domain/imports/table.ts";
import { thingsOf } from "#domain/imports/things.ts";
import type { Item } from "#domain/item.ts";
import type { PaperGift } from "#domain/paperGift.ts";
import type { PostedGift } from "#domain/postedGift.ts";

// A list of past gifts for tests: two clusters, two schools, the first with a satellite site.

const unit = { nameEn: "", unit: "cái", unitEn: "piece", scale: 0, packs: [] };
const items: Item[] = [
  { ...unit, id: "VND", name: "Tiền", category: "cash", unit: "₫", value: 1 },
  { ...unit, id: "CHAN", name: "Chăn trẻ em", category: "bedding", value: 180_000 },
  { ...unit, id: "CHAN-EM", name: "Chăn sơ sinh", category: "bedding", value: 90_000 },
  {
    ...unit,
    id: "GAO",
    name: "Gạo",
    nameEn: "Rice",
    category: "food",
    unit: "kg",
    scale: 3,
    packs: [{ name: "bao", size: 25_000 }],
    value: 16_000,
  },
];
const site: SiteState = {
  code: "MN001-1",
  school: "MN001",
  name: "Điểm trường chính",
  main: true,
  lat: 22.8,
  lng: 105,
  positionFrom: "gps",
  pupils: 60,
  staff: 8,
  isClosed: false,
};
const satellite = { ...site, code: "MN001-2", name: "Nà Lung", main: false };

const headers = {
  day: "Ngày trao",
  document: "Số chứng từ",
  cluster: "Mã cụm",
  clusterName: "Tên cụm",
  school: "Mã trường",
  schoolName: "Tên trường",
  site: "Điểm trường",
  item: "Mặt hàng",
  quantity: "Số lượng",
  unit: "ĐVT",
  value: "Thành tiền",
  means: "Hình thức",
  receiver: "Người nhận",
  position: "Chức vụ",
};
/** What a row says, by field. */
export type Told = Partial<Record<keyof typeof headers, Cell>>;
/** Twenty blankets from the first cluster to the first school. */
export const blankets: Told = {
  day: "20/10/2025",
  document: "BB-01",
  cluster: "C01",
  school: "MN001",
  item: "Chăn trẻ em",
  quantity: "20",
  value: "3.600.000",
};

/** What a list of these rows would do to a campaign of autumn 2025, read in March 2026. */
export function planned(
  told: Told[],
  posted: PostedGift[] = [],
  { closedUntil }: { closedUntil?: string } = {},
) {
  const fields = Object.keys(headers) as (keyof typeof headers)[];
  const rows = told.map((row) => fields.map((field) => row[field] ?? null));
  const table = findTable({ name: "Quà đã trao", rows: [Object.values(headers), ...rows] });
  assert(table?.kind === "gifts", "a sheet with these headers is a list of gifts");
  const remarks: Remarks = { problems: [], warnings: [] };
  const state = { level: "preschool" as const, cluster: null, commune: "00691" };
  const sites = [site, satellite].map((next) => ({
    id: next.code,
    now: next,
    next,
    at: undefined,
    implied: undefined,
  }));
  const gifts = planGifts(
    rowsOf<"gifts">(table, remarks),
    {
      campaign: { startsOn: "2025-10-01", endsOn: "2025-12-31" },
      today: "2026-03-01",
      items,
      posted,
      closedUntil,
    },
    {
      clusters: thingsOf([
        { id: "c1", state: { code: "C01", name: "Cụm số 1" } },
        { id: "c2", state: { code: "C02", name: "Cụm số 2" } },
      ]),
      schools: thingsOf([
        { id: "s1", state: { ...state, code: "MN001", name: "Mầm non Hoa Ban" } },
        { id: "s2", state: { ...state, code: "MN002", name: "Mầm non Hoa Mận" } },
      ]),
      sitesOf: (school) => sites.filter(({ next }) => next.school === school),
    },
  );
  return { gifts, ...remarks };
}
/** What the row of blankets tells. */
export const gift: PaperGift = {
  cluster: "C01",
  site: "MN001-1",
  givenOn: "2025-10-20",
  document: "BB-01",
  means: "goods",
  item: "CHAN",
  quantity: 20,
  value: 3_600_000,
  basis: "invoice",
};
