import { describe, expect, test } from "vitest";
import { cash } from "./catalogue.ts";
import { heldMoney, type FundedLine } from "./fund.ts";
import type { Item } from "./item.ts";
import type { Movement } from "./movement.ts";
import type { Part } from "./parts.ts";
import { decideSpend, type Spending } from "./spend.ts";

const money: Item = {
  id: cash,
  name: "Tiền",
  nameEn: "Money",
  category: "cash",
  unit: "₫",
  unitEn: "₫",
  scale: 0,
  packs: [],
  value: 1,
};
const blanket: Item = { ...money, id: "CHAN", name: "Chăn", category: "bedding", unit: "cái" };
const lineOf = (item: Item, more: Partial<FundedLine> = {}): FundedLine => ({
  id: "l",
  site: "s",
  status: "verified",
  item,
  approved: 100,
  promised: 0,
  held: 0,
  onTheWay: 0,
  received: 0,
  ...more,
});
const part = (giver: string, quantity: number): Part => ({
  end: heldMoney({ id: "l", site: "s" }, giver),
  amount: { quantity, value: quantity },
});
/** A line of a pay-out whose need line holds these parts. */
const paying = (quantity: number, held: Part[] = [], more: Partial<FundedLine> = {}): Spending => {
  const sum = held.reduce((total, { amount }) => total + amount.quantity, 0);
  return {
    line: { id: "a", item: cash, quantity, value: quantity, basis: "estimate", needLine: "l" },
    item: money,
    needLine: lineOf(money, { held: sum, ...more }),
    held,
  };
};
const buying = (quantity: number, value: number, more: Partial<FundedLine> = {}): Spending => ({
  line: { id: "b", item: "CHAN", quantity, value, basis: "invoice", needLine: "l" },
  item: blanket,
  needLine: lineOf(blanket, more),
  held: [],
});
const told = (movements: readonly Movement[]) =>
  movements.map(({ from, to, item, quantity, value }) => {
    const place = ({ account, giver, needLine }: Movement["to"]) =>
      `${account} of ${giver}${needLine ? " for l" : ""}`;
    return `${place(from)} → ${place(to)}: ${quantity} ${item} worth ${value}`;
  });
const spend = (lines: Spending[], free: number, means: "transfer" | "goods" = "transfer") =>
  decideSpend(means, lines, { free, site: "s", money });
const moved = (...of: Parameters<typeof spend>) => {
  const decision = spend(...of);
  return decision.ok ? told(decision.value.flatMap(({ movements }) => movements)) : decision.code;
};

describe("paying out", () => {
  const held = [part("c1", 10), part("c2", 20), part("fund", 5)];

  test("takes what is held for the line, and keeps apart who gave it", () => {
    expect(moved([paying(12, held)], 0)).toEqual([
      "fund of c1 for l → transit of c1 for l: 10 VND worth 10",
      "fund of c2 for l → transit of c2 for l: 2 VND worth 2",
    ]);
  });

  test("takes free money beyond that, as far as the line lacks it", () => {
    const more = moved([paying(45, held, { approved: 45 })], 10);
    expect(more).toContain("fund of fund → transit of fund for l: 10 VND worth 10");

    expect(spend([paying(46, held, { approved: 45 })], 99)).toMatchObject({
      code: "exceeds_lacking",
      facts: { lacking: 10, held: 35 },
    });
    expect(spend([paying(45, held)], 9)).toMatchObject({
      code: "exceeds_fund",
      facts: { free: 9 },
    });
  });

  test("takes twice of one line what it holds once", () => {
    const twice = [paying(30, held), { ...paying(6, held) }];

    expect(moved(twice, 0)).toBe("exceeds_fund");
    expect(moved(twice, 1)).toContain("fund of fund → transit of fund for l: 1 VND worth 1");
    expect(moved([paying(35, held, { approved: 36 }), paying(2, held, { approved: 36 })], 9)).toBe(
      "exceeds_lacking",
    );
  });

  test("without a need line takes free money alone", () => {
    const { needLine: _, ...free } = paying(7);

    expect(moved([free], 7)).toEqual(["fund of fund → transit of fund: 7 VND worth 7"]);
    expect(moved([free], 6)).toBe("exceeds_fund");
  });

  test("is refused to a need that is over, and mixed with goods", () => {
    expect(moved([paying(1, [], { status: "closed" })], 9)).toBe("need_not_verified");
    expect(moved([paying(1, held)], 9, "goods")).toBe("means_mismatch");
    expect(moved([buying(1, 1)], 9)).toBe("means_mismatch");
  });

  test("is refused when more givers have a part in it than a receipt could name", () => {
    const many = Array.from({ length: 118 }, (_, at) => part(`c${at}`, 1));

    expect(spend([paying(117, many, { approved: 200 })], 0).ok).toBe(true);
    expect(spend([paying(118, many, { approved: 200 })], 0)).toMatchObject({
      code: "invalid_input",
      facts: { path: "lines" },
    });
  });
});

test("money that is said to be worth something else is not paid out", () => {
  const line = { ...paying(5, [], { approved: 9 }).line, value: 6 };

  expect(spend([{ ...paying(5, [], { approved: 9 }), line }], 100)).toMatchObject({
    code: "invalid_input",
    facts: { path: "lines.0.value", problem: "money_differs" },
  });
});

describe("buying", () => {
  test("pays with free money, and what was bought sets out in the fund's name", () => {
    expect(moved([buying(2, 360_000)], 360_000, "goods")).toEqual([
      "fund of fund → outside of fund: 360000 VND worth 360000",
      "outside of fund → transit of fund for l: 2 CHAN worth 360000",
    ]);
  });

  test("is refused beyond what is free, line after line", () => {
    expect(spend([buying(2, 60), buying(2, 41)], 100, "goods")).toMatchObject({
      code: "exceeds_fund",
      facts: { free: 40 },
    });
  });

  test("is refused beyond what the line lacks, line after line", () => {
    const lacks = { approved: 3 };

    expect(moved([buying(4, 1, lacks)], 100, "goods")).toBe("exceeds_lacking");
    expect(moved([buying(2, 1, lacks), buying(2, 1, lacks)], 100, "goods")).toBe("exceeds_lacking");
  });

  test("rests on an invoice", () => {
    const bought = buying(2, 60);
    const guessed: Spending = { ...bought, line: { ...bought.line, basis: "estimate" } };

    expect(spend([guessed], 100, "goods")).toMatchObject({
      code: "invalid_input",
      facts: { path: "lines.0.basis" },
    });
  });
});
