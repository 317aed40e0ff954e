import fc from "fast-check";
import { expect, test } from "vitest";
import { inOrder, takeInTurn, wholeOf, type Part } from "./parts.ts";

const part = (giver: string, quantity: number, value = quantity): Part => ({
  end: { account: "fund", giver },
  amount: { quantity, value },
});
const told = (parts: readonly Part[]) =>
  parts.map(({ end, amount }) => `${end.giver} ${amount.quantity} worth ${amount.value}`);

test("clusters come by their ids, the fund's own money last", () => {
  const parts = [part("fund", 1), part("unknown", 1), part("b", 1), part("a", 1)];

  expect(inOrder(parts).map(({ end }) => end.giver)).toEqual(["a", "b", "unknown", "fund"]);
});

test("what is taken comes from one giver after another, and what is cut is cut once", () => {
  const parts = [part("a", 3), part("b", 4), part("fund", 5)];

  const taken = takeInTurn(parts, [5, 0, 6]);

  expect(taken.map(told)).toEqual([
    ["a 3 worth 3", "b 2 worth 2"],
    [],
    ["b 2 worth 2", "fund 4 worth 4"],
  ]);
});

test("more than there is cannot be taken", () => {
  expect(() => takeInTurn([part("a", 3)], [4])).toThrow("parts hold what is taken of them");
});

test("đồng never appear or vanish, however often a quantity is cut", () => {
  const cuts = fc.array(fc.nat(1_000), { minLength: 1, maxLength: 20 });
  const amount = fc.tuple(fc.integer({ min: 1, max: 1_000 }), fc.nat(10 ** 15));
  const amounts = fc.array(amount, { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(cuts, amounts, (wanted, given) => {
      const parts = given.map(([quantity, value], at) => part(`c${at}`, quantity, value));
      const whole = wholeOf(parts);
      let left = whole.quantity;
      const quantities = wanted.map((some) => {
        const quantity = Math.min(some, left);
        left -= quantity;
        return quantity;
      });

      const taken = takeInTurn(parts, [...quantities, left]);

      expect(taken.map((some) => wholeOf(some).quantity)).toEqual([...quantities, left]);
      expect(wholeOf(taken.flat())).toEqual(whole);
      expect(taken.flat().every(({ amount: { value } }) => value >= 0)).toBe(true);
    }),
  );
});
