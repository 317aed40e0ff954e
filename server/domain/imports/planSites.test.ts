import { describe, expect, test } from "vitest";
import { planned } from "#server/testing/listPlan.ts";
import type { Cell } from "./table.ts";

const header = ["Mã trường", "Mã điểm trường", "Tên điểm trường", "Điểm chính", "Vị trí", "Số trẻ"];
const sites = (...rows: Cell[][]) => ({ "Điểm trường": [header, ...rows] });
const newSchool = ["MN003", "Mầm non Sơn Ca", "C01", "00691"];
const withSchool = (...rows: Cell[][]) => ({
  Trường: [["Mã trường", "Tên trường", "Mã cụm", "Xã/phường"], newSchool],
  ...sites(...rows),
});

describe("which site a row means", () => {
  test("the one with its code, else the one with its name in its school", () => {
    const { became } = planned(
      sites(
        ["MN001", "MN001-2", "Nà Lung Hạ", null, null, null],
        ["MN001", null, "diem truong CHINH", null, null, 99],
      ),
    );

    expect(became).toEqual([
      ["MN001-1", "changed", { name: "diem truong CHINH", pupils: 99 }],
      ["MN001-2", "changed", { name: "Nà Lung Hạ" }],
    ]);
  });

  test("without a code, the one marked as main is the school's main site, whatever it is called", () => {
    const { became } = planned(sites(["MN001", null, "Trung tâm", "x", null, null]));

    expect(became).toEqual([["MN001-1", "changed", { name: "Trung tâm" }]]);
  });

  test("a new one gets the next number, past those that are closed", () => {
    const { became } = planned(sites(["MN001", null, "Khuổi Luông", null, null, 12]));

    expect(became).toMatchObject([
      ["MN001-4", "added", { name: "Khuổi Luông", pupils: 12, position: "(22.82, 104.98)" }],
    ]);
  });

  test("a code of another school is refused, and so is a site that two rows speak of", () => {
    const { problems } = planned(
      sites(
        ["MN002", "MN001-2", "Nà Lung", null, null, null],
        ["MN001", "MN001-1", "Điểm trường chính", null, null, null],
        ["MN001", null, "Điểm trường chính", null, null, null],
      ),
    );

    expect(problems).toEqual([
      [2, "Mã điểm trường", "site_of_another"],
      [4, "Tên điểm trường", "row_repeated"],
    ]);
  });

  test("a school that nobody knows, and no school at all, are refused", () => {
    const { problems } = planned(
      sites(
        ["MN009", null, "Nà Lung", null, null, null],
        [null, null, "Nà Lung", null, null, null],
      ),
    );

    expect(problems).toEqual([
      [2, "Mã trường", "school_unknown"],
      [3, "Mã trường", "required"],
    ]);
  });
});

describe("the main site", () => {
  test("moves to the site that is marked", () => {
    const { became } = planned(sites(["MN001", "MN001-2", null, "x", null, null]));

    expect(became).toEqual([
      ["MN001-1", "changed", { main: null }],
      ["MN001-2", "changed", { main: "x" }],
    ]);
  });

  test("is one: a second mark is refused and told the first", () => {
    const { plan } = planned(
      sites(
        ["MN001", "MN001-1", null, "x", null, null],
        ["MN001", "MN001-2", null, "có", null, null],
      ),
    );

    expect(plan.problems).toMatchObject([{ row: 3, code: "main_repeated", facts: { row: 2 } }]);
  });

  test("of a new school is the row that is marked, which has the first number wherever it stands", () => {
    const { became, warnings } = planned(
      withSchool(
        ["MN003", null, "Nà Chì", null, null, 20],
        ["MN003", null, "Trung tâm", "x", null, 80],
      ),
    );

    expect(became.slice(1)).toMatchObject([
      ["MN003-2", "added", { name: "Nà Chì" }],
      ["MN003-1", "added", { name: "Trung tâm", main: "x" }],
    ]);
    expect(warnings).toEqual([]);
  });

  test("leaves its number to no other site, even where it has a code of its own", () => {
    const { became } = planned(
      withSchool(
        ["MN003", null, "Nà Chì", null, null, 20],
        ["MN003", "TT", "Trung tâm", "x", null, 80],
      ),
    );

    expect(became.slice(1).map(([code]) => code)).toEqual(["MN003-2", "TT"]);
  });

  test("of a new school without a mark is its first row, which is said", () => {
    const { became, warnings } = planned(
      withSchool(["MN003", "MN003-7", "Nà Chì", null, null, 20]),
    );

    expect(became.slice(1)).toMatchObject([["MN003-7", "added", { name: "Nà Chì", main: "x" }]]);
    expect(warnings).toEqual([[2, "main_assumed"]]);
  });

  test("of a new school that no list tells of stands at the commune's point", () => {
    const { became } = planned(withSchool());

    expect(became[1]).toEqual([
      "MN003-1",
      "added",
      {
        school: "MN003",
        site: "MN003-1",
        name: "Điểm trường chính",
        main: "x",
        pupils: 0,
        staff: 0,
        position: "(22.82, 104.98)",
      },
    ]);
  });

  test("told differently by the school's row and by its own is refused, told alike is taken", () => {
    const file = (pupils: number) => ({
      Trường: [
        ["Mã trường", "Tên trường", "Số trẻ"],
        ["MN001", "Mầm non Hoa Ban", 120],
      ],
      ...sites(["MN001", "MN001-1", "Điểm trường chính", "x", null, pupils]),
    });

    expect(planned(file(130)).problems).toEqual([[2, "Số trẻ", "said_otherwise"]]);
    expect(planned(file(120)).became[1]).toEqual(["MN001-1", "changed", { pupils: 120 }]);
  });
});

