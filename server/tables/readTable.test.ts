import { writeXlsx } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { tableLimits } from "#domain/imports/table.ts";
import { workbookParts, zipOf } from "../testing/zipOf.ts";
import { readTable } from "./readTable.ts";
import { createTables } from "./tableThreads.ts";

const read = async (bytes: Uint8Array | string) => readTable(Buffer.from(bytes as string), "Cụm");
const rowsOf = async (bytes: Uint8Array | string) => {
  const tables = await read(bytes);
  return tables.ok ? tables.value[0]?.rows : tables;
};
const refusal = async (bytes: Uint8Array | string) => {
  const tables = await read(bytes);
  return tables.ok ? "read" : tables.code;
};
const sheet = (sheetData: string) => zipOf(workbookParts(sheetData));

describe("what is in a workbook", () => {
  test("texts, numbers and dates are read as they stand, a text like a formula too", async () => {
    const day = new Date("2025-11-23T00:00:00Z");
    const bytes = await writeXlsx({
      sheets: [{ name: "Cụm", rows: [["Mã cụm"], ["001", 1, 1.5, true, day, "=1+1", null, null]] }],
    });

    expect(await rowsOf(bytes)).toEqual([
      ["Mã cụm"],
      ["001", 1, 1.5, true, { day: "2025-11-23" }, "=1+1"],
    ]);
  });

  test("a formula is what it came to; one without a value and an error are told as what they are", async () => {
    const rows = await rowsOf(
      sheet(
        `<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f>1+1</f></c>` +
          `<c r="C1" t="e"><v>#REF!</v></c><c r="D1" t="str"><f>A1&amp;"x"</f><v>2x</v></c></row>`,
      ),
    );

    expect(rows).toEqual([
      [
        2,
        { wrong: "formula_without_value", text: "=1+1" },
        { wrong: "cell_error", text: "#REF!" },
        "2x",
      ],
    ]);
  });

  test("a cell merged over rows says the same in each of them", async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: "Trường",
          rows: [
            ["C01", "a"],
            [null, "b"],
            [null, "c"],
          ],
          merges: [{ startRow: 0, startCol: 0, endRow: 1, endCol: 0 }],
        },
      ],
    });

    expect(await rowsOf(bytes)).toEqual([
      ["C01", "a"],
      ["C01", "b"],
      [null, "c"],
    ]);
  });

  test("hidden sheets are left alone", async () => {
    const bytes = await writeXlsx({
      sheets: [
        { name: "Ẩn", rows: [["a"]], hidden: true },
        { name: "Hiện", rows: [["b"]] },
      ],
    });

    const tables = await read(bytes);

    expect(tables.ok && tables.value.map(({ name }) => name)).toEqual(["Hiện"]);
  });
});

describe("what is in a CSV file", () => {
  test.each([
    ["commas", "Mã cụm,Tên cụm\n001,Một\n"],
    ["semicolons", "Mã cụm;Tên cụm\r\n001;Một\r\n"],
    ["tabs", "Mã cụm\tTên cụm\n001\tMột"],
    ["a mark of UTF-8", "\ufeffMã cụm,Tên cụm\n001,Một\n"],
    ["commas in titles above", "Danh sách cụm, năm 2026, tỉnh\nMã cụm;Tên cụm\n001;Một\n"],
  ])("%s are read", async (_, text) => {
    expect(((await rowsOf(text)) as unknown[]).slice(-2)).toEqual([
      ["Mã cụm", "Tên cụm"],
      ["001", "Một"],
    ]);
  });

  test("Excel's Unicode text (UTF-16) is read", async () => {
    const bytes = Buffer.concat([
      Buffer.from([0xff, 0xfe]),
      Buffer.from("Mã cụm\tTên cụm\r\n001\tMột\r\n", "utf16le"),
    ]);

    expect(await rowsOf(bytes)).toEqual([
      ["Mã cụm", "Tên cụm"],
      ["001", "Một"],
    ]);
  });

  test("quoted commas, line ends and quotes belong to their cell", async () => {
    expect(await rowsOf(`Mã cụm,Tên cụm\n1,"a, ""b""\nc"\n`)).toEqual([
      ["Mã cụm", "Tên cụm"],
      ["1", 'a, "b"\nc'],
    ]);
  });
});

