import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { memoCode, promisesNamed } from "./memo.ts";

const number = fc.integer({ min: 1, max: 10 ** 9 });
const named = (memo: string) => promisesNamed(memo, "TQC");

test("the promise CK-000042-7 is TQC0000427 in a memo", () => {
  expect(memoCode("TQC", 42)).toBe("TQC0000427");
});

describe("a memo", () => {
  test.each([
    "MBVCB.3278907687.TQC 000042 7 ung ho.CT tu 0711000123456 NGUYEN VAN A toi 0011001932418 VCB",
    "123456.100924.203343.tqc0000427",
    "970405091119532020240911TQC0000427",
    "PARTNER.DIRECT_DEBITS_VCB.MSE.123_T QC00 00427 U ng ho",
    "CT nhanh 247 den: TQC-000042-7",
    "Chuyen tien den tu NAPAS Noi dung: ung ho bao TQC.000042.7.",
    "TQC0000427 500000 ung ho",
    "TQC0000427TQC0000427",
    "TQC0000427110924",
    "T QC00 00427 U ng ho",
    "tqc.000.042.7",
  ])("names its promise however the bank wraps it: %s", (memo) => {
    expect(named(memo)).toEqual([42]);
  });

  test.each([
    "",
    "ung ho dong bao bao lu",
    "TQC000042",
    "TQC 00004",
    "TQC0000472",
    "TQC0000247",
    "TOC0000427",
    "0000427",
    // Cut, and by chance with a check digit from the day or the amount that follows.
    "TQC00042 110924",
    "TQC0004 2110924 ung ho",
    "TQC00042.1.100",
  ])("that is cut or mangled names none: %s", (memo) => {
    expect(named(memo)).toEqual([]);
  });

  test("names every promise it holds", () => {
    expect(named(`TQC0000427 va ${memoCode("TQC", 52)}`)).toEqual([42, 52]);
  });

  test("is read in every way that its digits allow", () => {
    expect(named(`${memoCode("TQC", 1_234_567)} 11/09`)).toContain(1_234_567);
  });
});

test("a code is found whatever stands around it and whichever separators are put in", () => {
  const separators = fc.constantFrom("", " ", ".", "-", "  ");
  const around = fc.constantFrom("", "ung ho ", "MBVCB.6999850215.", "CT tu 0711", "Q", "TQ");
  fc.assert(
    fc.property(number, around, fc.array(separators, { maxLength: 20 }), (of, before, between) => {
      const spread = [...memoCode("TQC", of)].map((letter, at) => (between[at] ?? "") + letter);

      expect(named(`${before}${spread.join("")} ung ho`)).toContain(of);
    }),
  );
});

test("one wrong digit, or two neighbours swapped, never name another promise", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 999_999 }), fc.nat(6), fc.nat(9), (of, at, digit) => {
      const code = memoCode("TQC", of);
      const wrong = code.slice(0, 3 + at) + digit + code.slice(4 + at);
      const swapped =
        code.slice(0, 3 + at) + (code[4 + at] ?? "") + (code[3 + at] ?? "") + code.slice(5 + at);

      if (wrong !== code) expect(named(wrong)).not.toContain(of);
      for (const mangled of [wrong, swapped])
        if (mangled !== code && mangled[3] === "0") expect(named(mangled)).toEqual([]);
    }),
  );
});
