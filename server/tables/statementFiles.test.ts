import { writeXlsx } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { readSummary, readWhole } from "../testing/statements/readWhole.ts";
import { workbookParts, zipOf } from "../testing/zipOf.ts";
import { previewStatement } from "./previewStatement.ts";
import { statementLimits } from "#domain/statements/statementLimits.ts";

const bidv = "STT,Ngày giờ,Số tiền,Nội dung\n1,10/09/2024 10:11:12,200.000,ủng hộ\n";
const line = { on: "2024-09-10", time: "10:11:12", amount: 200_000 };
const refusal = async (bytes: Uint8Array | string) => {
  const { end } = await readWhole(bytes);
  return end.ok ? "read" : end.code;
};

describe("a text is read", () => {
  test.each([
    ["with commas", Buffer.from(bidv)],
    ["with semicolons", Buffer.from(bidv.replaceAll(",", ";"))],
    ["with tabs, in UTF-16", Buffer.from(`\ufeff${bidv.replaceAll(",", "\t")}`, "utf16le")],
    ["with what Excel says before it", Buffer.from(`sep=;\r\n${bidv.replaceAll(",", ";")}`)],
    [
      "below titles with more commas",
      Buffer.from(`a,b,c,d,e,f\n,,,,,\n${bidv.replaceAll(",", ";")}`),
    ],
  ])("%s", async (_, bytes) => {
    const { lines } = await readSummary(bytes);

    expect(lines).toMatchObject([{ ...line, memo: "ủng hộ", occurrence: 1 }]);
  });

  test("in Windows-1258, with its accents", async () => {
    const text = "STT,Ngày giờ,Số tiền,Nội dung\n1,10/09/2024 10:11:12,200.000,a\n";

    const { lines } = await readSummary(windows1258(text));

    expect(lines).toMatchObject([line]);
  });
});

/** Letters as Windows-1258 has them: marks of tones stand behind the letter they are on. */
function windows1258(text: string): Buffer {
  const codes: Record<string, number> = { à: 0xe0, ờ: 0xf5, ố: 0xf4, ề: 0xea, ộ: 0xf4 };
  const tones: Record<string, number[]> = { ờ: [0xcc], ố: [0xec], ề: [0xcc], ộ: [0xf2] };
  return Buffer.from(
    [...text].flatMap((letter) => [
      codes[letter] ?? letter.charCodeAt(0),
      ...(tones[letter] ?? []),
    ]),
  );
}

