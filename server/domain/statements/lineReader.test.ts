import { describe, expect, test } from "vitest";
import { LineReader } from "./lineReader.ts";
import type { StatementCell } from "./statementCell.ts";
import type { StatementLine } from "./statementLine.ts";
import { findStatement } from "./statementTable.ts";

const header = ["Ngày", "Giờ", "Nội dung", "Ghi nợ", "Ghi có", "Số dư"];

/** What is read of rows below an Agribank header, which is row 1. */
function read(...rows: StatementCell[][]) {
  const numbered = [header, ...rows].map((cells, at) => ({ row: at + 1, cells }));
  const table = findStatement(numbered);
  if (!table) throw new Error("the header is known");
  const reader = new LineReader(table);
  const lines = [...numbered.map((row) => reader.push(row)), reader.end()];
  return { lines: lines.filter((line): line is StatementLine => line !== undefined), reader };
}
const day = "10/09/2024";

describe("a line", () => {
  test("goes on in the rows below that say only more of its memo", () => {
    const { lines } = read(
      [day, "10:00:00", "ung ho", "", "500,000", "1,500,000"],
      ["", "", "dong bao TQC000"],
      ["", "", "042 7"],
      [day, "10:00:01", "ung ho", "", "100,000", "1,600,000"],
    );

    expect(lines.map(({ row, memo }) => [row, memo])).toEqual([
      [2, "ung ho dong bao TQC000 042 7"],
      [5, "ung ho"],
    ]);
  });

  test("is whole again when the end of a page breaks it, its amount on the next", () => {
    const { lines, reader } = read(
      [day, "10:00:00", "ung ho"],
      ["", "", "Cộng trang", "0", "900,000"],
      ["Trang 1/2"],
      [],
      ["SAO KÊ TÀI KHOẢN"],
      header,
      ["", "", "dong bao", "", "500,000", "1,500,000"],
    );

    expect(lines).toMatchObject([
      { row: 2, time: "10:00:00", amount: 500_000, balance: 1_500_000, memo: "ung ho dong bao" },
    ]);
    expect(reader.problems).toEqual([]);
  });

  test("has its time in a row below its day, where a cell wraps", () => {
    const { lines } = read([day, "", "a", "", "1,000"], ["10:11:12", "", "b"]);

    expect(lines).toMatchObject([{ time: "10:11:12", memo: "a b" }]);
  });

  test("ends where a row is empty: what is signed below is no memo", () => {
    const { lines } = read([day, "", "ung ho", "", "1,000"], [], ["", "", "Người lập biểu"]);

    expect(lines).toMatchObject([{ memo: "ung ho" }]);
  });

  test("of nothing moves nothing, and is none", () => {
    expect(read([day, "", "dong tai khoan", "0", "0", "5,000"]).lines).toEqual([]);
  });

  test("with a minus among the debits is a debit", () => {
    expect(read([day, "", "THU PHI", "-11,000", "", ""]).lines).toMatchObject([
      { direction: "debit", amount: 11_000 },
    ]);
  });
});

describe("what is no line", () => {
  test("is passed over: headers again, in either language, sums, numbers of pages", () => {
    const { lines, reader } = read(
      header,
      ["Date", "Time", "Description", "Debit", "Credit", "Balance"],
      [day, "", "a", "", "1,000", "2,000"],
      ["Tổng cộng", "", "", "0", "1,000"],
      ["", "", "Trang 2"],
      ["", "", "Cộng phát sinh", "0", "1,000"],
      [day, "", "b", "", "1,000", "3,000"],
    );

    expect(lines.map(({ memo }) => memo)).toEqual(["a", "b"]);
    expect(reader.problemCount).toBe(0);
  });

  test("tells the balances for all of it, in the first cell or beside it", () => {
    const { lines, reader } = read(
      ["", "", "Số dư đầu kỳ", "", "", "1,000,000"],
      [day, "", "a", "", "1,000", "1,001,000"],
      ["Số dư cuối kỳ (30/09/2024): 1,001,000 VND"],
    );

    expect(lines).toHaveLength(1);
    expect(reader.opening).toEqual({ row: 2, dong: 1_000_000 });
    expect(reader.closing).toEqual({ row: 4, dong: 1_001_000 });
  });
});

describe("a row that holds a day or an amount and cannot be read is told", () => {
  test.each([
    ["31/09/2024", "", "500,000", "", "not_a_day", "Ngày"],
    ["Thứ ba", "", "500,000", "", "not_a_day", "Ngày"],
    ["", "", "500,000", "", "day_missing", undefined],
    [day, "", "", "", "amount_missing", undefined],
    [day, "1,000", "500,000", "", "amount_twice", undefined],
    [day, "", "5OO,000", "", "not_an_amount", "Ghi có"],
    [day, "", "-500,000", "", "not_an_amount", "Ghi có"],
    [day, "", "500,000.50", "", "not_whole", "Ghi có"],
    [day, "", "1,000,000,000,001", "", "too_large", "Ghi có"],
    [day, "", "500,000", "5x", "not_an_amount", "Số dư"],
  ])("%s | %s | %s | %s is %s", (on, debit, credit, balance, code, column) => {
    const { lines, reader } = read(
      [day, "", "a", "", "1,000"],
      [on, "", "b", debit, credit, balance],
      [day, "", "c", "", "1,000"],
    );

    expect(lines.map(({ memo }) => memo)).toEqual(["a", "c"]);
    expect(reader.problems).toMatchObject([{ row: 3, code, ...(column && { column }) }]);
  });

  test("with an error of Excel as well, and never more than a hundred one by one", () => {
    const wrong = { wrong: "cell_error", text: "#REF!" } as const;
    const { reader } = read(...Array.from({ length: 150 }, () => [day, "", "b", "", wrong]));

    expect(reader.problemCount).toBe(150);
    expect(reader.problems).toHaveLength(100);
    expect(reader.problems[0]).toEqual({
      row: 2,
      column: "Ghi có",
      value: "#REF!",
      code: "cell_error",
    });
  });
});
