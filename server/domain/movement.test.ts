import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decideCountable, moving, portion, rest, type Movement } from "./movement.ts";

const most = Number.MAX_SAFE_INTEGER;
const amount = fc.record({
  quantity: fc.integer({ min: 1, max: 10 ** 12 }),
  value: fc.nat(most),
});

describe("a portion", () => {
  test("has its share of the value, rounded down; what is left has the rest", () => {
    const whole = { quantity: 3, value: 1_000 };

    const part = portion(whole, 2);

    expect(part).toEqual({ quantity: 2, value: 666 });
    expect(rest(whole, part)).toEqual({ quantity: 1, value: 334 });
  });

  test("of all is all, of nothing nothing", () => {
    expect(portion({ quantity: 7, value: 10 }, 7)).toEqual({ quantity: 7, value: 10 });
    expect(portion({ quantity: 7, value: 10 }, 0)).toEqual({ quantity: 0, value: 0 });
    expect(portion({ quantity: 0, value: 0 }, 0)).toEqual({ quantity: 0, value: 0 });
  });

  test("is exact where floating point would not be", () => {
    const whole = { quantity: 10 ** 12, value: most };

    expect(portion(whole, 10 ** 12 - 1).value).toBe(
      Number((BigInt(most) * (10n ** 12n - 1n)) / 10n ** 12n),
    );
  });

  test("is never more than the whole, and never worth more a piece", () => {
    fc.assert(
      fc.property(amount, fc.nat(100), (whole, percent) => {
        const quantity = Math.floor((whole.quantity / 100) * percent);

        const part = portion(whole, quantity);

        expect(part.value).toBeLessThanOrEqual(whole.value);
        expect(BigInt(part.value) * BigInt(whole.quantity)).toBeLessThanOrEqual(
          BigInt(whole.value) * BigInt(quantity),
        );
      }),
    );
  });

  test("beyond the whole is a bug", () => {
    expect(() => portion({ quantity: 1, value: 1 }, 2)).toThrow("within its whole");
    expect(() => portion({ quantity: 1, value: 1 }, -1)).toThrow("within its whole");
  });
});

const movement = (quantity: number, value: number): Movement => ({
  from: { account: "gift", giver: "c" },
  to: { account: "received", giver: "c" },
  item: "CHAN",
  quantity,
  value,
});

test("what moves nothing is no movement", () => {
  const one = movement(1, 0);
  expect(moving([movement(0, 5), one, undefined])).toEqual([one]);
});

test("what cannot be counted exactly is refused", () => {
  expect(decideCountable([movement(1, most)]).ok).toBe(true);
  expect(decideCountable([movement(1, 1), movement(1, most + 1)])).toMatchObject({
    code: "amount_too_large",
  });
});
