import { afterEach, expect, test } from "vitest";
import { digits, readDigits } from "#domain/digits.ts";
import { ago, amount, day, daysAway, instant, money, quantity, readQuantity } from "./format.ts";
import { nowSpeak } from "./language.ts";

const kg = { unit: "kg", scale: 3 };
const piece = { unit: "cái", scale: 0 };
const at = Date.parse("2026-11-23T01:14:00Z");

afterEach(() => nowSpeak("vi"));

test("a quantity is said in whole units, with a comma in Vietnamese and its unit beside it", () => {
  expect(quantity(1500, kg)).toBe("1,5\u00a0kg");
  expect(quantity(1_234_567, kg)).toBe("1.234,567\u00a0kg");
  expect(quantity(5, kg)).toBe("0,005\u00a0kg");
  expect(quantity(2000, kg)).toBe("2\u00a0kg");
  expect(quantity(24, piece)).toBe("24\u00a0cái");
  expect(quantity(0, piece)).toBe("0\u00a0cái");
  expect(quantity(-1500, kg)).toBe("−1,5\u00a0kg");
});

test("in English the marks are the other way round", () => {
  nowSpeak("en");

  expect(quantity(1_234_567, kg)).toBe("1,234.567\u00a0kg");
  expect(money(1_234_567)).toBe("1,234,567\u00a0₫");
});

test("money never breaks before its sign, up to the largest safe integer", () => {
  expect(money(1_234_567)).toBe("1.234.567\u00a0₫");
  expect(money(0)).toBe("0\u00a0₫");
  expect(money(Number.MAX_SAFE_INTEGER)).toBe("9.007.199.254.740.991\u00a0₫");
  expect(amount(18_000_000, { item: "VND", unit: "đồng", scale: 0 })).toBe("18.000.000\u00a0₫");
  expect(amount(60, { item: "CHAN-EM", ...piece })).toBe("60\u00a0cái");
});

test("what people type is read in the smallest unit", () => {
  expect(readQuantity("1,5", 3)).toBe(1500);
  expect(readQuantity("1.5", 3)).toBe(1500);
  expect(readQuantity("1.500", 3)).toBe(1_500_000);
  expect(readQuantity("0.500", 3)).toBe(500);
  expect(readQuantity(" 1 234,5 ", 3)).toBe(1_234_500);
  expect(readQuantity("18.000.000", 0)).toBe(18_000_000);
  expect(readQuantity("24,0", 0)).toBe(24);
});

test("what is no quantity of the item is not read as one", () => {
  for (const text of ["", "abc", "-1", "1,5", "1,2,3", "1e3", "١٢", "1000000000001"])
    expect(readQuantity(text, 0)).toBeUndefined();
  expect(readQuantity("1,2345", 3)).toBeUndefined();
});

test("every quantity reads back as itself, in both languages and every scale", () => {
  for (const value of [0, 1, 9, 10, 999, 1000, 1500, 123_456, 10 ** 9 + 1, 10 ** 12])
    for (const scale of [0, 1, 2, 3])
      for (const language of ["vi", "en"] as const)
        expect(readDigits(digits(value, scale, language), scale, language)).toBe(value);
});

test("days and instants are those of Việt Nam", () => {
  expect(day("2026-11-23")).toBe("23/11/2026");
  expect(instant(at)).toBe("08:14 23/11/2026");
  expect(instant(Date.parse("2026-11-23T18:30:00Z"))).toBe("01:30 24/11/2026");
});

test("what was lately is said by how long ago, what was long ago by its day", () => {
  expect(ago(at, at + 5 * 60_000)).toBe("5 phút trước");
  expect(ago(at, at + 2 * 3_600_000)).toBe("2 giờ trước");
  expect(ago(at, at + 24 * 3_600_000)).toBe("hôm qua");
  expect(ago(at, at + 30 * 24 * 3_600_000)).toBe("23/11/2026");
  expect(daysAway("2026-11-24", "2026-11-23")).toBe("ngày mai");
});
