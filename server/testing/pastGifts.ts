import { v7 } from "uuid";
import { addPlaces } from "#server/commands/addPlaces.ts";
import { openCampaign } from "#server/commands/openCampaign.ts";
import type { Context } from "#server/context.ts";
import { accepted, by, departmentActor, items } from "./story.ts";

// The gifts of autumn 2025 as the department has them: a sheet of paper receipts, all figures made up
// but their sums, which are those that were told.

/** What fifteen clusters gave, in đồng. */
export const given = { cash: 287_000_000, goods: 236_480_000 };

/** How many rows the sheet has, and how many clusters and schools stand in it. */
const size = { rows: 300, clusters: 15, schools: 40 };

const two = (number: number) => String(number).padStart(2, "0");

/** A province with the clusters and schools of the sheet, and a campaign that has long been over. */
export async function provinceOf2025(context: Context) {
  const campaign = v7();
  const place = { lat: 22.8, lng: 105 };
  const clusters = Array.from({ length: size.clusters }, (_, at) => {
    return { id: v7(), code: `C${two(at + 1)}`, name: `Cụm số ${at + 1}` };
  });
  const schools = Array.from({ length: size.schools }, (_, at) => ({
    id: v7(),
    code: `MN0${two(at + 1)}`,
    name: `Mầm non số ${at + 1}`,
    level: "preschool" as const,
    commune: "00691",
    cluster: clusters[at % size.clusters]?.id ?? null,
  }));
  const sites = schools.map(({ id, code }) => ({
    ...place,
    id: v7(),
    school: id,
    code: `${code}-1`,
    name: "Điểm trường chính",
    main: true,
    positionFrom: "gps" as const,
    pupils: 60,
    staff: 8,
  }));
  const communes = [{ id: "00691", name: "Phường Hà Giang 2", nameEn: "Ha Giang 2", ...place }];
  await addPlaces(context, { communes, items, clusters, schools, sites });
  accepted(
    await openCampaign(context, by(departmentActor), {
      id: campaign,
      name: "Bão, lũ 2025",
      hazard: "flood",
      startsOn: "2025-10-01",
      endsOn: "2025-12-31",
      communes: ["00691"],
      lapseDays: 14,
      silenceDays: 10,
      receiptEvidence: "not_asked",
      noEvidenceReason: "too_urgent",
      memoPrefix: "TQC",
    }),
  );
  return { campaign, clusters, schools };
}

/** A gift of the sheet: what it says, and the đồng that it must come out as. */
export interface RowOf2025 {
  cluster: string;
  isCash: boolean;
  dong: number;
  cells: (string | number | null)[];
}

export const headersOf2025 = [
  "Ngày",
  "Số chứng từ",
  "Mã cụm",
  "Mã trường",
  "Nội dung",
  "Số lượng",
  "ĐVT",
  "Thành tiền (đồng)",
  "Hình thức",
  "Người nhận",
];

/** The rows of the sheet: two of five are money, some numbers are typed and some are text. */
export function rowsOf2025(): RowOf2025[] {
  const isCash = (at: number) => at % 5 < 2;
  const all = Array.from({ length: size.rows }, (_, at) => at);
  const cash = shared(given.cash, all.filter(isCash));
  const goods = shared(
    given.goods,
    all.filter((at) => !isCash(at)),
  );
  return all.map((at) => {
    const cluster = `C${two(1 + ((at * 4) % size.clusters))}`;
    const school = `MN0${two(1 + ((at * 7) % size.schools))}`;
    const paper = [`${two(1 + (at % 28))}/${10 + (at % 3)}/2025`, `BB-${at % 90}`, cluster, school];
    const dong = (isCash(at) ? cash : goods).get(at) ?? 0;
    const value = at % 2 === 0 ? dong : written(dong);
    const receiver = at % 4 === 0 ? "Người nhận" : null;
    const thing = isCash(at)
      ? ["Tiền", null, null, value, at % 3 === 0 ? "Chuyển khoản" : null]
      : [...goodsWorth(dong, at), value, null];
    return { cluster, isCash: isCash(at), dong, cells: [...paper, ...thing, receiver] };
  });
}

/** An amount shared out in unequal parts of whole thousands; the last takes what is left. */
function shared(whole: number, among: readonly number[]): Map<number, number> {
  const weights = among.map((at) => 5 + ((at * 37) % 11));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  let left = whole;
  return new Map(
    among.map((at, index) => {
      const part = Math.floor((whole * (weights[index] ?? 0)) / sum / 1_000) * 1_000;
      const amount = index === among.length - 1 ? left : part;
      left -= amount;
      return [at, amount];
    }),
  );
}

/** About so much of an item as the catalogue would give for it. */
function goodsWorth(dong: number, at: number): (string | number)[] {
  if (at % 3 === 0) return ["Chăn trẻ em", Math.ceil(dong / 180_000), "cái"];
  if (at % 3 === 1) return ["gạo", `${Math.ceil(dong / 16_000)},5`, "kg"];
  return ["SUA", Math.ceil(dong / 7_500), "hộp"];
}

function written(dong: number): string {
  return String(dong).replace(/\B(?=(?:\d{3})+$)/g, ".");
}
