import { describe, expect, test } from "vitest";
import { cash, catalogueValue } from "./catalogue.ts";
import type { Item } from "./item.ts";
import { decidePledge, decideRelease, hasLapsed, pledgeState, worth } from "./pledge.ts";

const rice: Item = {
  id: "GAO",
  name: "Gạo",
  nameEn: "Rice",
  category: "food",
  unit: "kg",
  unitEn: "kg",
  scale: 3,
  packs: [],
  value: 16e3,
};
const money: Item = { ...rice, id: cash, category: "cash", unit: "₫", scale: 0, value: 1 };
const line = {
  id: "l",
  site: "s",
  status: "verified" as const,
  item: rice,
  approved: 1e4,
  promised: 4e3,
  held: 0,
  onTheWay: 1e3,
  received: 2e3,
};
const asked = (quantity: number) => ({ id: "p", needLine: "l", quantity });

describe("a promise", () => {
  test("of money is worth what it is, and another value is refused before anything else", () => {
    const asking = { ...asked(1_000), basis: "estimate" as const };
    const ofMoney = { ...line, item: money };

    expect(decidePledge(ofMoney, { ...asking, value: 1_000 }, "c")).toMatchObject({ ok: true });
    expect(decidePledge(ofMoney, { ...asking, value: 999 }, "c")).toEqual({
      ok: false,
      code: "invalid_input",
      facts: { path: "value", problem: "money_differs" },
    });
    expect(decidePledge(line, { ...asking, value: 999 }, "c")).toMatchObject({ ok: true });
  });

  test("moves its quantity from promise to expected, at the catalogue's value", () => {
    const where = { giver: "c", site: "s", needLine: "l", pledge: "p" };

    expect(decidePledge(line, asked(1_500), "c")).toEqual({
      ok: true,
      value: [
        {
          from: {
            account: "promise",
            ...where,
          },
          to: {
            account: "expected",
            ...where,
          },
          item: "GAO",
          quantity: 1500,
          value: 24e3,
          basis: "catalogue",
        },
      ],
    });
  });

  test("fits exactly into what is lacking, and one gram more does not", () => {
    expect(decidePledge(line, asked(3_000), "c").ok).toBe(true);
    expect(decidePledge(line, asked(3_001), "c")).toEqual({
      ok: false,
      code: "exceeds_lacking",
      facts: { lacking: 3_000, unit: "kg", scale: 3 },
    });
  });

  test.each(["submitted", "returned", "refused", "closed"] as const)(
    "to a need that is %s is refused",
    (status) => {
      expect(decidePledge({ ...line, status }, asked(1), "c")).toMatchObject({
        code: "need_not_verified",
        facts: { status },
      });
    },
  );
});

describe("a release", () => {
  const promised = {
    promise: { account: "promise" as const, giver: "c", pledge: "p" },
    expected: { account: "expected" as const, giver: "c", pledge: "p" },
    item: "GAO",
    amount: { quantity: 3, value: 1_000 },
  };

  test("is of all that was not sent, or of a part with its share of the value", () => {
    expect(decideRelease(promised, rice)).toMatchObject({ value: [{ quantity: 3, value: 1_000 }] });
    expect(decideRelease(promised, rice, 2)).toMatchObject({
      value: [{ quantity: 2, value: 666 }],
    });
  });

  test("of more than is outstanding, or of nothing, is refused", () => {
    const spent = { ...promised, amount: { quantity: 0, value: 0 } };

    expect(decideRelease(promised, rice, 4)).toMatchObject({
      code: "exceeds_promised",
      facts: { outstanding: 3 },
    });
    expect(decideRelease(spent, rice)).toMatchObject({ code: "nothing_to_release" });
    expect(decideRelease(spent, rice, 1)).toMatchObject({ code: "nothing_to_release" });
  });
});

test("a promise lives while something is to be sent, then says what became of it", () => {
  expect(pledgeState(1, 0)).toBe("live");
  expect(pledgeState(1, 5)).toBe("live");
  expect(pledgeState(0, 5)).toBe("fulfilled");
  expect(pledgeState(0, 0)).toBe("released");
});

test("a promise lapses on the day after its last", () => {
  expect(hasLapsed({ lapsesOn: "2026-11-23" }, "2026-11-23")).toBe(false);
  expect(hasLapsed({ lapsesOn: "2026-11-23" }, "2026-11-24")).toBe(true);
});

describe("a quantity is worth", () => {
  test("what is stated, as an estimate unless it says what it rests on", () => {
    expect(worth(rice, { quantity: 5, value: 9 })).toEqual({
      quantity: 5,
      value: 9,
      basis: "estimate",
    });
    expect(worth(rice, { quantity: 5, value: 9, basis: "invoice" })).toMatchObject({
      basis: "invoice",
    });
  });

  test("what the catalogue says of its scale, rounded down", () => {
    expect(catalogueValue(rice, 1_500)).toBe(24_000);
    expect(catalogueValue(rice, 1)).toBe(16);
    expect(catalogueValue({ ...rice, value: 15_999 }, 1)).toBe(15);
  });

  test("itself, when it is cash, whatever anyone states", () => {
    expect(worth(money, { quantity: 500, value: 1, basis: "invoice" })).toEqual({
      quantity: 500,
      value: 500,
    });
  });
});
