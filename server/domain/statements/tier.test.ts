import { describe, expect, test } from "vitest";
import { judgeCredit, type OpenPromise } from "./tier.ts";

const promise = (id: string, outstanding: number, cluster = "cụm 1"): OpenPromise => ({
  id,
  cluster,
  outstanding,
});
const a = promise("a", 500_000);

describe("a memo that holds one code", () => {
  test("is certain when exactly what is outstanding came", () => {
    expect(judgeCredit(500_000, { named: [a], likely: [a] })).toEqual({
      tier: "T1",
      evidence: ["code", "amount"],
      parts: [{ promise: "a", amount: 500_000 }],
    });
  });

  test.each([
    ["a part of it", 200_000],
    ["more than it", 700_000],
  ])("is a proposal for all of the money when %s came", (_, amount) => {
    expect(judgeCredit(amount, { named: [a], likely: [a] })).toEqual({
      tier: "T2",
      evidence: ["code"],
      parts: [{ promise: "a", amount }],
    });
  });

  test("is a proposal, and never certain, when nothing is outstanding any more", () => {
    const over = promise("a", 0);

    expect(judgeCredit(500_000, { named: [over], likely: [] })?.tier).toBe("T2");
  });

  test("is taken with other promises of its cluster that make the sum", () => {
    const [b, c] = [promise("b", 300_000), promise("c", 200_000)];
    const foreign = promise("d", 300_000, "cụm 2");

    const judged = judgeCredit(700_000, { named: [a], likely: [foreign, a, b, c] });

    expect(judged).toEqual({
      tier: "T4",
      evidence: ["code", "sum"],
      parts: [
        { promise: "a", amount: 500_000 },
        { promise: "c", amount: 200_000 },
      ],
    });
  });
});

describe("a memo that holds several codes", () => {
  const b = promise("b", 300_000);

  test("is a proposal when they are one cluster's and add up", () => {
    expect(judgeCredit(800_000, { named: [a, b], likely: [] })?.tier).toBe("T4");
  });

  test.each([
    ["do not add up", 500_000, [a, b]],
    ["are of two clusters", 800_000, [a, promise("b", 300_000, "cụm 2")]],
  ])("proposes nothing when they %s", (_, amount, named) => {
    expect(judgeCredit(amount, { named, likely: [] })).toBeUndefined();
  });
});

describe("a payer who is known", () => {
  const clues = { named: [], payer: "payer_account" as const };

  test("speaks for the one promise of this amount", () => {
    const likely = [promise("b", 300_000), a];

    expect(judgeCredit(500_000, { ...clues, likely })).toEqual({
      tier: "T3",
      evidence: ["payer_account", "amount"],
      parts: [{ promise: "a", amount: 500_000 }],
    });
  });

  test("speaks for several promises that add up", () => {
    const likely = [promise("b", 300_000), promise("c", 50_000), a];

    expect(judgeCredit(550_000, { ...clues, likely })).toMatchObject({
      tier: "T4",
      parts: [{ promise: "c" }, { promise: "a" }],
    });
  });

  test("speaks for none when two promises have this amount, or none has", () => {
    expect(judgeCredit(500_000, { ...clues, likely: [a, promise("b", 500_000)] })).toBeUndefined();
    expect(judgeCredit(1, { ...clues, likely: [a] })).toBeUndefined();
  });
});

test("an amount alone speaks for nothing", () => {
  expect(judgeCredit(500_000, { named: [], likely: [a] })).toBeUndefined();
});
