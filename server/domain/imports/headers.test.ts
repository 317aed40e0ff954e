import { describe, expect, test } from "vitest";
import { planned } from "#server/testing/listPlan.ts";
import { findTable, headerProblems } from "./headers.ts";
import type { Cell } from "./table.ts";

const found = (rows: Cell[][], name = "Sheet1") => {
  const table = findTable({ name, rows });
  return table && [table.kind, table.headerRow, table.columns.map(({ field }) => field)];
};

describe("which list a sheet holds", () => {
  test.each([
    ["in Vietnamese", ["Mã cụm", "Tên cụm"], ["clusters", 1, ["cluster", "name"]]],
    [
      "in English",
      ["School code", "School name", "Level"],
      ["schools", 1, ["school", "name", "level"]],
    ],
    [
      "without accents or case, with marks",
      ["MA TRUONG*", " Tên  trường (đầy đủ)", "xã, phường"],
      ["schools", 1, ["school", "name", "commune"]],
    ],
    [
      "in both at once",
      ["Mã cụm / Cluster code", "Tên cụm\nCluster name"],
      ["clusters", 1, ["cluster", "name"]],
    ],
    [
      "among others",
      ["TT", "Họ và tên", "SĐT", "Chức vụ", "Mã trường"],
      ["people", 1, [undefined, "name", undefined, "role", "school"]],
    ],
  ])("is told by its headers: %s", (_, header, expected) => {
    expect(found([header])).toEqual(expected);
  });

  test("the header stands below titles, and is the row that knows most", () => {
    const rows = [
      ["SỞ GIÁO DỤC"],
      ["Trường", "Mã trường"],
      [],
      ["Mã trường", "Tên trường", "Cấp học"],
    ];

    expect(found(rows)).toEqual(["schools", 4, ["school", "name", "level"]]);
    expect(found([...Array.from({ length: 20 }, () => []), ["Mã cụm", "Tên cụm"]])).toBeUndefined();
  });

  test("headers that fit several lists are told apart by the sheet's name, or not at all", () => {
    const header = [["Mã", "Tên"]];

    expect(found(header, "Danh sách cụm")?.[0]).toBe("clusters");
    expect(found(header, "Các trường")?.[0]).toBe("schools");
    expect(found(header)).toBeUndefined();
    expect(found([["Mã trường", "Số trẻ"]], "DS điểm trường")?.[0]).toBe("sites");
  });
});

test("a column that rows are told apart by must be there, and a column only once", () => {
  const table = findTable({ name: "Cụm", rows: [["Tên cụm", "Tên cụm", "Mã cụm chuyên môn"]] });
  const keyless = findTable({ name: "Trường", rows: [["Tên trường", "Cấp học", "Xã"]] });

  expect(table && headerProblems(table).map(({ code }) => code)).toEqual(["column_twice"]);
  expect(keyless && headerProblems(keyless)).toMatchObject([
    { row: 1, column: "Mã trường", code: "column_missing" },
  ]);
});

describe("codes", () => {
  const clusters = (...rows: Cell[][]) => planned({ Cụm: [["Mã cụm", "Tên cụm"], ...rows] });

  test("are read whatever their case, spaces and what Excel made of them", () => {
    const { became } = clusters([" c01\u00a0", "Cụm số 1 mới"], ["007", "Bảy"]);

    expect(became).toEqual([
      ["C01", "changed", { name: "Cụm số 1 mới" }],
      ["007", "added", { cluster: "007", name: "Bảy" }],
    ]);
    expect(clusters(["007", "Bảy"], [7, "Bảy"]).problems).toEqual([[3, "Mã cụm", "row_repeated"]]);
  });

  test.each([
    ["C 01", "not_a_code"],
    ["CỤM01", "not_a_code"],
    ["C".repeat(25), "not_a_code"],
    [null, "required"],
    [{ wrong: "formula_without_value", text: "=A1" }, "formula_without_value"],
    [{ wrong: "cell_error", text: "#N/A" }, "cell_error"],
  ] as [Cell, string][])("%j is refused", (code, problem) => {
    expect(clusters([code, "Cụm"]).problems).toEqual([[2, "Mã cụm", problem]]);
  });
});

test.each([
  ["x".repeat(121), "too_long"],
  ["Cụm \u202e1", "hidden_characters"],
])("a name %j is refused", (name, problem) => {
  const { problems } = planned({
    Cụm: [
      ["Mã cụm", "Tên cụm"],
      ["C02", name],
    ],
  });

  expect(problems).toEqual([[2, "Tên cụm", problem]]);
});

describe("a school's cells", () => {
  const school = (over: Record<string, Cell>) => {
    const cells = {
      "Mã trường": "MN009",
      "Tên trường": "Mầm non Sơn Ca",
      "Cấp học": null,
      "Mã cụm": "C01",
      "Xã/phường": "00691",
      "Huyện cũ": null,
      "Số trẻ": null,
      ...over,
    };
    return planned({ Trường: [Object.keys(cells), Object.values(cells)] });
  };

  test.each([
    [{ "Xã/phường": "Minh Tân" }, ["Xã/phường", "commune_ambiguous"]],
    [{ "Xã/phường": "Hà Nội" }, ["Xã/phường", "commune_unknown"]],
    [{ "Xã/phường": null }, ["Xã/phường", "required"]],
    [{ "Mã cụm": "C1" }, ["Mã cụm", "cluster_unknown"]],
    [{ "Tên trường": "Sơn Ca" }, ["Cấp học", "required"]],
    [{ "Số trẻ": -1 }, ["Số trẻ", "too_small"]],
    [{ "Số trẻ": 1_000_000 }, ["Số trẻ", "too_large"]],
    [{ "Số trẻ": 1.5 }, ["Số trẻ", "not_whole"]],
    [{ "Số trẻ": "vài chục" }, ["Số trẻ", "not_a_number"]],
  ] as [Record<string, Cell>, string[]][])("%j is refused", (over, problem) => {
    expect(school(over).problems).toEqual([[2, ...problem]]);
  });

  test("what an ambiguous commune may be is told, with its old district", () => {
    const { plan } = school({ "Xã/phường": "xã Minh Tân" });

    expect(plan.problems[0]?.candidates).toEqual([
      "00691 Phường Hà Giang 2 (Xã Minh Tân, Huyện Vị Xuyên)",
      "02245 Xã Chiêm Hóa (Xã Minh Tân, Huyện Hàm Yên)",
    ]);
    expect(school({ "Xã/phường": "xã Minh Tân", "Huyện cũ": "Vị Xuyên" }).problems).toEqual([]);
  });

  test("a mark that is neither yes nor no is refused", () => {
    const { problems } = planned({
      "Điểm trường": [
        ["Mã trường", "Tên điểm trường", "Điểm chính"],
        ["MN001", "Nà Lung", "chưa rõ"],
      ],
    });

    expect(problems).toEqual([[2, "Điểm chính", "not_yes_or_no"]]);
  });
});
