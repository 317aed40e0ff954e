import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as v from "valibot";
import { fold } from "./fold.ts";
import { Name, Note, Phone, Story, withoutHidden } from "./text.ts";

describe("what search compares", () => {
  test.each([
    ["Đồng Văn", "dong van"],
    ["  MẦM NON   Hoa-Mận ", "mam non hoa man"],
    ["Phường Hà Giang 2", "phuong ha giang 2"],
    ["Ơ, ư; đ!", "o u d"],
    ["%_'\\", ""],
  ])("%s is %s", (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  test("is the same for composed and decomposed letters, and folding again changes nothing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(fold(text.normalize("NFD"))).toBe(fold(text.normalize("NFC")));
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
});

describe("what people type", () => {
  test("is trimmed and composed", () => {
    const decomposed = " Hoa Mận ".normalize("NFD");

    expect(v.parse(Name, decomposed)).toBe("Hoa Mận".normalize("NFC"));
  });

  test("may have several lines", () => {
    expect(v.parse(Story, "Nước ngập.\nMái bay.\tTường nứt.")).toContain("\n");
  });

  test("is counted after it is composed, and has a limit", () => {
    const long = "ế".repeat(120);

    expect(v.is(Name, long.normalize("NFD"))).toBe(true);
    expect(v.is(Name, `${long}a`)).toBe(false);
    expect(v.is(Note, "a".repeat(301))).toBe(false);
    expect(v.is(Name, "")).toBe(false);
    expect(v.is(Note, "")).toBe(true);
  });

  test.each([
    "\u0000",
    "\u0007",
    "\r",
    "\u007f",
    "\u200b",
    "\u200e",
    "\u202e",
    "\u2066",
    "\ufeff",
    "\u00ad",
    "\u061c",
    "\u200c",
    "\u200d",
    "\u2028",
    "\u3164",
    "\u2800",
    "\ud800",
    "\u{e0041}",
    "\u0301".repeat(6),
  ])("must not hide %j", (hidden) => {
    expect(v.is(Name, `a${hidden}b`)).toBe(false);
  });
});

test.each(["👨‍👩‍👧 an toàn", "❤️‍🩹", "👩🏽‍🏫 cô giáo", "Nước\tngập.\nMái bay.", "Ế ẩm", "ក្រុម"])(
  "%j hides nothing",
  (text) => {
    expect(v.is(Name, text)).toBe(true);
  },
);

test("the name of a file loses what nobody sees", () => {
  expect(withoutHidden("sao\u202eke\u200b.csv")).toBe("saoke.csv");
});

test.each([
  ["0912 345 678", true],
  ["+84 (912)", false],
  ["+84.912.345.678", true],
  ["091234", false],
  ["0912345678; drop", false],
])("the telephone number %s is one: %s", (text, isOne) => {
  expect(v.is(Phone, text)).toBe(isOne);
});
