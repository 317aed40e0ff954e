import { expect, test } from "vitest";
import { lineKey } from "./lineKey.ts";
import { payerIn, payerOf } from "./payer.ts";
import type { StatementLine } from "./statementLine.ts";

const line: StatementLine = {
  row: 7,
  on: "2024-09-10",
  time: "10:11:12",
  direction: "credit",
  amount: 500_000,
  balance: 1_500_000,
  memo: "ung ho dong bao",
  reference: "FT1",
  payerAccount: "0711000123456",
};

test("a line is the same in another file, in another row and with another wrapping", () => {
  const again = { ...line, row: 99, memo: "ung hodong bao" };

  expect(lineKey(again, "each_line")).toBe(lineKey(line, "each_line"));
});

test.each([
  ["day", { on: "2024-09-11" }],
  ["time", { time: "10:11:13" }],
  ["direction", { direction: "debit" }],
  ["amount", { amount: 500_001 }],
  ["balance", { balance: 2_000_000 }],
  ["memo", { memo: "ung ho" }],
  ["reference", { reference: "FT2" }],
  ["payer", { payerAccount: "0711000123457" }],
] as const)("another %s makes another line", (_, other) => {
  expect(lineKey({ ...line, ...other }, "each_line")).not.toBe(lineKey(line, "each_line"));
});

test("the balance of a day that is not over says nothing of the line on which it stands", () => {
  const { balance: _balance, ...evening } = line;

  expect(lineKey(evening, "end_of_day")).toBe(lineKey(line, "end_of_day"));
  expect(lineKey(evening, "each_line")).not.toBe(lineKey(line, "each_line"));
});

test("a payer is read from one column, or from what Vietcombank writes", () => {
  expect(payerIn("NGUYEN VAN A / 0711000123456")).toEqual({
    payerAccount: "0711000123456",
    payerName: "NGUYEN VAN A",
  });
  expect(payerIn("0501000016xxx")).toEqual({ payerAccount: "0501000016xxx" });
  expect(payerIn("LO THI HOA")).toEqual({ payerName: "LO THI HOA" });
  expect(payerIn("-")).toEqual({});

  const memo = "MBVCB.6999850215.ung ho.CT tu 0711000123456 NGUYEN VAN A toi 0011001932418 MTTQ";
  const { payerAccount: _account, ...without } = line;
  expect(payerOf({ ...without, memo })).toEqual({
    payerAccount: "0711000123456",
    payerName: "NGUYEN VAN A",
  });
  expect(payerOf({ ...line, memo })).toEqual({ payerAccount: "0711000123456" });
});
