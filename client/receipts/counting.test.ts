import fc from "fast-check";
import { expect, test } from "vitest";
import * as v from "valibot";
import { NewReceipt } from "#domain/receipt.ts";
import { v7 } from "uuid";
import { countOf, newReceipt, shortKinds, toConfirm, type LineCount } from "./counting.ts";

const line = { id: v7(), item: "CHAN", name: "Chăn trẻ em", unit: "cái", scale: 0, quantity: 15 };
const by = { today: "2026-11-23", name: "Cô Hoa", position: "Hiệu trưởng" };
const counted = (given: Partial<LineCount>) =>
  countOf(line, { line: line.id, isNone: false, reason: "", ...given });

test("a form that nobody touched says that all arrived in good order", () => {
  const draft = newReceipt([line], by);

  const body = toConfirm(draft, [line], undefined);

  expect(body.lines).toEqual([
    { line: line.id, good: 15, damaged: 0, missing: 0, surplus: 0, reason: undefined },
  ]);
  expect(v.safeParse(NewReceipt, body).success).toBe(true);
});

test("what is short is nothing until somebody says whether it is broken or not there", () => {
  expect(counted({ arrived: 14 })).toBeUndefined();
  expect(counted({ arrived: 14, kind: "damaged" })).toMatchObject({ good: 14, damaged: 1 });
  expect(counted({ arrived: 14, kind: "missing" })).toMatchObject({ good: 14, missing: 1 });
  expect(counted({ arrived: 12, kind: "both", damaged: 2 })).toEqual({
    good: 12,
    damaged: 2,
    missing: 1,
    surplus: 0,
  });
});

test("money that is short is missing, for it does not break", () => {
  const money = { ...line, item: "VND", unit: "₫", quantity: 5_000_000 };

  const count = countOf(money, { line: line.id, arrived: 4_000_000, isNone: false, reason: "" });

  expect(count).toMatchObject({ good: 4_000_000, missing: 1_000_000, damaged: 0 });
});

test("a line of which nothing came is missing altogether, whatever was typed before", () => {
  expect(counted({ isNone: true, arrived: 9, kind: "damaged" })).toEqual({
    good: 0,
    damaged: 0,
    missing: 15,
    surplus: 0,
  });
});

test("an empty field counts as nothing said, not as nothing received", () => {
  expect(counted({ arrived: undefined })).toBeUndefined();
});

test("good, damaged and missing are always what was sent, and nothing is both short and over", () => {
  const quantity = fc.integer({ min: 0, max: 40 });
  fc.assert(
    fc.property(
      quantity,
      quantity,
      fc.constantFrom(...shortKinds),
      fc.boolean(),
      (arrived, damaged, kind, isNone) => {
        const count = counted({ arrived, damaged, kind, isNone });
        if (!count) return;

        expect(count.good + count.damaged + count.missing).toBe(line.quantity);
        expect(count.surplus === 0 || count.missing + count.damaged === 0).toBe(true);
        expect(Math.min(...Object.values(count))).toBeGreaterThanOrEqual(0);
      },
    ),
  );
});