describe("a file that is no statement is refused", () => {
  const compound = Buffer.from("d0cf11e0a1b11ae1", "hex");

  test.each([
    ["a table of something else", "Tháng,Doanh thu\n1,2\n", "statement_columns_unknown"],
    ["an empty one", "", "statement_columns_unknown"],
    ["a PDF", "%PDF-1.7\n", "not_a_table"],
    ["a picture", Buffer.from("ffd8ffe000104a46494600010100", "hex"), "not_a_table"],
    ["a web page called .xls", "<html><table></table></html>", "table_in_other_format"],
    ["a workbook of before 2007", compound, "table_in_other_format"],
    [
      "one with a password",
      Buffer.concat([compound, Buffer.from("EncryptedPackage", "utf16le")]),
      "table_encrypted",
    ],
    ["a text in no encoding we know", Buffer.from([0x41, 0xe3, 0x0a]), "table_not_unicode"],
    ["a text with a quote that never ends", `${bidv}2,"10/09/2024\n`, "table_damaged"],
    ["a ZIP of something else", zipOf([{ name: "a.txt", content: "a" }]), "not_a_table"],
    ["half a workbook", zipOf(workbookParts("<row/>")).subarray(0, 200), "table_damaged"],
    [
      "a workbook whose sheet breaks off",
      zipOf(workbookParts(`<row r="1"><c r="A1"><v>1</v></c>`)),
      "table_damaged",
    ],
  ] as const)("%s", async (_, bytes, code) => {
    expect(await refusal(bytes)).toBe(code);
  });

  test.each([
    [statementLimits.unpackedBytes + 1, "table_too_large"],
    [0, "table_damaged"],
    [1_000, "table_too_large"],
  ])("a ZIP bomb that says it is %i bytes", async (claims, code) => {
    const content = Buffer.alloc(1_000_000, " ");
    const sheet = { name: "xl/worksheets/sheet1.xml", content, claims };

    expect(await refusal(zipOf([...workbookParts("").slice(0, -1), sheet]))).toBe(code);
  });

  test("a workbook with a row below the last that is read", async () => {
    const row = (at: number, cells: string[]) => {
      const texts = cells.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`);
      return `<row r="${at}">${texts.join("")}</row>`;
    };
    const header = row(1, ["STT", "Ngày giờ", "Số tiền", "Nội dung"]);
    const last = (at: number) => header + row(at, ["1", "10/09/2024", "1.000", "a"]);
    const { xlsxRows } = statementLimits;

    expect(await refusal(zipOf(workbookParts(last(xlsxRows))))).toBe("read");
    expect(await refusal(zipOf(workbookParts(last(xlsxRows + 1))))).toBe("table_too_large");
  });
});

describe("a workbook is read", () => {
  const header = ["STT", "Ngày giờ", "Số tiền", "Nội dung"];

  test("from the first sheet that is shown and has a statement, with dates and numbers", async () => {
    const at = new Date("2024-09-10T10:11:12Z");
    const bytes = await writeXlsx({
      sheets: [
        { name: "Ẩn", rows: [header, ["1", at, 1, "ẩn"]], hidden: true },
        { name: "Bìa", rows: [["Sao kê"]] },
        {
          name: "Sao kê",
          rows: [[], header, [1, at, 200_000, "a & <b>"], [2, at, -11_000, "PHI"]],
        },
      ],
    });

    const { lines, summary } = await readSummary(bytes);

    expect(lines).toMatchObject([
      { ...line, row: 3, memo: "a & <b>" },
      { row: 4, direction: "debit", amount: 11_000 },
    ]);
    expect(summary.bank).toBe("bidv");
  });

  test("with formulas by what they came to; one without a value, and an error, are told", async () => {
    const texts = header.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join("");
    const cells = (amount: string) =>
      `<row><c><v>1</v></c><c t="str"><v>10/09/2024</v></c>${amount}<c t="str"><f>A1</f><v>x</v></c></row>`;
    const bytes = zipOf(
      workbookParts(
        `<row>${texts}</row>${cells("<c><f>1+1</f><v>2</v></c>")}${cells("<c><f>1+1</f></c>")}` +
          cells(`<c t="e"><v>#REF!</v></c>`),
      ),
    );

    const { lines, summary } = await readSummary(bytes);

    expect(lines).toMatchObject([{ amount: 2, memo: "x" }]);
    expect(summary.problems).toMatchObject([
      { row: 3, column: "Số tiền", code: "cell_error" },
      { row: 4, code: "cell_error", value: "#REF!" },
    ]);
  });
});

describe("a bank that is not known", () => {
  const text = "Sao kê\nThời gian|Lời nhắn|Số tiền|Số dư\n10/09/2024|a|1.000|5.000\n";

  test("is shown for its columns to be chosen, and then read by them", async () => {
    const preview = await previewStatement(Buffer.from(text));

    expect(preview).toMatchObject({
      ok: true,
      value: {
        headerRow: 2,
        rows: [{}, { cells: ["Thời gian", "Lời nhắn", "Số tiền", "Số dư"] }, {}],
        chosen: { amount: "Số tiền", balance: "Số dư" },
      },
    });

    const layout = { day: "Thời gian", memo: "Lời nhắn", amount: "Số tiền", balance: "Số dư" };
    const { lines, summary } = await readSummary(text, layout);
    expect(lines).toMatchObject([{ amount: 1_000, balance: 5_000, memo: "a" }]);
    expect(summary).toMatchObject({ bank: "own", proof: { kind: "proven" } });
  });
});
