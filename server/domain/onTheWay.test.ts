import { describe, expect, test } from "vitest";
import { cash } from "./catalogue.ts";
import type { Movement } from "./movement.ts";
import { decideTakeBack, type OnTheWay } from "./onTheWay.ts";

const where = { site: "s", needLine: "l", consignmentLine: "a" };
const told = (movements: Movement[]) =>
  movements.map(({ from, to, item, quantity, value }) => {
    const place = ({ account, giver, needLine }: Movement["to"]) =>
      `${account} of ${giver}${needLine ? " for l" : ""}`;
    return `${place(from)} → ${place(to)}: ${quantity} ${item} worth ${value}`;
  });
const takeBack = (of: OnTheWay) => {
  const decision = decideTakeBack("sent", [of]);
  return decision.ok ? told(decision.value) : decision.code;
};

describe("what a cluster takes back", () => {
  const line = (more: Partial<OnTheWay>): OnTheWay => ({
    id: "a",
    item: "CHAN",
    from: "cluster",
    parts: [
      {
        end: { account: "transit", giver: "c", pledge: "p", ...where },
        amount: { quantity: 2, value: 5_000 },
      },
    ],
    amount: { quantity: 2, value: 5_000, basis: "invoice" },
    pledge: "p",
    needLine: "l",
    promisedValue: 666,
    needOpen: true,
    ...more,
  });
  const given = "transit of c for l → gift of c: 2 CHAN worth 5000";

  test("returns to its giver and is promised again, for what it was promised at", () => {
    expect(takeBack(line({}))).toEqual([
      given,
      "promise of c for l → expected of c for l: 2 CHAN worth 666",
    ]);
  });

  test("is not promised again to a need that is over, or when nobody had promised it", () => {
    expect(takeBack(line({ needOpen: false }))).toEqual([given]);
    expect(takeBack(line({ pledge: undefined }))).toEqual([given]);
  });

  test("has not been received or taken back before", () => {
    expect(decideTakeBack("received", [])).toMatchObject({ code: "already_received" });
    expect(decideTakeBack("returned", [])).toMatchObject({ code: "already_returned" });
  });
});

describe("what the fund takes back", () => {
  const paid = (more: Partial<OnTheWay>): OnTheWay => ({
    id: "a",
    item: cash,
    from: "fund",
    parts: [
      {
        end: { account: "transit", giver: "c", ...where },
        amount: { quantity: 3, value: 3 },
      },
      {
        end: { account: "transit", giver: "fund", ...where },
        amount: { quantity: 4, value: 4 },
      },
    ],
    amount: { quantity: 7, value: 7 },
    needLine: "l",
    promisedValue: 0,
    needOpen: true,
    ...more,
  });

  test("is money held for its line again, under the name of who gave it", () => {
    expect(takeBack(paid({}))).toEqual([
      "transit of c for l → fund of c for l: 3 VND worth 3",
      "transit of fund for l → fund of fund for l: 4 VND worth 4",
    ]);
  });

  test("is free money when its need is over", () => {
    expect(takeBack(paid({ needOpen: false }))).toEqual([
      "transit of c for l → fund of fund: 3 VND worth 3",
      "transit of fund for l → fund of fund: 4 VND worth 4",
    ]);
  });

  test("is, of goods, what they cost: they go back to whoever sold them", () => {
    const bought = paid({
      item: "CHAN",
      parts: [
        {
          end: { account: "transit", giver: "fund", ...where },
          amount: { quantity: 2, value: 5_000 },
        },
      ],
      amount: { quantity: 2, value: 5_000, basis: "invoice" },
    });

    expect(takeBack(bought)).toEqual([
      "transit of fund for l → outside of fund: 2 CHAN worth 5000",
      "outside of fund → fund of fund: 5000 VND worth 5000",
    ]);
  });
});
