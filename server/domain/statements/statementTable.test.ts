import { describe, expect, test } from "vitest";
import { proposeColumns } from "./proposeColumns.ts";
import { findChosen, findStatement } from "./statementTable.ts";

const rowsOf = (...lines: string[][]) => lines.map((cells, at) => ({ row: at + 1, cells }));
const vietinbank = ["STT", "Ngày giờ", "Ghi có", "Nội dung", "Tên / TK đối ứng"];

describe("the header of a statement", () => {
  test.each([
    [
      "vietcombank",
      ["Ngày GD", "Số CT", "Số tiền ghi nợ", "Số tiền ghi có", "Số dư", "Nội dung chi tiết"],
    ],
    ["vietcombank", ["TNX DATE", "DOC NO", "DEBIT", "CREDIT", "BALANCE", "TRANSACTION DETAILS"]],
    [
      "agribank",
      [
        "Ngày",
        "Giờ",
        "Số chứng từ",
        "Số tham chiếu",
        "Nội dung",
        "Ghi nợ",
        "Ghi có",
        "Số dư",
        "TK đối ứng",
      ],
    ],
    ["vietinbank", vietinbank],
    ["vietinbank", ["STT No", "Ngày giờ Date time", "Ghi có (VND)", "Nội dung Description"]],
    ["bidv", ["STT", "Ngày giờ", "Số tiền", "Nội dung"]],
    ["bidv", ["No.", "Date time", "Amount (VND)", "Description"]],
  ])("of %s is known: %j", (bank, headers) => {
    expect(findStatement(rowsOf(headers))?.bank).toBe(bank);
  });

  test("is found below lines of title, with accents written in either way", () => {
    const decomposed = vietinbank.map((header) => header.normalize("NFD"));

    expect(findStatement(rowsOf(["SAO KÊ"], [], decomposed))).toMatchObject({
      headerRow: 3,
      columns: { serial: 0, day: 1, credit: 2, memo: 3, payer: 4 },
    });
  });

  test("may take two rows", () => {
    const found = findStatement(
      rowsOf(["Ngày", "Nội dung", "Số tiền", "", "Số dư"], ["", "", "Ghi nợ", "Ghi có", ""]),
    );

    expect(found).toMatchObject({
      bank: "agribank",
      headerRow: 2,
      columns: { day: 0, memo: 1, debit: 2, credit: 3, balance: 4 },
    });
  });

  test("of another bank is not taken for one of these", () => {
    expect(findStatement(rowsOf(["Ngày", "Diễn giải", "Số tiền"]))).toBeUndefined();
    expect(findStatement([])).toBeUndefined();
  });
});

describe("columns that a person chose", () => {
  const layout = { day: "Thời gian", memo: "Lời nhắn", amount: "Biến động" };

  test("are found by their headers, wherever the header stands", () => {
    const header = ["Lời  nhắn", "THỜI GIAN", "Biến động"];

    expect(findChosen(rowsOf(["Sao kê"], header), layout)).toMatchObject({
      bank: "own",
      headerRow: 2,
      columns: { memo: 0, day: 1, amount: 2 },
      balanceStands: "nowhere",
    });
    expect(findChosen(rowsOf(["Thời gian", "Lời nhắn"]), layout)).toBeUndefined();
  });

  test("are found by their numbers where there is no header", () => {
    expect(findChosen(rowsOf(["a"]), { day: 1, memo: 3, credit: 2, balance: 4 })).toMatchObject({
      headerRow: 0,
      columns: { day: 0, memo: 2, credit: 1, balance: 3 },
      balanceStands: "each_line",
    });
  });

  test("are proposed by what the known banks call theirs", () => {
    const proposed = proposeColumns(
      rowsOf(["Sao kê"], ["Ngày giao dịch", "Diễn giải", "Số tiền", "Số tiền", "Số dư"]),
    );

    expect(proposed.headerRow).toBe(2);
    expect(proposed.chosen).toEqual({
      day: "Ngày giao dịch",
      memo: "Diễn giải",
      amount: "Số tiền",
      balance: "Số dư",
    });
    expect(proposeColumns(rowsOf(["a", "b"]))).toMatchObject({ headerRow: 0, chosen: {} });
  });
});
