import { readXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import { worldOfLists } from "#db/imports.ts";
import { testContext } from "#server/testing.ts";
import { testApp } from "#server/testing/app.ts";
import { everything } from "#server/testing/everything.ts";
import { listSender, workbook } from "#server/testing/listSender.ts";
import { departmentActor, smallProvince } from "#server/testing/story.ts";

// An office worker's afternoon: 300 schools from a spreadsheet, with a dozen of the mistakes that
// people make, all of them told at once, none of the rows imported until all are right.

type Cell = string | number | null;
const header = [
  "TT",
  "Mã trường",
  "Tên trường",
  "Cấp học",
  "Mã cụm",
  "Xã/phường",
  "Vị trí",
  "Số trẻ",
  "Số cán bộ",
];
const place = "22.81, 105.01";
const schoolRow = (at: number): Cell[] => [
  at,
  `TH${String(at).padStart(3, "0")}`,
  `Mầm non số ${at}`,
  "Mầm non",
  "PM01",
  "Phường Hà Giang 2",
  place,
  40 + (at % 90),
  6,
];
const column = (name: string) => header.indexOf(name);

/** Row of Excel, column, what is wrongly written, and how that is told. */
const mistakes: [number, string, Cell, string][] = [
  [12, "Mã trường", null, "required"],
  [31, "Mã trường", "TH 30", "not_a_code"],
  [58, "Mã trường", "TH020", "row_repeated"],
  [77, "Tên trường", null, "required"],
  [90, "Cấp học", "Mầm nom", "not_a_choice"],
  [104, "Mã cụm", "PM10", "cluster_unknown"],
  [133, "Xã/phường", "Hà Giang 9", "commune_unknown"],
  [150, "Vị trí", "105.01, 22.81", "position_swapped"],
  [171, "Vị trí", "10.77, 106.69", "outside_province"],
  [208, "Vị trí", "gần ủy ban xã", "not_a_position"],
  [244, "Số trẻ", "bốn mươi", "not_a_number"],
  [299, "Số cán bộ", "6,5", "not_whole"],
];

const listed = (planted: typeof mistakes) => {
  const rows = Array.from({ length: 300 }, (_, index) => schoolRow(index + 1));
  for (const [row, name, value] of planted) {
    const cells = rows[row - 3];
    if (cells) cells[column(name)] = value;
  }
  return workbook({
    Cụm: [
      ["Mã cụm", "Tên cụm"],
      ["PM01", "Cụm số 1"],
    ],
    Trường: [["DANH SÁCH TRƯỜNG NĂM HỌC 2026–2027"], header, ...rows],
  });
};

test("of 300 schools with 12 mistakes all mistakes are told and nothing is imported; corrected, all are", async () => {
  const context = await testContext();
  await smallProvince(context);
  const { report, importing, imported } = listSender(await testApp(context));
  const before = await everything(context.db.read);

  const told = await report(await listed(mistakes));
  const refused = await importing(await listed(mistakes));
  const after = await everything(context.db.read);
  await imported(await listed([]));

  expect(told.problems.map(({ row, column: name, code }) => [row, name, code])).toEqual(
    mistakes.map(([row, name, , code]) => [row, name, code]),
  );
  expect(told.problems.every(({ message }) => message.length > 20)).toBe(true);
  expect([refused.status, await refused.json()]).toMatchObject([
    409,
    { code: "list_has_errors", facts: { problems: 12 } },
  ]);
  expect(after).toEqual(before);
  const { known } = await worldOfLists(context.db.read);
  const own = known.schools.filter(({ state }) => state.code.startsWith("TH"));
  expect(own).toHaveLength(300);
  expect(known.sites.filter(({ state }) => state.school.startsWith("TH"))).toHaveLength(300);
});

test("the marked file says beside each wrong row what to do, and can be corrected and sent again", async () => {
  const context = await testContext();
  await smallProvince(context);
  const { app } = await testApp(context);
  const { report } = listSender({ app });
  const mark = async (file: Uint8Array) => {
    const answer = await app.request("/api/imports/marked?name=truong.xlsx", {
      method: "POST",
      headers: { "x-actor": JSON.stringify(departmentActor), "accept-language": "vi" },
      body: file as BodyInit,
    });
    return new Uint8Array(await answer.arrayBuffer());
  };

  const marked = await mark(await listed(mistakes));
  const again = await mark(marked);

  const { sheets } = await readXlsx(again, { readStyles: true });
  const [, schools] = sheets;
  expect(schools?.rows[1]).toEqual(["Cần sửa", ...header]);
  const said = schools?.rows.flatMap(([text], at) => (at > 1 && text ? [[at + 1, text]] : []));
  expect(said?.map(([row]) => row)).toEqual(mistakes.map(([row]) => row));
  expect(said?.[4]?.[1]).toBe(
    "Cấp học: Không có lựa chọn này. Hãy chọn một trong các từ gợi ý. " +
      "(Mầm non, Tiểu học, THCS, THPT, Khác)",
  );
  const wrong = schools?.cells?.get(`89,${column("Cấp học") + 1}`);
  expect(wrong?.style?.fill).toMatchObject({ type: "pattern", fgColor: { rgb: "F8CBAD" } });
  expect((await report(again)).problemsTotal).toBe(12);
});
