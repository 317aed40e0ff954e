import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as v from "valibot";
import { addDays, dayOf, daysBetween, startOf } from "./calendar.ts";
import { Day } from "./day.ts";

const day = fc
  .integer({ min: Date.parse("1976-01-01"), max: Date.parse("2100-12-31") })
  .map((at) => dayOf(at));

test("a day begins at midnight in Việt Nam, which is seven hours before UTC's", () => {
  expect(dayOf(Date.parse("2026-11-22T16:59:59.999Z"))).toBe("2026-11-22");
  expect(dayOf(Date.parse("2026-11-22T17:00:00.000Z"))).toBe("2026-11-23");
  expect(startOf("2026-11-23")).toBe(Date.parse("2026-11-22T17:00:00.000Z"));
});

test("days are counted across months, years and leap days", () => {
  expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
  expect(addDays("2028-02-28", 1)).toBe("2028-02-29");
  expect(addDays("2026-03-01", -1)).toBe("2026-02-28");
  expect(daysBetween("2026-11-23", "2026-11-20")).toBe(-3);
});

test("as many days as are added lie between", () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -4_000, max: 4_000 }), (from, days) => {
      expect(daysBetween(from, addDays(from, days))).toBe(days);
    }),
  );
});

test("days sort as they follow each other", () => {
  fc.assert(
    fc.property(day, day, (a, b) => {
      expect(a < b).toBe(daysBetween(a, b) > 0);
    }),
  );
});

describe("what people write", () => {
  test("is a day when it exists", () => {
    fc.assert(
      fc.property(day, (written) => {
        expect(v.parse(Day, written)).toBe(written);
      }),
    );
  });

  test.each(["2026-02-29", "2026-02-30", "2026-04-31", "2026-11-31"])("%s does not", (written) => {
    expect(v.is(Day, written)).toBe(false);
  });

  test.each(["", "2026-13-01", "2026-1-1", "23/11/2026", "2026-11-23T00:00:00Z", "2026-11-00"])(
    "%s is not even written as one",
    (written) => {
      expect(v.is(Day, written)).toBe(false);
    },
  );
});