describe("what is no table", () => {
  const compound = Buffer.from("d0cf11e0a1b11ae1", "hex");

  test.each([
    ["a PDF called .xlsx", "%PDF-1.7\n%âãÏÓ\n1 0 obj", "not_a_table"],
    ["a JPEG called .xlsx", Buffer.from("ffd8ffe000104a46494600010100", "hex"), "not_a_table"],
    ["a ZIP of something else", zipOf([{ name: "a.txt", content: "a" }]), "not_a_table"],
    [
      "a workbook of before 2007",
      Buffer.concat([compound, Buffer.from("Workbook", "utf16le")]),
      "table_in_other_format",
    ],
    [
      "a web page called .xls",
      "<html><table><tr><td>Mã cụm</td></tr></table></html>",
      "table_in_other_format",
    ],
    [
      "a workbook with a password",
      Buffer.concat([compound, Buffer.from("EncryptedPackage", "utf16le")]),
      "table_encrypted",
    ],
    [
      "a CSV file in Windows-1258",
      Buffer.from([0x4d, 0xe3, 0x20, 0x63, 0xf4, 0xec, 0x6d, 0x0a]),
      "table_not_unicode",
    ],
    ["half a workbook", sheet("<row/>").subarray(0, 200), "table_damaged"],
    [
      "a workbook whose sheet is not XML",
      sheet(`<row r="1"><c r="!"><v>1</v></c></row>`),
      "table_damaged",
    ],
  ] as const)("%s is refused", async (_, bytes, code) => {
    expect(await refusal(bytes)).toBe(code);
  });

  test("a workbook that Excel itself encrypted is refused for its password", async () => {
    const bytes = await writeXlsx({
      sheets: [{ name: "a", rows: [["a"]] }],
      encryption: { password: "bí mật", spinCount: 1 },
    });

    expect(await refusal(bytes)).toBe("table_encrypted");
  });
});

describe("what would fill the memory", () => {
  const bomb = (claims?: number) => {
    const parts = workbookParts("");
    const content = Buffer.alloc(tableLimits.unpackedBytes + 1, " ");
    return zipOf([
      ...parts.slice(0, -1),
      { name: "xl/worksheets/sheet1.xml", content, ...(claims !== undefined && { claims }) },
    ]);
  };

  test("a ZIP bomb is refused by its size before it is unpacked", async () => {
    const bytes = bomb();

    expect(bytes.length).toBeLessThan(1_000_000);
    expect(await refusal(bytes)).toBe("table_too_large");
  });

  test.each([
    [0, "table_damaged"],
    [1_000, "table_too_large"],
  ])("a ZIP bomb that says it is %i bytes is not unpacked further", async (claims, code) => {
    expect(await refusal(bomb(claims))).toBe(code);
  });

  test("two cells in opposite corners are refused", async () => {
    const corners = `<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`;

    expect(await refusal(sheet(corners))).toBe("table_too_large");
  });

  test("a million empty cells with a style say nothing", async () => {
    const empty = `<row>${`<c s="1"/>`.repeat(50)}</row>`.repeat(20_000);

    expect(await rowsOf(sheet(`<row r="1"><c r="A1"><v>1</v></c></row>${empty}`))).toEqual([[1]]);
  });

  test.each([
    ["rows", `${"1\n".repeat(tableLimits.rows + 1)}`],
    ["columns", `${",".repeat(tableLimits.columns)}1\n`],
  ])("too many %s are refused", async (_, text) => {
    expect(await refusal(text)).toBe("table_too_large");
  });

  test("too many sheets are refused", async () => {
    const sheets = Array.from({ length: tableLimits.sheets + 1 }, (_, index) => ({
      name: `Bảng ${index}`,
      rows: [["a"]],
    }));

    expect(await refusal(await writeXlsx({ sheets }))).toBe("table_too_large");
  });
});

describe("the thread that reads", () => {
  test("one that takes too long is ended, and the next table is read", async () => {
    const impatient = createTables({ ms: 1, heapMb: 512 });
    const patient = createTables();

    const slow = await impatient.read(Buffer.from("a,b\n"), "a");
    const next = await patient.read(Buffer.from("a,b\n"), "a");

    expect(slow).toMatchObject({ ok: false, code: "table_too_slow" });
    expect(next).toMatchObject({ ok: true, value: [{ name: "a", rows: [["a", "b"]] }] });
  });

  test("one that fills its memory ends alone", async () => {
    const cells = sheet(
      `<row>${`<c t="inlineStr"><is><t>x</t></is></c>`.repeat(50)}</row>`.repeat(4_000),
    );

    const answer = await createTables({ ms: 60_000, heapMb: 8 }).read(cells, "a");

    expect(answer).toMatchObject({ ok: false, code: "table_too_large" });
  });
});
