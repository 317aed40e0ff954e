import { beforeAll, describe, expect, test } from "vitest";
import type { ImportReport } from "#domain/importViews.ts";
import { tableLimits } from "#domain/imports/table.ts";
import { sharedContext } from "#server/testing.ts";
import { testApp } from "#server/testing/app.ts";
import { listSender, workbook } from "#server/testing/listSender.ts";
import { schoolActor, smallProvince } from "#server/testing/story.ts";

const context = await sharedContext();
const { check, report } = listSender(await testApp(context));
const province = await smallProvince(context);

describe("checking a file", () => {
  let told: ImportReport;
  beforeAll(async () => {
    told = await report(
      await workbook({
        Bìa: [["Sở Giáo dục và Đào tạo"]],
        Cụm: [
          ["DANH SÁCH CỤM"],
          [],
          ["Ghi chú", "TÊN CỤM (*)", "Ma cum"],
          [null, "Cụm số 9", "KT-09"],
          [null, "Cụm số 9b", "KT-09"],
        ],
        Trường: [
          ["Mã trường", "Tên trường", "Cấp học", "Mã cụm", "Xã/phường"],
          ["Ví dụ: MN001", "Mầm non Hoa Ban", "Mầm non", "C01", "Phường Hà Giang 1"],
          ["KT001", "Mầm non Hoa Gạo", null, "KT-09", "hà giang 2"],
          ["KT002", "Trường Sao Mai", "Mần non", "KT-9", "Hà Nội"],
        ],
      }),
    );
  });

  test("tells which sheet is which list and which column is which field, whatever stands around", () => {
    expect(told.sheets).toEqual([
      { name: "Bìa", kind: null, headerRow: 0, columns: [], rows: 1 },
      {
        name: "Cụm",
        kind: "clusters",
        headerRow: 3,
        columns: [
          { header: "Ghi chú", field: null },
          { header: "TÊN CỤM (*)", field: "name" },
          { header: "Ma cum", field: "cluster" },
        ],
        rows: 2,
      },
      expect.objectContaining({ name: "Trường", kind: "schools", headerRow: 1, rows: 3 }),
    ]);
  });

  test("counts each row once: as what it would do, or as wrong", () => {
    expect(told.counts).toEqual([
      { kind: "clusters", added: 1, changed: 0, unchanged: 0, wrong: 1 },
      { kind: "schools", added: 1, changed: 0, unchanged: 0, wrong: 1 },
      { kind: "sites", added: 1, changed: 0, unchanged: 0, wrong: 0 },
    ]);
    expect(told.changes.map(({ kind, row }) => [kind, row])).toEqual([
      ["clusters", 4],
      ["schools", 3],
      ["sites", 3],
    ]);
    expect(told.changesTotal).toBe(3);
  });

  test("tells every wrong cell with row, column, value and what to do", () => {
    expect(
      told.problems.map(({ message, ...rest }) => ({ ...rest, isTold: message.length > 10 })),
    ).toEqual([
      {
        sheet: "Cụm",
        row: 5,
        column: "Ma cum",
        value: "KT-09",
        code: "row_repeated",
        isTold: true,
      },
      {
        sheet: "Trường",
        row: 4,
        column: "Cấp học",
        value: "Mần non",
        code: "not_a_choice",
        candidates: ["Mầm non", "Tiểu học", "THCS", "THPT", "Khác"],
        isTold: true,
      },
      {
        sheet: "Trường",
        row: 4,
        column: "Mã cụm",
        value: "KT-9",
        code: "cluster_unknown",
        candidates: ["KT-09 (Cụm số 9b)"],
        isTold: true,
      },
      {
        sheet: "Trường",
        row: 4,
        column: "Xã/phường",
        value: "Hà Nội",
        code: "commune_unknown",
        isTold: true,
      },
    ]);
    expect(told.problems[0]?.message).toContain("dòng 4");
  });

  test("skips the template's example and says so", () => {
    expect(told.warnings).toMatchObject([{ sheet: "Trường", row: 2, code: "example_skipped" }]);
  });

  test("shows what would be added, with its fields as the list has them", () => {
    expect(told.changes.find(({ code }) => code === "KT001")).toMatchObject({
      kind: "schools",
      what: "added",
      row: 3,
      fields: [
        { field: "school", before: null, after: "KT001" },
        { field: "name", before: null, after: "Mầm non Hoa Gạo" },
        { field: "level", before: null, after: "Mầm non" },
        { field: "cluster", before: null, after: "KT-09" },
        { field: "commune", before: null, after: "Phường Hà Giang 2" },
      ],
    });
  });
});

test("a file is refused to who may not import, and before it is read", async () => {
  const answer = await check("Mã cụm,Tên cụm\n", schoolActor(province.school));

  expect(answer.status).toBe(403);
});

test.each([
  ["a picture", Buffer.from("ffd8ffe000104a46494600010100", "hex"), 400, "not_a_table"],
  ["a table of something else", "Tháng,Doanh thu\n1,2\n", 400, "no_known_columns"],
  ["a file beyond the limit", Buffer.alloc(tableLimits.bytes + 1, "a"), 413, "table_too_large"],
])("%s is refused", async (_, file, status, code) => {
  const answer = await check(file);

  expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([status, code]);
});
