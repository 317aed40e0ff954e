import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalJson, postings } from "./entry.ts";
import type { Movement } from "./movement.ts";

describe("canonical JSON", () => {
  test("sorts members by UTF-16 code units (RFC 8785 §3.2.3)", () => {
    const members = {
      "\u20ac": "Euro Sign",
      "\r": "Carriage Return",
      "\ufb33": "Hebrew Letter Dalet With Dagesh",
      "1": "One",
      "\ud83d\ude00": "Emoji: Grinning Face",
      "\u0080": "Control",
      "\u00f6": "Latin Small Letter O With Diaeresis",
    };

    const keys = [...canonicalJson(members).matchAll(/"((?:[^"\\]|\\.)*)":/g)].map(([, key]) =>
      JSON.parse(`"${key}"`),
    );

    expect(keys).toEqual(["\r", "1", "\u0080", "\u00f6", "\u20ac", "\ud83d\ude00", "\ufb33"]);
  });

  test("writes text as the example of RFC 8785 §3.2.2", () => {
    const text = `\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\"/`;

    expect(canonicalJson({ string: text })).toBe(String.raw`{"string":"€$\u000f\nA'B\"\\\\\"/"}`);
  });

  test("writes whole numbers plainly", () => {
    const numbers = [0, -0, 1, -1, 10 ** 12, Number.MAX_SAFE_INTEGER];

    expect(canonicalJson(numbers)).toBe("[0,0,1,-1,1000000000000,9007199254740991]");
  });

  test("leaves out what is undefined, keeps lists in order and has no spaces", () => {
    expect(canonicalJson({ b: ["x", 2], a: undefined, "": {} })).toBe(`{"":{},"b":["x",2]}`);
  });

  test.each([[1.5], [Number.NaN], [2 ** 53], [Infinity], [null], [true], [{ a: [0.1] }], [1n]])(
    "refuses to write %s",
    (value) => {
      expect(() => canonicalJson(value)).toThrow("broken invariant");
    },
  );

  const value = fc.letrec((tie) => ({
    any: fc.oneof(
      { maxDepth: 3 },
      fc.string({ unit: "grapheme" }),
      fc.maxSafeInteger().map((number) => number + 0),
      fc.array(tie("any"), { maxLength: 4 }),
      fc.dictionary(fc.string({ unit: "grapheme" }), tie("any"), {
        maxKeys: 4,
        noNullPrototype: true,
      }),
    ),
  })).any;

  test("says the same thing, once and for ever the same way", () => {
    fc.assert(
      fc.property(value, (said) => {
        const text = canonicalJson(said);

        expect(JSON.parse(text)).toEqual(said);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
      }),
    );
  });

  test("does not depend on the order in which members were set", () => {
    const members = fc.uniqueArray(fc.tuple(fc.string(), fc.nat()), { selector: ([key]) => key });
    fc.assert(
      fc.property(members, (set) => {
        expect(canonicalJson(Object.fromEntries(set.toReversed()))).toBe(
          canonicalJson(Object.fromEntries(set)),
        );
      }),
    );
  });
});

test("a movement takes from one end what it adds to the other", () => {
  const movement: Movement = {
    from: { account: "gift", giver: "c" },
    to: { account: "transit", giver: "c", site: "s" },
    item: "CHAN",
    quantity: 3,
    value: 1_000,
  };

  expect(postings([movement])).toEqual([
    { end: movement.from, item: "CHAN", quantity: -3, value: -1_000 },
    { end: movement.to, item: "CHAN", quantity: 3, value: 1_000 },
  ]);
});
