import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { memoCode } from "#domain/memo.ts";
import { sumsTo } from "./sumsTo.ts";
import { decideTier, type CreditToMatch, type PromiseState } from "./tier.ts";

const campaign = "bao-so-3";
const promise = (number: number, outstanding: number, other: Partial<PromiseState> = {}) => ({
  id: `pledge-${number}`,
  number,
  campaign,
  cluster: "cum-1",
  item: "VND",
  outstanding,
  ...other,
});
const credit = (amount: number, named: PromiseState[], other: Partial<CreditToMatch> = {}) => {
  const codes = named.map(({ number }) => memoCode("TQC", number)).join(" va ");
  const memo = `MBVCB.3278907687.${codes} ung ho.CT tu 0711000123456 NGUYEN VAN A toi 0011001932418`;
  return { campaign, memoPrefix: "TQC", amount, memo, named, payers: [], ...other };
};

describe("a credit is posted by itself", () => {
  test("when it names one live promise and pays exactly what is outstanding", () => {
    const decided = decideTier(credit(500_000, [promise(42, 500_000)]));

    expect(decided).toEqual({
      tier: "T1",
      suggestions: [
        {
          tier: "T1",
          cluster: "cum-1",
          parts: [{ pledge: "pledge-42", amount: 500_000 }],
          surplus: 0,
          evidence: { named: [42], outstanding: 500_000 },
        },
      ],
    });
  });

  test.each([
    ["pays less", credit(400_000, [promise(42, 500_000)])],
    ["pays more", credit(600_000, [promise(42, 500_000)])],
    ["names one that is no longer live", credit(500_000, [promise(42, 0)])],
    ["names one of goods", credit(500, [promise(42, 500, { item: "GAO" })])],
    ["names one of another campaign", credit(500, [promise(42, 500, { campaign: "lu" })])],
    ["names a second one", credit(500, [promise(42, 500), promise(43, 900)])],
    [
      "names a second one of another campaign",
      credit(500, [promise(42, 500), promise(43, 500, { campaign: "lu" })]),
    ],
    [
      "names it with digits of something else",
      credit(500, [promise(421, 500)], { memo: "TQC00042 110924 ung ho" }),
    ],
  ])("and not when it %s", (_, asked) => {
    expect(decideTier(asked).tier).not.toBe("T1");
  });
});

describe("a person is asked", () => {
  test("about a part of what was promised, and about a surplus, which goes to the fund", () => {
    const less = decideTier(credit(400_000, [promise(42, 500_000)]));
    const more = decideTier(credit(600_000, [promise(42, 500_000)]));

    expect(less).toMatchObject({ tier: "T2", suggestions: [{ surplus: 0 }] });
    expect(more).toMatchObject({
      tier: "T2",
      suggestions: [{ surplus: 100_000, parts: [{ amount: 600_000 }] }],
    });
  });

  test("about an exact amount of a known payer, by account before by name", () => {
    const named = {
      cluster: "cum-2",
      by: "name" as const,
      promises: [promise(7, 500, { cluster: "cum-2" })],
    };
    const known = {
      cluster: "cum-1",
      by: "account" as const,
      promises: [promise(8, 500), promise(9, 900)],
    };

    const decided = decideTier(credit(500, [], { payers: [named, known] }));

    expect(decided.tier).toBe("T3");
    expect(decided.suggestions.map(({ parts }) => parts)).toEqual([
      [{ pledge: "pledge-8", amount: 500 }],
      [{ pledge: "pledge-7", amount: 500 }],
    ]);
  });

  test("about several promises that come to the amount, named or of a known payer", () => {
    const those = [promise(7, 300), promise(8, 200), promise(9, 100)];
    const payers = [{ cluster: "cum-1", by: "account" as const, promises: those }];

    const byName = decideTier(credit(500, [promise(7, 300), promise(8, 200)]));
    const byPayer = decideTier(credit(600, [], { payers }));

    expect(byName).toMatchObject({
      tier: "T4",
      suggestions: [{ evidence: { named: [7, 8], outstanding: 500 } }, {}, {}],
    });
    expect(byPayer).toMatchObject({
      tier: "T4",
      suggestions: [{ evidence: { payer: "account" } }],
    });
  });

  test("about nothing when nothing fits", () => {
    expect(decideTier(credit(500, []))).toEqual({ tier: "T5", suggestions: [] });
  });

  test("about promises of two clusters only one by one", () => {
    const two = [promise(7, 300), promise(8, 200, { cluster: "cum-2" })];

    expect(decideTier(credit(500, two)).tier).toBe("T2");
  });
});

test("what several promises come to is exact, and is found when two do", () => {
  const amounts = fc.array(fc.integer({ min: 1, max: 10 ** 9 }), { minLength: 2, maxLength: 20 });
  fc.assert(
    fc.property(amounts, fc.nat(19), fc.nat(19), (outstanding, one, other) => {
      const promises = outstanding.map((amount, number) => promise(number, amount));
      const [a, b] = [promises[one % promises.length]!, promises[other % promises.length]!];
      fc.pre(a !== b);

      const found = sumsTo(promises, a.outstanding + b.outstanding);

      expect(found.length).toBeGreaterThan(0);
      for (const those of found)
        expect(those.reduce((sum, each) => sum + each.outstanding, 0)).toBe(
          a.outstanding + b.outstanding,
        );
    }),
  );
});

test("every part of a suggestion together is the credit", () => {
  const several = fc.array(fc.record({ outstanding: fc.nat(5), cluster: fc.nat(1) }), {
    maxLength: 6,
  });
  fc.assert(
    fc.property(several, several, fc.integer({ min: 1, max: 12 }), (named, owed, amount) => {
      const those = named.map((one, number) =>
        promise(number, one.outstanding, { cluster: `${one.cluster}` }),
      );
      const payers = [
        {
          cluster: "0",
          by: "name" as const,
          promises: owed.map((one, at) => promise(90 + at, one.outstanding)),
        },
      ];

      for (const { parts } of decideTier(credit(amount, those, { payers })).suggestions)
        expect(parts.reduce((sum, part) => sum + part.amount, 0)).toBe(amount);
    }),
  );
});
