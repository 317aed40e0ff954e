import { describe, expect, test } from "vitest";
import { decideSend, type Leaving } from "./consignment.ts";
import { cash } from "./catalogue.ts";
import type { Item } from "./item.ts";
import type { Movement } from "./movement.ts";

const blanket: Item = {
  id: "CHAN",
  name: "Chăn",
  nameEn: "Blanket",
  category: "bedding",
  unit: "cái",
  unitEn: "piece",
  scale: 0,
  packs: [],
  value: 18e4,
};
const money: Item = { ...blanket, id: cash, category: "cash", unit: "₫", value: 1 };
const route = { cluster: "c", site: "s" };
const where = { giver: "c", site: "s", needLine: "l", pledge: "p" };

const promised = (quantity: number, value: number) => ({
  promise: { account: "promise" as const, ...where },
  expected: { account: "expected" as const, ...where },
  item: "CHAN",
  amount: { quantity, value },
});
const leaving = (quantity: number, value?: number): Leaving => ({
  line: { id: "a", pledge: "p", quantity, ...(value !== undefined && { value }) },
  item: blanket,
  promise: promised(3, 1_000),
});
const gift = (item: Item, quantity: number, lacks?: number): Leaving => ({
  line: {
    id: "g",
    item: item.id,
    quantity,
    value: item.id === cash ? quantity : 50,
    basis: "invoice",
  },
  item,
  ...(lacks !== undefined && {
    needLine: {
      id: "l",
      status: "verified" as const,
      approved: lacks,
      promised: 0,
      held: 0,
      onTheWay: 0,
      received: 0,
    },
  }),
});
const told = (movements: Movement[]) =>
  movements.map(
    ({ from, to, quantity, value }) => `${from.account} → ${to.account} ${quantity} worth ${value}`,
  );
const send = (lines: Leaving[], means: "goods" | "cash" = "goods") => {
  const decision = decideSend(means, lines, route);
  return decision.ok ? told(decision.value.flatMap(({ movements }) => movements)) : decision.code;
};

describe("what leaves", () => {
  test("is no longer promised, and is given: worth its share of what was promised", () => {
    expect(send([leaving(2)])).toEqual([
      "expected → promise 2 worth 666",
      "gift → transit 2 worth 666",
    ]);
  });

  test("may be worth something else than was promised", () => {
    expect(send([leaving(2, 5_000)])).toEqual([
      "expected → promise 2 worth 666",
      "gift → transit 2 worth 5000",
    ]);
  });

  test("is worth itself if it is money, whether it was promised or not", () => {
    const ofPromise = { ...leaving(2, 3), item: money };
    const own = gift(money, 4);
    const wrong = { ...own, line: { ...own.line, value: 5 } };
    const differs = { path: "lines.1.value", problem: "money_differs" };

    expect(send([{ ...ofPromise, line: { ...ofPromise.line, value: 2 } }], "cash")).toHaveLength(2);
    for (const line of [ofPromise, wrong])
      expect(decideSend("cash", [own, line], route)).toMatchObject({
        code: "invalid_input",
        facts: differs,
      });
  });

  test("claims the catalogue's value only where it is the catalogue's", () => {
    const basisOf = (of: Leaving) => {
      const decision = decideSend("goods", [of], route);
      return decision.ok ? decision.value[0]?.amount.basis : decision.code;
    };
    const byCatalogue = { ...leaving(2), promise: promised(3, 540_000) };

    expect(basisOf(byCatalogue)).toBe("catalogue");
    expect(basisOf(leaving(2))).toBe("estimate");
    expect(basisOf({ ...leaving(2), line: { ...leaving(2).line, basis: "invoice" } })).toBe(
      "invoice",
    );
  });

  test("without a promise is a gift of its own", () => {
    expect(send([gift(blanket, 4)])).toEqual(["gift → transit 4 worth 50"]);
  });

  test("of cash is worth itself", () => {
    expect(send([gift(money, 4)], "cash")).toEqual(["gift → transit 4 worth 4"]);
  });

  test("is refused beyond its promise, beyond what a line lacks, and as a mix", () => {
    expect(send([leaving(4)])).toBe("exceeds_promised");
    expect(send([gift(blanket, 4, 3)])).toBe("exceeds_lacking");
    expect(send([gift(blanket, 2, 3), gift(blanket, 2, 3)])).toBe("exceeds_lacking");
    expect(send([gift(money, 4)])).toBe("means_mismatch");
    expect(send([gift(blanket, 4)], "cash")).toBe("means_mismatch");
  });
});
