import { expect, test } from "vitest";
import { readWhole } from "../testing/statements/readWhole.ts";
import { workbookParts, zipOf } from "../testing/zipOf.ts";
import { readTable } from "./readTable.ts";

// XML may name texts, files and addresses of its own. No reader of workbooks looks after one (CWE-611, CWE-776).

const doctypes = [
  `<!DOCTYPE x [<!ENTITY own "lạ">]>`,
  `<!DOCTYPE x [<!ENTITY a "lạlạlạ"><!ENTITY own "&a;&a;&a;">]>`,
  `<!DOCTYPE x [<!ENTITY own SYSTEM "file:///etc/hostname">]>`,
  `<!DOCTYPE x SYSTEM "https://evil.example/own.dtd">`,
];
const memo = "a&own;b";
const table = [
  ["STT", "Ngày giờ", "Số tiền", "Nội dung"],
  ["1", "10/09/2024 10:11:12", "200.000", memo],
];

/** The table as a workbook whose sheet begins so. */
function workbook(doctype: string): Buffer {
  const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
  const rows = table.map((row) => `<row>${row.map(cell).join("")}</row>`);
  return zipOf(
    workbookParts(rows.join("")).map(({ name, content }) => ({
      name,
      content: `${content}`.replace("<worksheet>", `${doctype}<worksheet>`),
    })),
  );
}

test.each(doctypes)("%s names nothing, in a list or in a statement", async (doctype) => {
  const bytes = workbook(doctype);

  const list = await readTable(bytes, "Cụm");
  const statement = await readWhole(bytes);

  expect(list).toMatchObject({ ok: true, value: [{ rows: table }] });
  expect(statement.end.ok).toBe(true);
  expect(statement.lines).toMatchObject([{ memo }]);
});
