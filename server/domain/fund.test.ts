import { describe, expect, test } from "vitest";
import { cash } from "./catalogue.ts";
import { decideEarmark, decideFreed, freedAtEnd, heldMoney, type FundedLine } from "./fund.ts";
import type { Part } from "./parts.ts";

const money = { id: cash, unit: "₫", scale: 0 };
const line = (more: Partial<FundedLine> = {}): FundedLine => ({
  id: "l",
  site: "s",
  status: "verified",
  item: money,
  approved: 100,
  promised: 20,
  held: 10,
  onTheWay: 0,
  received: 30,
  ...more,
});
const free = { account: "fund", giver: "fund" };
const held = { account: "fund", giver: "fund", site: "s", needLine: "l" };

describe("earmarking", () => {
  test("holds free money for a line, up to what it lacks", () => {
    expect(decideEarmark(line(), 500, 40)).toEqual({
      ok: true,
      value: [{ from: free, to: held, item: cash, quantity: 40, value: 40 }],
    });
  });

  test("is refused beyond what the line lacks, and beyond what is free", () => {
    const facts = { unit: "₫", scale: 0 };
    expect(decideEarmark(line(), 500, 41)).toMatchObject({
      code: "exceeds_lacking",
      facts: { lacking: 40, ...facts },
    });
    expect(decideEarmark(line(), 39, 40)).toEqual({
      ok: false,
      code: "exceeds_fund",
      facts: { free: 39, ...facts },
    });
  });

  test("is refused for goods, and for a need that is not open", () => {
    const blankets = { id: "CHAN", unit: "cái", scale: 0 };
    expect(decideEarmark(line({ item: blankets }), 500, 1).ok).toBe(false);
    expect(decideEarmark(line({ item: blankets }), 500, 1)).toMatchObject({ code: "not_cash" });
    expect(decideEarmark(line({ status: "closed" }), 500, 1)).toMatchObject({
      code: "need_not_verified",
    });
  });
});

describe("freeing", () => {
  test("frees all that is earmarked, or a part of it", () => {
    const moved = (quantity?: number) => {
      const decision = decideFreed(line(), 30, quantity);
      return decision.ok ? decision.value : decision.code;
    };

    expect(moved()).toEqual([{ from: held, to: free, item: cash, quantity: 30, value: 30 }]);
    expect(moved(12)).toMatchObject([{ quantity: 12 }]);
  });

  test("is refused beyond what is earmarked, which may be nothing", () => {
    expect(decideFreed(line(), 30, 31)).toMatchObject({
      code: "exceeds_earmarked",
      facts: { earmarked: 30 },
    });
    expect(decideFreed(line(), 0)).toMatchObject({ code: "exceeds_earmarked" });
  });
});

test("the end of a need frees what anybody gave, in entries that a leaf can hold", () => {
  const parts = Array.from({ length: 200 }, (_, at): Part => ({
    end: heldMoney({ id: "l", site: "s" }, `c${at}`),
    amount: { quantity: at + 1, value: at + 1 },
  }));

  const entries = freedAtEnd(parts);

  expect(entries.map((movements) => movements.length)).toEqual([90, 90, 20]);
  expect(entries.flat().map(({ quantity }) => quantity)).toEqual(
    parts.map(({ amount }) => amount.quantity),
  );
  expect(entries.flat().every(({ to }) => to.giver === "fund" && !to.needLine)).toBe(true);
  expect(freedAtEnd([])).toEqual([]);
});
