import fc from "fast-check";
import { parseCsv } from "hucre/csv";
import { expect, test } from "vitest";
import { totalsBy } from "#domain/ledgerViews.ts";
import { headLanguages, headOf, tagsOf, type Columns } from "./column.ts";
import { consignmentColumns } from "./consignmentsTable.ts";
import { csvRow } from "./csv.ts";
import { fundColumns } from "./fundTable.ts";
import { ledgerColumns } from "./ledgerTable.ts";
import { needColumns } from "./needsTable.ts";
import { pledgeColumns } from "./pledgesTable.ts";
import { reconciliationColumns } from "./reconciliationTable.ts";
import { totalsColumns } from "./totalsTable.ts";

const heads: [string, Columns<never>][] = [
  ["ledger", ledgerColumns],
  ["needs", needColumns],
  ["pledges", pledgeColumns],
  ["consignments", consignmentColumns],
  ...totalsBy.map((by): [string, Columns<never>] => [`totals-${by}`, totalsColumns(by)]),
  ["reconciliation", reconciliationColumns("vi")],
  ["fund", fundColumns],
];

test.each(heads)("%s.csv is headed as it always was", async (name, columns) => {
  const rows = [...headLanguages.map((language) => headOf(columns, language)), tagsOf(columns)];

  await expect(rows.map(csvRow).join("")).toMatchFileSnapshot(`golden/${name}.csv`);
});

test.each(heads)("%s.csv has HXL tags that are written as HXL writes them", (_, columns) => {
  const tags = tagsOf(columns).filter(Boolean);

  expect(tags.length).toBeGreaterThan(2);
  for (const tag of tags) expect(tag).toMatch(/^#[a-z][a-z0-9_]*(\+[a-z][a-z0-9_]*)*$/);
  // A tag that two columns share would let software take one for the other.
  expect(tags).toEqual([...new Set(tags)]);
});

test.each([
  ["=1+1", "'=1+1"],
  ["+84 912", "'+84 912"],
  ["-2", "'-2"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["\tx", "'\tx"],
  ["  =1", "'  =1"],
  ["\u00a0=1", "'\u00a0=1"],
  ["\u200b@x", "'\u200b@x"],
  ["＝1", "'＝1"],
  ["Mầm non;=1", "Mầm non;'=1"],
  ["Trường 1-5", "Trường 1-5"],
  ["a=b", "a=b"],
])("the text %j is written so that no spreadsheet runs it", (text, written) => {
  expect(csvRow([text])).toBe(`${written}\r\n`);
});

test.each([
  ["\r\n=1", "\"'\r'\n'=1\""],
  ["Dòng một\n=1", '"Dòng một\n\'=1"'],
  ["\rx", '"\'\rx"'],
  ["\nx", '"\'\nx"'],
])("a line break in %j begins no formula", (text, written) => {
  expect(csvRow([text])).toBe(`${written}\r\n`);
});

test("numbers are plain, also those below nothing", () => {
  expect(csvRow([-1_234_567, 0, 12])).toBe("-1234567,0,12\r\n");
});

test("another reader finds every cell again, whatever is in it", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "ễ", '"', ",", ";", "\n", "\r", " ", "'") });
  fc.assert(
    fc.property(fc.array(text, { minLength: 2, maxLength: 5 }), (cells) => {
      const [row] = parseCsv(csvRow(cells), { delimiter: "," });

      const disarmed = cells.map((cell) => cell.replace(/^(?=[\r\n])/, "'"));
      expect(row).toEqual(disarmed);
    }),
  );
});
