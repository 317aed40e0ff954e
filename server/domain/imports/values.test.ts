import { expect, test } from "vitest";
import { textOf } from "./table.ts";
import { dayCell, wholeOf } from "./values.ts";

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

test.each([
  ["a date of Excel", { day: "2025-11-23" }, "2025-11-23"],
  ["its bare serial number", 45_984, "2025-11-23"],
  ["a serial number as text", "45984", "2025-11-23"],
  ["as Vietnamese writes it", "23/11/2025", "2025-11-23"],
  ["without zeros", "3-1-2025", "2025-01-03"],
  ["with dots", "03.01.2025", "2025-01-03"],
  ["ISO 8601, with a time", "2025-11-23T07:00", "2025-11-23"],
])("a day is read: %s", (_, cell, value) => {
  expect(dayCell(cell, textOf(cell))).toEqual({ value });
});

test.each(["31/02/2025", "11/23/2025", "23/11/25", "hôm qua", 12, "2025"])(
  "a day is not %j",
  (cell) => {
    expect(dayCell(cell, textOf(cell))).toEqual({ wrong: "not_a_day" });
  },
);
