import type { Known } from "#domain/imports/known.ts";
import { planLists } from "#domain/imports/planLists.ts";
import { outcomesOf } from "#domain/imports/report.ts";
import type { Cell } from "#domain/imports/table.ts";

/** Two communes that lie apart, one of which took in a commune whose name another had, too. */
export const communes = [
  {
    id: "00691",
    name: "Phường Hà Giang 2",
    lat: 22.82,
    lng: 104.98,
    located: true,
    formerly: [
      { name: "Xã Minh Tân", district: "Huyện Vị Xuyên", province: "Tỉnh Hà Giang" },
      { name: "Phường Quang Trung", district: "Thành phố Hà Giang", province: "Tỉnh Hà Giang" },
    ],
  },
  {
    id: "02245",
    name: "Xã Chiêm Hóa",
    lat: 22.15,
    lng: 105.26,
    located: true,
    formerly: [{ name: "Xã Minh Tân", district: "Huyện Hàm Yên", province: "Tỉnh Tuyên Quang" }],
  },
];

const school = { level: "preschool" as const, cluster: "C01", commune: "00691" };
const site = {
  school: "MN001",
  main: false,
  lat: 22.81,
  lng: 104.97,
  positionFrom: "gps" as const,
  pupils: 30,
  staff: 3,
  isClosed: false,
};
const existing = <State extends { code: string | null; name: string }>(state: State) => ({
  id: `${state.code} ${state.name}`,
  state,
});
const teaches = (code: string) => ({ role: "school" as const, school: code, cluster: null });

/** A cluster, two schools, three sites, and four people of whom two are called alike. */
export const known: Known = {
  clusters: [existing({ code: "C01", name: "Cụm số 1" })],
  schools: [
    existing({ ...school, code: "MN001", name: "Mầm non Hoa Ban" }),
    existing({ ...school, code: "MN002", name: "Mầm non Hoa Mận", cluster: null }),
  ],
  sites: [
    existing({ ...site, code: "MN001-1", name: "Điểm trường chính", main: true }),
    existing({ ...site, code: "MN001-2", name: "Nà Lung" }),
    existing({ ...site, code: "MN001-3", name: "Bản Ven", isClosed: true }),
    existing({
      ...site,
      code: "MN002-1",
      school: "MN002",
      name: "Điểm trường chính",
      main: true,
      lat: 22.82,
      lng: 104.98,
      positionFrom: "commune",
    }),
  ],
  people: [
    existing({ code: "GV01", name: "Lò Thị Hoa", memberships: [teaches("MN001")] }),
    existing({ code: null, name: "Vàng A Páo", memberships: [teaches("MN001")] }),
    { ...existing({ code: null, name: "Mã Thị Mai", memberships: [teaches("MN002")] }), id: "1" },
    { ...existing({ code: null, name: "Mã Thị Mai", memberships: [teaches("MN002")] }), id: "2" },
    existing({
      code: "QT",
      name: "Hà Văn Quản",
      memberships: [{ role: "administrator", school: null, cluster: null }],
    }),
  ],
};

/** What sheets would do to this province, by a department's hand. */
export function planned(sheets: Record<string, Cell[][]>) {
  const read = Object.entries(sheets).map(([name, rows]) => ({ name, rows }));
  const world = { known, communes, mayManageOffice: false };
  const plan = planLists(read, { ...world, gifts: "campaign_missing" });
  const outcomes = outcomesOf(plan, communes);
  return {
    plan,
    outcomes,
    problems: plan.problems.map(({ row, column, code }) => [row, column, code]),
    warnings: plan.warnings.map(({ row, code }) => [row, code]),
    /** What each thing becomes, with the fields that change. */
    became: outcomes.map(({ code, what, fields }) => [
      code,
      what,
      Object.fromEntries(fields.map(({ field, after }) => [field, after])),
    ]),
  };
}
