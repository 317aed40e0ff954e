import { expect, test } from "vitest";
import { planned } from "#server/testing/listPlan.ts";
import type { Cell } from "./table.ts";

const header = ["Mã người", "Họ tên", "Vai trò", "Mã trường", "Mã cụm"];
const people = (...rows: Cell[][]) => planned({ Người: [header, ...rows] });

test("a person is known by the code and may be renamed, and rows with one code are one person", () => {
  const { became, problems } = people(
    ["gv01", "Lò Thị Hoa Ban", "Hiệu trưởng", "MN001", null],
    ["GV01", "Lò Thị Hoa Ban", "Tổ trưởng cụm", null, "C01"],
    ["GV02", "Hoàng Văn Sìn", "Trường", "Mầm non Hoa Mận", null],
    ["GV02", "Hoàng Văn Sìn", "Cụm", null, "Cụm số 1"],
  );

  expect(problems).toEqual([]);
  expect(became).toEqual([
    ["GV01", "changed", { name: "Lò Thị Hoa Ban", role: "Trường MN001, Cụm C01" }],
    ["GV02", "added", { person: "GV02", name: "Hoàng Văn Sìn", role: "Trường MN002, Cụm C01" }],
  ]);
});

test("without a code a person is known by name and role, and can be given a code", () => {
  const { became } = people(
    [null, "lò thị hoa", "Trường", "MN001", null],
    ["GV05", "Vàng A Páo", "Trường", "MN001", null],
  );

  expect(became).toEqual([
    ["GV01", "changed", { name: "lò thị hoa" }],
    ["GV05", "changed", { person: "GV05" }],
  ]);
});

test("someone of a known name in another role is new, and the likeness is said", () => {
  const { became, plan } = people([null, "Lò Thị Hoa", "Cụm", null, "C01"]);

  expect(became.map(([, what]) => what)).toEqual(["added"]);
  expect(plan.warnings).toMatchObject([
    { row: 2, code: "same_name", candidates: ["GV01 (Trường MN001)"] },
  ]);
});

test("of two people who are alike, rows that say nothing new change nothing, others are refused", () => {
  const row = [null, "Mã Thị Mai", "Trường", "MN002", null];

  expect(people(row, row).outcomes.map(({ what }) => what)).toEqual(["unchanged", "unchanged"]);
  expect(people(row, row, row).problems).toEqual([[4, undefined, "row_repeated"]]);
  expect(people(["GV06", ...row.slice(1)]).problems).toEqual([[2, "Họ tên", "person_ambiguous"]]);
});

test("the role may be left out where the place tells it", () => {
  const { became } = people(
    [null, "Giàng Thị Mỷ", null, "MN001", null],
    [null, "Sùng Mí Lử", null, null, "C01"],
    [null, "Đặng Văn Quý", "Cụm trưởng", "MN001", null],
  );

  expect(became.map(([, , fields]) => (fields as { role: string }).role)).toEqual([
    "Trường MN001",
    "Cụm C01",
    "Cụm C01",
  ]);
});

test.each([
  ["no name", [null, null, "Trường", "MN001", null], [2, "Họ tên", "required"]],
  ["no role and no place", [null, "Lý A Tủa", null, null, null], [2, "Vai trò", "required"]],
  [
    "a school's role without a school",
    [null, "Lý A Tủa", "Trường", null, null],
    [2, "Mã trường", "required"],
  ],
  [
    "a cluster's role without a cluster",
    [null, "Lý A Tủa", "Cụm", null, null],
    [2, "Mã cụm", "required"],
  ],
  [
    "a role nobody knows",
    [null, "Lý A Tủa", "Bảo vệ", "MN001", null],
    [2, "Vai trò", "not_a_choice"],
  ],
  [
    "an unknown school",
    [null, "Lý A Tủa", "Trường", "MN009", null],
    [2, "Mã trường", "school_unknown"],
  ],
  ["an unknown cluster", [null, "Lý A Tủa", "Cụm", null, "C09"], [2, "Mã cụm", "cluster_unknown"]],
  [
    "a new administrator",
    [null, "Lý A Tủa", "Quản trị", null, null],
    [2, "Vai trò", "office_only"],
  ],
  ["a new auditor", [null, "Lý A Tủa", "Kiểm toán", null, null], [2, "Vai trò", "office_only"]],
  [
    "an administrator renamed",
    ["QT", "Hà Văn Quân", "Quản trị", null, null],
    [2, "Vai trò", "office_only"],
  ],
] as const)("%s is refused to the department", (_, row, problem) => {
  expect(people([...row]).problems).toEqual([problem]);
});

test("an administrator who stays as they are is no matter", () => {
  expect(people(["QT", "Hà Văn Quản", "Quản trị", null, null]).problems).toEqual([]);
});

test("more roles than a person may have are refused", () => {
  const rows = Array.from({ length: 31 }, (_, at) => [
    "GV07",
    "Lý A Tủa",
    "Trường",
    `TH${at}`,
    null,
  ]);
  const schools = rows.map(([, , , code]) => [code ?? null, "Tiểu học", "00691"]);

  const { problems } = planned({
    Trường: [["Mã trường", "Tên trường", "Xã/phường"], ...schools],
    Người: [header, ...rows],
  });

  expect(problems).toEqual([[32, "Vai trò", "too_many_roles"]]);
});
