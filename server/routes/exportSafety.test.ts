import { expect, test } from "vitest";
import {
  campaigns,
  clusters,
  communes,
  items,
  provinces,
  schools,
  sites,
} from "#db/schema/places.ts";
import { totalsBy } from "#domain/ledgerViews.ts";
import { sharedContext } from "#server/testing.ts";
import { csvFile } from "#server/testing/csvFile.ts";
import { busyScene } from "#server/testing/scene.ts";

// Whoever may give a thing its name must not run anything on the auditor's machine by it.

const context = await sharedContext();
const { get } = await busyScene(context);

const files = [
  "ledger.csv",
  "needs.csv",
  "pledges.csv",
  "consignments.csv",
  "reconciliation.csv",
  "fund.csv",
  ...totalsBy.map((by) => `totals.csv?by=${by}`),
];

test.each(["=", "+", "-", "@", "\t", "\r", "\n", "  =", "＝"])(
  "no name that begins with %j is run by a spreadsheet that opens a file",
  async (sign) => {
    const names = { clusters, schools, sites, items, communes, campaigns };
    await context.db.write(async (tx) => {
      for (const [of, table] of Object.entries(names))
        await tx.update(table).set({ name: `${sign}BẪY ${of}` });
      await tx.update(items).set({ unit: `${sign}BẪY unit` });
      await tx.update(provinces).set({ department: `${sign}BẪY department` });
    });

    const texts = await Promise.all(
      files.map(async (path) => (await get(`/api/export/${path}`)).text()),
    );

    const cells = texts.flatMap((text) => csvFile(text).flatMap((row) => Object.values(row)));
    const planted = cells.filter((cell) => cell.includes("BẪY"));
    for (const of of ["clusters", "schools", "sites", "items", "communes", "unit"])
      expect([of, planted.some((cell) => cell.includes(of))]).toEqual([of, true]);
    expect(cells.filter((cell) => /^[\s]*[=+@\-＝\t\r\n]/.test(cell) && !isNumber(cell))).toEqual(
      [],
    );
    // Excel parts cells by semicolons in Việt Nam, and begins a row at each line break.
    expect(texts.flatMap((text) => text.match(/[;\n][\s]*[=+@＝]/g) ?? [])).toEqual([]);
  },
);

function isNumber(cell: string): boolean {
  return /^-?\d+$/.test(cell);
}
