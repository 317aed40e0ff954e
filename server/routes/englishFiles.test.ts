import { eq } from "drizzle-orm";
import { readXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import { items as itemsTable } from "#db/schema/places.ts";
import type { Item } from "#domain/item.ts";
import { sharedContext } from "#server/testing.ts";
import { headOf, plainCells } from "#server/exports/column.ts";
import { calledIn } from "#server/exports/englishItems.ts";
import { exceptionColumns } from "#server/exports/exceptionsTable.ts";
import { csvFile } from "#server/testing/csvFile.ts";
import { busyScene } from "#server/testing/scene.ts";

// Rows have items in Vietnamese; a file in English calls them and their units as the catalogue does.

const context = await sharedContext();
const { get } = await busyScene(context);
for (const id of ["CHAN", "VND"])
  await context.db.write(async (tx) => {
    const called = { nameEn: `${id} in English`, unitEn: `unit of ${id}` };
    await tx.update(itemsTable).set(called).where(eq(itemsTable.id, id));
  });
const { items } = (await (await get("/api/items?limit=500")).json()) as { items: Item[] };
const englishOf = ({ name, nameEn, unit, unitEn }: Item) => [nameEn || name, unitEn || unit];
const file = async (path: string) => csvFile(await (await get(`/api/export/${path}`)).text());

test.each([
  "ledger.csv?",
  "needs.csv?",
  "pledges.csv?",
  "consignments.csv?",
  "reconciliation.csv?",
  "totals.csv?by=item&",
])("%s", async (path) => {
  const [vi, en, code] = [
    await file(path),
    await file(`${path}lang=en`),
    await file(`${path}lang=code`),
  ];

  const called = en.filter((row) => row["Item code"]);
  expect(called.length).toBeGreaterThan(0);
  for (const row of called) {
    const item = items.find(({ id }) => id === row["Item code"])!;
    expect([row.Item, row.Unit]).toEqual(englishOf(item));
  }
  const names = items.map(({ name }) => name);
  for (const row of [...vi, ...code]) {
    const name = row["Mặt hàng"] ?? row.item_name ?? row.name;
    if (name) expect(names).toContain(name);
  }
});

test("the auditor's workbook", async () => {
  const answer = await get("/api/export/audit.xlsx?lang=en");
  const { sheets } = await readXlsx(new Uint8Array(await answer.arrayBuffer()));

  for (const name of ["By item", "Ledger", "Promises"]) {
    const { rows } = sheets.find((sheet) => sheet.name === name)!;
    const head = rows.findIndex((row) => row.includes("Item"));
    const [item, unit] = [rows[head]!.indexOf("Item"), rows[head]!.indexOf("Unit")];
    const told = rows.slice(head + 1).filter((row) => row[item] && row[unit]);
    expect([name, told.length > 0]).toEqual([name, true]);
    for (const row of told) expect(items.map(englishOf)).toContainEqual([row[item], row[unit]]);
  }
});

test("what waits for somebody", () => {
  const columns = calledIn(
    new Map([["CHAN", { name: "Blanket", unit: "piece" }]]),
    exceptionColumns,
  );
  const row = { kind: "missing", item: "CHAN", name: "Chăn", unit: "cái", scale: 0, asOf: 1 };

  const cells = plainCells(columns, row, "en");

  const head = headOf(columns, "en");
  expect([cells[head.indexOf("Item")], cells[head.indexOf("Unit")]]).toEqual(["Blanket", "piece"]);
});
