import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { quantityCell, quantityText, splitUnit } from "./quantities.ts";
import type { Cell } from "./table.ts";

const kilogram = 1_000;
const read = (cell: Cell, size: number) => {
  const meant = quantityCell(cell, String(cell), size);
  return "wrong" in meant ? meant.wrong : meant.value;
};

describe("a quantity of what is weighed to the gram", () => {
  test.each([
    ["1,5", 1_500],
    ["1.5", 1_500],
    ["0,5", 500],
    ["0.500", 500],
    ["0,500", 500],
    ["50", 50_000],
    ["1.500", 1_500_000],
    ["1.234.567,25", 1_234_567_250],
    ["1,234.5", 1_234_500],
    ["1,234,567", 1_234_567_000],
    ["12 500", 12_500_000],
    ["1,50", 1_500],
    ["2,5 kg", 2_500],
    ["-3", -3_000],
  ])("written %s is %i g", (text, grams) => {
    expect(read(text, kilogram)).toBe(grams);
  });

  test.each([
    ["1,500", "number_ambiguous"],
    ["12,000", "number_ambiguous"],
    ["1,2345", "too_fine"],
    ["0,00001", "too_fine"],
    ["1.50.000", "not_a_number"],
    ["1,5,0", "not_a_number"],
    ["một rưỡi", "not_a_number"],
    ["99999999999999999", "too_large"],
  ])("written %s is refused: %s", (text, code) => {
    expect(read(text, kilogram)).toBe(code);
  });

  test("typed as a number is what Excel shows, not its last bits", () => {
    expect(read(1.5, kilogram)).toBe(1_500);
    expect(read(0.1 + 0.2, kilogram)).toBe(300);
    expect(read(1.234, kilogram)).toBe(1_234);
    expect(read(1.2345, kilogram)).toBe("too_fine");
    expect(read(1e300, kilogram)).toBe("too_large");
  });
});

test("half a carton of 24 bottles is 12 of them, and a seventh is none", () => {
  expect(read("2,5 thùng", 24)).toBe(60);
  expect(read("0,14", 24)).toBe("too_fine");
});

test("what is only counted whole has no decimals, and a comma parts its thousands", () => {
  expect(read("1,500", 1)).toBe(1_500);
  expect(read("5.000.000 đ", 1)).toBe(5_000_000);
  expect(read(20, 1)).toBe(20);
  expect(read("1,5", 1)).toBe("not_whole");
  expect(read(1.5, 1)).toBe("not_whole");
});

test("a unit behind a number is told apart from it", () => {
  expect(splitUnit("10 thùng")).toEqual({ number: "10", unit: "thùng" });
  expect(splitUnit("5.000.000đ")).toEqual({ number: "5.000.000", unit: "đ" });
  expect(splitUnit("1 500")).toEqual({ number: "1 500", unit: "" });
  expect(splitUnit("khoảng 5")).toEqual({ number: "khoảng 5", unit: "" });
});

test("whatever is written as Vietnamese writes it is read as the same quantity", () => {
  const quantity = fc.integer({ min: 1, max: 10 ** 12 });
  fc.assert(
    fc.property(quantity, fc.integer({ min: 0, max: 3 }), (grams, scale) => {
      const text = quantityText(grams, scale);
      const isAmbiguous = scale > 0 && /^[1-9]\d{0,2},\d{3}$/.test(text);

      expect(read(text, 10 ** scale)).toBe(isAmbiguous ? "number_ambiguous" : grams);
    }),
  );
});
