import { readXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import { clusters } from "#db/schema/places.ts";
import { headSeq } from "#db/totals.ts";
import { codeOf } from "#domain/code.ts";
import type { TotalsView } from "#domain/ledgerViews.ts";
import { growLog } from "#server/commands/growLog.ts";
import { sharedContext, testContext } from "#server/testing.ts";
import { testApp, type TestApp } from "#server/testing/app.ts";
import { bankCredit } from "#server/testing/bankCredit.ts";
import { busyScene } from "#server/testing/scene.ts";

// The workbook is read by a reader that is not ours. That its formulas come to the values beside them is seen in
// LibreOffice, too, when the sheets change.

const context = await sharedContext();
const { get, campaign } = await busyScene(context);
await growLog(context);

async function bookOf(ask: TestApp["get"], path: string) {
  const answer = await ask(`/api/export/audit.xlsx?campaign=${path}`);
  const bytes = Buffer.from(await answer.arrayBuffer());
  const book = await readXlsx(bytes, { readStyles: true });
  return { answer, sheets: new Map(book.sheets.map((sheet) => [sheet.name, sheet])) };
}
const { answer, sheets } = await bookOf(get, campaign);
/** Below the title, an empty row and the head. */
const rowsOf = (name: string) => sheets.get(name)!.rows.slice(5);
/** The row of the head, counted from 1. */
const headOf = (name: string) => sheets.get(name)!.freezePane?.rows ?? 0;

test("the workbook has the check first, then totals, ledger, exceptions and promises", () => {
  expect(answer.headers.get("content-disposition")).toMatch(/"so-kiem-toan-BT-\d{6}-\d\.xlsx"/);
  expect([...sheets.keys()]).toEqual([
    "Đối chiếu",
    "Theo cụm",
    "Theo trường",
    "Theo xã, phường",
    "Theo mặt hàng",
    "Sổ cái",
    "Ngoại lệ",
    "Cam kết",
  ]);
});

test("every sheet says its campaign, the entry it is true as of, and the log's root there", async () => {
  const checkpoint = (await (await get("/log/checkpoint")).text()).split("\n");
  const last = codeOf("entry", await headSeq(context.db.read));

  expect(Number(checkpoint[1])).toBe((await headSeq(context.db.read)) + 1);
  for (const [name, { rows }] of sheets) {
    expect(rows[0]![0]).toBe(`${name} · Bão số 10`);
    expect(rows[1]![0]).toContain(`bút toán ${last}; lập ngày 23/11/2026`);
    expect(rows[2]![0]).toContain(checkpoint[2]);
  }
});

test("the ledger added up by formulas is what the totals are, and every difference is nothing", async () => {
  const view = (await (
    await get(`/api/totals?campaign=${campaign}&by=cluster`)
  ).json()) as TotalsView;
  const { rows, cells } = sheets.get("Đối chiếu")!;
  const numbers = rows.slice(6);

  const { total } = view;
  const six = [
    total.promised,
    total.held,
    total.onTheWay,
    total.received,
    total.damaged,
    total.missing,
  ];
  expect(numbers.map(([, ...of]) => of)).toEqual(
    six.map(({ cash, goods }) => [cash, cash, 0, goods, goods, 0]),
  );
  expect(total.received.goods).toBeGreaterThan(0);
  for (let row = 6; row < 12; row++)
    for (let column = 1; column < 7; column++)
      expect(cells!.get(`${row},${column}`)!.formula).toBeTruthy();
  expect(cells!.get("9,4")!.formula).toMatch(/^SUMIFS\('Sổ cái'!\$O\$6:\$O\$\d+,/);
});

test("sums are formulas over the rows that a filter shows, with their values beside them", () => {
  for (const name of ["Theo cụm", "Theo trường", "Theo xã, phường", "Theo mặt hàng", "Cam kết"]) {
    const { rows, cells } = sheets.get(name)!;
    const last = rows.length - 1;
    const head = headOf(name);
    const summed = rows[last]!.flatMap((value, column) =>
      typeof value === "number" ? [{ value, column }] : [],
    );

    expect(rows[last]![0]).toBe("Cộng");
    expect(summed.length).toBeGreaterThan(0);
    for (const { value, column } of summed) {
      const above = rows.slice(head, last).map((row) => Number(row[column]));
      expect(value).toBe(above.reduce((all, one) => all + one, 0));
      const formula = cells!.get(`${last},${column}`)!.formula;
      expect(formula).toMatch(
        new RegExp(`^SUBTOTAL\\(9,(?<of>[A-Z]+)${head + 1}:\\k<of>${last}\\)$`),
      );
    }
  }
});

test("a sheet by places says that what is promised to the fund is not in it", () => {
  for (const name of ["Theo trường", "Theo xã, phường"])
    expect(sheets.get(name)!.rows[3]![0]).toContain("tiền hứa góp vào quỹ");
  expect(sheets.get("Theo cụm")!.rows[3]![0] ?? null).toBeNull();
});

test("the head of a sheet stands above each page when it is printed", () => {
  for (const [name, { pageSetup }] of sheets) {
    const head = name === "Đối chiếu" ? undefined : `$${headOf(name)}:$${headOf(name)}`;
    expect(pageSetup?.printTitlesRow).toBe(head);
  }
});

test("numbers are numbers, days are days, heads are frozen and filtered", () => {
  const { cells, freezePane, autoFilter } = sheets.get("Sổ cái")!;
  const moved = rowsOf("Sổ cái").findIndex((row) => typeof row[14] === "number") + 5;

  expect(cells!.get(`${moved},4`)!.value).toEqual(new Date("2026-11-23T00:00:00Z"));
  expect(cells!.get(`${moved},4`)!.style?.numFmt).toBe("dd/mm/yyyy");
  expect(cells!.get(`${moved},3`)!.value).toEqual(new Date("2026-11-23T12:00:00Z"));
  expect(cells!.get(`${moved},14`)!.style?.numFmt).toBe("#,##0");
  expect(freezePane).toEqual({ rows: 5, columns: 1 });
  expect(autoFilter!.range).toBe(`A5:AE${sheets.get("Sổ cái")!.rows.length}`);
});

test("it is in English when asked for", async () => {
  const { sheets: english } = await bookOf(get, `${campaign}&lang=en`);

  expect([...english.keys()].slice(0, 2)).toEqual(["Check", "By cluster"]);
  expect(
    english
      .get("Check")!
      .rows.slice(6)
      .map((row) => row[3]),
  ).toEqual(Array(6).fill(0));
  expect(english.get("Promises")!.rows[4]![0]).toBe("Promise");
});

test("what is recorded while it is written is left to the next one", async () => {
  const own = await testContext();
  const scene = await busyScene(own);
  const asked = await scene.get("/api/export/audit.xlsx");

  await bankCredit(own, scene.campaign, { quantity: 1_000 });

  const book = await readXlsx(Buffer.from(await asked.arrayBuffer()));
  const ledger = book.sheets.find(({ name }) => name === "Sổ cái")!;
  expect(ledger.rows.at(-1)![0]).toBe((await headSeq(own.db.read)) - 1);
});

test("a name that begins as a formula is a text", async () => {
  const own = await testContext();
  const scene = await busyScene(own);
  const trap = `=cmd|' /C calc'!A0 & <b>"x"</b>\u0001`;
  await own.db.write(async (tx) => {
    await tx.update(clusters).set({ name: trap });
  });

  const book = await readXlsx(
    Buffer.from(await (await scene.get("/api/export/audit.xlsx")).arrayBuffer()),
  );

  const sheet = book.sheets.find(({ name }) => name === "Theo cụm")!;
  expect(sheet.rows[5]![0]).toBe(trap);
  expect(sheet.cells?.get("5,0")?.formula).toBeUndefined();
});

test.each([
  ["", 404, "unknown"],
  ["?campaign=01a21503-d74f-77fd-9113-e87a317df82d", 404, "unknown"],
  ["?lang=code", 400, "invalid_input"],
])("a workbook of %j is refused on an empty server", async (query, status, code) => {
  const app = await testApp(await testContext());

  const refused = await app.get(`/api/export/audit.xlsx${query}`);

  expect([refused.status, await refused.json()]).toEqual([
    status,
    expect.objectContaining({ code }),
  ]);
});
