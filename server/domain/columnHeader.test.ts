import { expect, test } from "vitest";
import { withoutNotes } from "./columnHeader.ts";

test.each([
  ["Số trẻ (năm học 2025–2026) *", "Số trẻ   *"],
  ["Ngày [dd/mm] (giờ)", "Ngày    "],
  ["Nợ (a (b) c)", "Nợ (a   c)"],
  ["Có (a", "Có (a"],
])("notes in brackets are left out of %j", (header, bare) => {
  expect(withoutNotes(header)).toBe(bare);
});

test("brackets that never close are passed once, however many there are", () => {
  for (const bracket of ["[", "("]) {
    const brackets = bracket.repeat(2_000_000);

    expect(withoutNotes(brackets)).toBe(brackets);
  }
});
