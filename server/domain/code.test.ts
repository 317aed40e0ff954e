import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkDigit, codeOf, prefixes, readCode, type Numbered } from "./code.ts";

const number = fc.nat(999_999_999);
const kind = fc.constantFrom(...(Object.keys(prefixes) as Numbered[]));

test("a number has six digits at least and its check digit", () => {
  expect(codeOf("need", 42)).toBe("NC-000042-7");
  expect(codeOf("entry", 0)).toBe("BT-000000-0");
  expect(codeOf("pledge", 1_234_567)).toBe(`CK-1234567-${checkDigit("1234567")}`);
  // The example of Wikipedia's article on the Damm algorithm.
  expect(checkDigit("572")).toBe(4);
});

test("a code is read as it was made", () => {
  fc.assert(
    fc.property(kind, number, (of, count) => {
      expect(readCode(codeOf(of, count))).toEqual({ kind: of, number: count });
    }),
  );
});

test.each(["nc-000042-7", "NC0000427", " NC 000042 7 ", "Nc-0000427"])("%s is read", (text) => {
  expect(readCode(text)).toEqual({ kind: "need", number: 42 });
});

test.each(["NC-000042-8", "XX-000042-7", "NC-42-7", "000042-7", "", "NC-000042-", "bảo"])(
  "%s is none of our codes",
  (text) => {
    expect(readCode(text)).toBeUndefined();
  },
);

describe("what is said wrongly on the phone is heard", () => {
  test("every single wrong digit", () => {
    fc.assert(
      fc.property(number, fc.nat(6), fc.integer({ min: 1, max: 9 }), (count, at, wrong) => {
        const digits = digitsOf(count);
        const place = at % digits.length;

        const said = digits.with(place, (digits[place]! + wrong) % 10);

        expect(readCode(`NC${said.join("")}`)).toBeUndefined();
      }),
    );
  });

  test("every swap of two neighbours", () => {
    fc.assert(
      fc.property(number, fc.nat(5), (count, at) => {
        const digits = digitsOf(count);
        const place = at % (digits.length - 1);
        const [left, right] = [digits[place]!, digits[place + 1]!];
        fc.pre(left !== right);

        const said = digits.with(place, right).with(place + 1, left);

        expect(readCode(`NC${said.join("")}`)).toBeUndefined();
      }),
    );
  });
});

/** The digits of a need's code, its check digit last. */
function digitsOf(count: number): number[] {
  return [...codeOf("need", count).replace(/\D/g, "")].map(Number);
}