describe("where a site stands", () => {
  test.each([
    ["22.81, 104.97", []],
    ["22.8234, 104.9871", [["MN001-2", "changed", { position: "22.8234, 104.9871" }]]],
    [null, []],
  ])("%s", (position, expected) => {
    const { became } = planned(sites(["MN001", "MN001-2", null, null, position, null]));

    expect(became.filter(([, what]) => what === "changed")).toEqual(expected);
  });

  test("two columns are one position; one of them alone is refused", () => {
    const header = ["Mã trường", "Mã điểm trường", "Tên điểm trường", "Vĩ độ", "Kinh độ"];
    const { became, problems } = planned({
      "Điểm trường": [
        header,
        ["MN001", "MN001-1", null, 22.8234, 104.9871],
        ["MN001", "MN001-2", null, "22,8234", null],
      ],
    });

    expect(became[0]).toEqual(["MN001-1", "changed", { position: "22.8234, 104.9871" }]);
    expect(problems).toEqual([[3, "Kinh độ", "position_incomplete"]]);
  });

  test.each([
    ["104.97, 22.81", "position_swapped"],
    ["10.77, 106.69", "outside_province"],
    ["https://maps.app.goo.gl/abc", "short_link"],
    ["cạnh ủy ban", "not_a_position"],
  ])("%s is refused", (position, code) => {
    const { problems } = planned(sites(["MN001", "MN001-2", null, null, position, null]));

    expect(problems).toEqual([[2, "Vị trí", code]]);
  });

  test("that is closed stays so, and one that a list calls closed stays open: both are said", () => {
    const closed = ["Mã trường", "Mã điểm trường", "Đã đóng"];
    const { plan, became, problems } = planned({
      "Điểm trường": [
        closed,
        ["MN001", "MN001-1", "x"],
        ["MN001", "MN001-2", "không"],
        ["MN001", "MN001-3", null],
      ],
    });

    expect([problems, became.filter(([, what]) => what !== "unchanged")]).toEqual([[], []]);
    expect(plan.warnings).toMatchObject([
      { row: 2, column: "Đã đóng", code: "site_not_closed" },
      { row: 4, code: "site_closed" },
    ]);
  });

  test("that is closed and marked so says nothing, and cannot become the main one", () => {
    const header = ["Mã trường", "Mã điểm trường", "Điểm chính", "Đã đóng"];
    const { problems, warnings } = planned({
      "Điểm trường": [header, ["MN001", "MN001-3", "x", "x"]],
    });

    expect(problems).toEqual([[2, "Điểm chính", "main_closed"]]);
    expect(warnings).toEqual([]);
  });

  test("far from its commune, or closed, is imported and said", () => {
    const { warnings } = planned(sites(["MN001", "MN001-3", null, null, "22.16, 105.25", null]));

    expect(warnings).toEqual([
      [2, "site_closed"],
      [2, "far_from_commune"],
    ]);
  });

  test("follows its school to another commune while nobody has told its position", () => {
    const { became } = planned({
      Trường: [
        ["Mã trường", "Tên trường", "Xã/phường", "Huyện cũ"],
        ["MN002", "Mầm non Hoa Mận", "Minh Tân", "Hàm Yên"],
      ],
    });

    expect(became).toEqual([
      ["MN002", "changed", { commune: "Xã Chiêm Hóa" }],
      ["MN002-1", "changed", { position: "(22.15, 105.26)" }],
    ]);
  });
});
