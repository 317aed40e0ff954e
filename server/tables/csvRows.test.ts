import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csvRows } from "./csvRows.ts";
import { UnreadableFile } from "./unreadableFile.ts";

const read = (text: string | Buffer, encoding = "utf-8", delimiter = ",") => [
  ...csvRows(Buffer.from(text as string), { encoding, delimiter }),
];
const rowsOf = (...asked: Parameters<typeof read>) => read(...asked).flat();

describe("the records of a text", () => {
  test.each([
    [
      "a,b\nc,d\n",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    [
      "a,b\r\nc,d",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    ["a\rb", [["a"], ["b"]]],
    ["a,\n,b\n\nc", [["a", ""], ["", "b"], [""], ["c"]]],
    [`"a, ""b""\nc",d\n`, [[`a, "b"\nc`, "d"]]],
    [`a "b" c,d"\n`, [[`a "b" c`, `d"`]]],
    [`"a"b,c`, [["ab", "c"]]],
    ["\ufeffa,b", [["a", "b"]]],
    ["", []],
  ])("%j are read", (text, rows) => {
    expect(rowsOf(text)).toEqual(rows);
  });

  test("are read in Unicode of two bytes and in old encodings", () => {
    const utf16 = Buffer.from("\ufeffNgày\tơ\n1\t2\n", "utf16le");
    const windows1258 = Buffer.from([0xd0, 0x2c, 0x61, 0xf2]);

    expect(rowsOf(utf16, "utf-16le", "\t")).toEqual([
      ["Ngày", "ơ"],
      ["1", "2"],
    ]);
    expect(rowsOf(windows1258, "windows-1258")).toEqual([["Đ", "a\u0323"]]);
  });

  test("a quote that is never closed is told, and does not swallow the file", () => {
    expect(() => rowsOf(`a,b\n"c,d\ne,f\n`)).toThrow(UnreadableFile);
    expect(() => rowsOf(`"a\n${"b,c\n".repeat(200_000)}`)).toThrow(UnreadableFile);
  });
});

test("what was written is read, wherever the text is cut into parts", () => {
  const cell = fc.oneof(
    fc.constantFrom("", "1,000", 'a"b', "dòng\nhai", "\r\n", "ủng hộ", '"'),
    fc.string({ unit: "grapheme", maxLength: 8 }).filter((text) => text.isWellFormed()),
  );
  const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), {
    minLength: 1,
    maxLength: 6,
  });
  fc.assert(
    fc.property(
      rows,
      fc.constantFrom("utf-8", "utf-16le"),
      fc.nat(9_000),
      (some, encoding, pad) => {
        // Long enough for two parts, which begin anywhere.
        const all = [
          ["x".repeat(pad), "đ"],
          ...Array.from({ length: 9 }, () => ["y".repeat(30_000), "ộ"]),
          ...some,
        ];
        const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const text = all.map((row) => row.map(quoted).join(",")).join("\r\n");
        const bytes = Buffer.from(`\ufeff${text}\r\n`, encoding === "utf-8" ? "utf8" : "utf16le");

        expect(JSON.stringify(rowsOf(bytes, encoding))).toBe(JSON.stringify(all));
      },
    ),
    { numRuns: 15 },
  );
});
