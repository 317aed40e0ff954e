import { readXlsx, writeXlsx, type WriteSheet } from "hucre/xlsx";
import { expect, test } from "vitest";
import { system } from "#domain/actor.ts";
import { addPlaces } from "#server/commands/addPlaces.ts";
import { chooseProvince } from "#server/commands/chooseProvince.ts";
import { readProvince } from "#server/reference/provinces.ts";
import { testContext } from "#server/testing.ts";
import { testApp } from "#server/testing/app.ts";
import { listSender } from "#server/testing/listSender.ts";
import { accepted, by, departmentActor } from "#server/testing/story.ts";
import { inventProvince, placesOf } from "../../seed/province.ts";

const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The demo's province: 15 clusters, 100 schools and some 300 sites. */
async function demoProvince() {
  const context = await testContext();
  const asked = { province: "08", department: "Sở Giáo dục và Đào tạo Tuyên Quang" };
  const data = await readProvince(asked.province, new Map());
  accepted(
    await chooseProvince(context, by({ ...system, role: "administrator" }), { asked, data }),
  );
  await addPlaces(context, placesOf(inventProvince()));
  const made = await testApp(context);
  const download = async (name: string) => {
    const answer = await made.get(`/api/imports/${name}`, departmentActor);
    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, type]);
    return new Uint8Array(await answer.arrayBuffer());
  };
  return { ...listSender(made), download };
}

/** The same sheets with some cells of rows, by their first cells, changed. */
async function edited(file: Uint8Array, edits: Record<string, Record<string, string>>) {
  const { sheets } = await readXlsx(file);
  const changed = sheets.map(({ name, rows }): WriteSheet => {
    const [headers = []] = rows;
    const cellsOf = (row: (typeof rows)[number]) =>
      Object.entries(edits).find(([key]) => row.slice(0, 2).includes(key))?.[1] ?? {};
    return {
      name,
      rows: rows.map((row) =>
        row.map(
          (cell, at) => cellsOf(row)[`${name} ${String(headers[at]).replace(" *", "")}`] ?? cell,
        ),
      ),
    };
  });
  return writeXlsx({ sheets: changed });
}

test("the province's own list, with one site moved and one school renamed, changes these two", async () => {
  const { download, report, imported } = await demoProvince();
  const own = await download("list.xlsx");
  const same = await report(own);
  const file = await edited(own, {
    MN007: { "Trường Tên trường": "Mầm non Sơn Ca" },
    "MN012-1": { "Điểm trường Vị trí": `22°49'24"N 104°58'52"E` },
  });

  const told = await report(file);
  await imported(file);

  expect(
    same.counts.map(({ kind, added, changed, wrong }) => [kind, added, changed, wrong]),
  ).toEqual(["clusters", "schools", "sites", "people"].map((kind) => [kind, 0, 0, 0]));
  expect(same.counts.map(({ unchanged }) => unchanged).slice(0, 2)).toEqual([15, 100]);
  expect(told.problems).toEqual([]);
  expect(
    told.changes.map(({ code, what, fields }) => [code, what, fields.map(({ field }) => field)]),
  ).toEqual([
    ["MN007", "changed", ["name"]],
    ["MN012-1", "changed", ["position"]],
  ]);
  expect((await report(file)).changesTotal).toBe(0);
  expect((await report(own)).changes.map(({ code }) => code)).toEqual(["MN007", "MN012-1"]);
});

test("the template has a sheet for each list, whose examples are left out", async () => {
  const { download, report } = await demoProvince();

  const told = await report(await download("template.xlsx"));

  expect(told.sheets.map(({ name }) => name)).toEqual([
    "Cụm",
    "Trường",
    "Điểm trường",
    "Người",
    "Quà đã trao",
    "Xã, phường",
  ]);
  expect([told.problems, told.changesTotal]).toEqual([[], 0]);
});
