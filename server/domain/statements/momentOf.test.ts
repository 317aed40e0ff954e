import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as v from "valibot";
import { Day } from "#domain/day.ts";
import { momentOf, timeCell } from "./momentOf.ts";

describe("a day", () => {
  test.each([
    ["10/09/2024", { on: "2024-09-10" }],
    ["1/9/2024", { on: "2024-09-01" }],
    ["10-09-2024", { on: "2024-09-10" }],
    ["10.09.2024", { on: "2024-09-10" }],
    ["2024-09-10", { on: "2024-09-10" }],
    ["29/02/2024", { on: "2024-02-29" }],
    ["10/09/2024 20:33:43", { on: "2024-09-10", time: "20:33:43" }],
    ["10/09/2024 8:05", { on: "2024-09-10", time: "08:05:00" }],
    ["20:33:43 10/09/2024", { on: "2024-09-10", time: "20:33:43" }],
    ["2024-09-10T20:33:43", { on: "2024-09-10", time: "20:33:43" }],
    ["10/09/2024 00:00:00", { on: "2024-09-10" }],
  ])("%s is read with its time", (text, value) => {
    expect(momentOf(text, text)).toEqual({ value });
  });

  test.each([
    ["31/09/2024", "not_a_day"],
    ["29/02/2023", "not_a_day"],
    ["09/13/2024", "not_a_day"],
    ["10/09/24", "not_a_day"],
    ["1O/09/2024", "not_a_day"],
    ["0/09/2024", "not_a_day"],
    ["10/09/2024 25:00", "not_a_time"],
    ["10/09/2024 abc", "not_a_time"],
  ])("%s is %s", (text, wrong) => {
    expect(momentOf(text, text)).toEqual({ wrong });
  });

  test("of Excel is a date or its serial number, with a part of a day for the time", () => {
    expect(momentOf({ day: "2024-09-10", time: "20:33:43" }, "")).toEqual({
      value: { on: "2024-09-10", time: "20:33:43" },
    });
    expect(momentOf(45_545, "45545")).toEqual({ value: { on: "2024-09-10" } });
    expect(momentOf(45_545.5, "45545.5")).toEqual({
      value: { on: "2024-09-10", time: "12:00:00" },
    });
    expect(momentOf(7, "7")).toEqual({ wrong: "not_a_day" });
  });

  test("is one exactly when it is on the calendar", () => {
    const part = (max: number) => fc.integer({ min: 0, max });
    fc.assert(
      fc.property(part(32), part(13), fc.integer({ min: 1, max: 2100 }), (date, month, year) => {
        const iso = [String(year).padStart(4, "0"), month, date]
          .map((value) => String(value).padStart(2, "0"))
          .join("-");

        expect("value" in momentOf(iso, iso)).toBe(v.is(Day, iso));
      }),
    );
  });
});

test("a time has a cell of its own", () => {
  expect(timeCell("20:33:43", "20:33:43")).toEqual({ value: "20:33:43" });
  expect(timeCell(0.5, "0.5")).toEqual({ value: "12:00:00" });
  expect(timeCell("24:00", "24:00")).toEqual({ wrong: "not_a_time" });
});
