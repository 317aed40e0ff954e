import { expect, test } from "vitest";
import { wholeOf } from "./values.ts";

test.each([
  ["1.000", 1_000],
  ["1,000", 1_000],
  ["1.234.567", 1_234_567],
  ["1 234", 1_234],
  ["1234", 1_234],
  ["12,0", 12],
  ["1.234,0", 1_234],
  ["0,000", 0],
  ["-5", -5],
])("a whole number written %s is %i", (text, value) => {
  expect(wholeOf(text)).toEqual({ value });
});

test.each([
  ["1,5", "not_whole"],
  ["1.234,5", "not_whole"],
  ["1.234.5", "not_a_number"],
  ["1.00.000", "not_a_number"],
  ["", "not_a_number"],
  ["mười", "not_a_number"],
  ["99999999999999999", "too_large"],
])("a whole number is not written %s: %s", (text, wrong) => {
  expect(wholeOf(text)).toEqual({ wrong });
});
