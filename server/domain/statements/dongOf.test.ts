import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dongOf } from "./dongOf.ts";

const told = (text: string) => dongOf(text, text);

describe("an amount", () => {
  test.each([
    ["1.000.000", 1_000_000],
    ["1,000,000", 1_000_000],
    ["1000000", 1_000_000],
    ["1 000 000", 1_000_000],
    ["1\u00a0000\u00a0000", 1_000_000],
    ["1.000.000,00", 1_000_000],
    ["1,000,000.00", 1_000_000],
    ["500.000.00", 500_000],
    ["500000.0", 500_000],
    ["500.000 VND", 500_000],
    ["500.000 đ", 500_000],
    ["+500.000", 500_000],
    ["-11,000", -11_000],
    ["11.000-", -11_000],
    ["(11.000)", -11_000],
    ["−11.000", -11_000],
    ["'500000", 500_000],
    ["0", 0],
    ["-0", 0],
  ])("%s is %i đồng", (text, value) => {
    expect(told(text)).toEqual({ value });
  });

  test.each([
    ["500.000,50", "not_whole"],
    ["500000.5", "not_whole"],
    ["1.00.000", "not_an_amount"],
    ["1.000,000", "not_an_amount"],
    ["50.0000", "not_an_amount"],
    ["(500.000", "not_an_amount"],
    ["-500.000-", "not_an_amount"],
    ["5O0.000", "not_an_amount"],
    ["1e6", "not_an_amount"],
    ["99999999999999999999", "too_large"],
  ])("%s is %s", (text, wrong) => {
    expect(told(text)).toEqual({ wrong });
  });

  test.each(["", "-", "–", " "])("that is written as %j is none", (text) => {
    expect(told(text)).toBeUndefined();
  });

  test("of Excel is a whole number", () => {
    expect(dongOf(500_000, "500000")).toEqual({ value: 500_000 });
    expect(dongOf(0.1 + 0.2, "0.3")).toEqual({ wrong: "not_whole" });
    expect(dongOf(2 ** 60, "")).toEqual({ wrong: "too_large" });
    expect(dongOf({ wrong: "cell_error", text: "#REF!" }, "#REF!")).toEqual({
      wrong: "cell_error",
    });
  });
});

test("every amount is read again to the đồng, whichever way it is written", () => {
  const amount = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });
  fc.assert(
    fc.property(
      amount,
      fc.constantFrom(".", ",", " ", ""),
      fc.boolean(),
      (value, mark, hasCents) => {
        const grouped = String(value).replace(/\B(?=(?:\d{3})+$)/g, mark);
        const cents = hasCents ? (mark === "," ? ".00" : ",00") : "";

        expect(told(grouped + cents)).toEqual({ value });
      },
    ),
  );
});
