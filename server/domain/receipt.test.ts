import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Item } from "./item.ts";
import type { OnTheWay } from "./onTheWay.ts";
import { decideReceipt, type NewReceipt } from "./receipt.ts";

const consignment = { state: "sent" as const, giver: "c", site: "s" };
const milk: Item = {
  id: "SUA",
  name: "Sữa",
  nameEn: "Milk",
  category: "food",
  unit: "hộp",
  unitEn: "box",
  scale: 0,
  packs: [],
  value: 7500,
};
const catalogue = new Map([["SUA", milk]]);

type Line = OnTheWay & { unit: string; scale: number };
const line = (id: string, quantity: number, value: number): Line => ({
  id,
  item: "CHAN",
  from: "cluster",
  parts: [
    {
      end: { account: "transit", giver: "c", site: "s", pledge: "p", consignmentLine: id },
      amount: { quantity, value },
    },
  ],
  amount: {
    quantity,
    value,
    basis: "invoice",
  },
  promisedValue: 0,
  needOpen: true,
  unit: "cái",
  scale: 0,
});

/** Decides and gives what moved, as `from → to quantity worth value`, or the refusal's code. */
function decide(sent: Line[], lines: NewReceipt["lines"]) {
  const decision = decideReceipt(consignment, sent, { lines }, catalogue);
  if (!decision.ok) return decision.code;
  return decision.value.movements.map(
    ({ from, to, quantity, value }) => `${from.account} → ${to.account} ${quantity} worth ${value}`,
  );
}
const differences = (sent: Line[], lines: NewReceipt["lines"]) => {
  const decision = decideReceipt(consignment, sent, { lines }, catalogue);
  return decision.ok
    ? decision.value.discrepancies.map(({ kind, quantity }) => `${kind} ${quantity}`)
    : decision.code;
};

describe("what a school counted", () => {
  const sent = [line("a", 10, 1_001)];

  test("good, damaged and missing move in that order; the last takes the remainder", () => {
    expect(decide(sent, [{ line: "a", good: 3, damaged: 3, missing: 4 }])).toEqual([
      "transit → received 3 worth 300",
      "transit → damaged 3 worth 300",
      "transit → missing 4 worth 401",
    ]);
  });

  test("missing is what is left when nobody says", () => {
    expect(decide(sent, [{ line: "a", good: 9 }])).toEqual([
      "transit → received 9 worth 900",
      "transit → missing 1 worth 101",
    ]);
  });

  test("all of it moves as a whole and opens nothing", () => {
    expect(decide(sent, [{ line: "a", good: 10 }])).toEqual(["transit → received 10 worth 1001"]);
    expect(differences(sent, [{ line: "a", good: 10 }])).toEqual([]);
  });

  test("a line that nobody mentions arrived not at all", () => {
    expect(decide(sent, [])).toEqual(["transit → missing 10 worth 1001"]);
    expect(differences(sent, [])).toEqual(["missing 10"]);
  });

  test("what came beyond it is a gift of the giver, worth as much a piece", () => {
    expect(decide(sent, [{ line: "a", good: 10, surplus: 15 }])).toEqual([
      "transit → received 10 worth 1001",
      "gift → received 15 worth 1501",
    ]);
    expect(differences(sent, [{ line: "a", good: 8, damaged: 2, surplus: 1 }])).toEqual([
      "damaged 2",
      "surplus 1",
    ]);
  });

  test("an item that no line names is worth what the catalogue says, or what is stated", () => {
    expect(decide([], [{ item: "SUA", surplus: 2 }])).toEqual(["gift → received 2 worth 15000"]);
    expect(decide([], [{ item: "SUA", surplus: 2, value: 9 }])).toEqual([
      "gift → received 2 worth 9",
    ]);
  });
});

describe("what does not add up", () => {
  const sent = [line("a", 10, 1_000)];

  test.each([
    ["exceeds_sent", { good: 11 }],
    ["exceeds_sent", { good: 5, damaged: 6 }],
    ["exceeds_sent", { good: 5, damaged: 5, missing: 1 }],
    ["receipt_does_not_add_up", { good: 5, missing: 4 }],
    ["receipt_does_not_add_up", { good: 9, surplus: 1 }],
  ])("%s: %o", (code, counted) => {
    expect(decide(sent, [{ line: "a", ...counted }])).toBe(code);
  });

  test("another consignment's line and an unknown item are unknown", () => {
    expect(decide(sent, [{ line: "b", good: 1 }])).toBe("unknown");
    expect(decide(sent, [{ item: "XE", surplus: 1 }])).toBe("unknown");
  });
});

test("a consignment that was received or taken back is not received", () => {
  for (const [state, code] of [
    ["received", "already_received"],
    ["returned", "already_returned"],
  ] as const)
    expect(decideReceipt({ ...consignment, state }, [], { lines: [] }, catalogue)).toMatchObject({
      code,
    });
});

test("however it is counted, all that was sent goes somewhere, with all its đồng", () => {
  const counts = fc.array(
    fc.record({ good: fc.nat(50), damaged: fc.nat(50), missing: fc.nat(50), value: fc.nat() }),
    { minLength: 1, maxLength: 10 },
  );
  fc.assert(
    fc.property(counts, (counted) => {
      const sent = counted.map(({ good, damaged, missing, value }, at) =>
        line(String(at), good + damaged + missing, value),
      );
      const lines = counted.map(({ good, damaged }, at) => ({ line: String(at), good, damaged }));

      const decision = decideReceipt(consignment, sent, { lines }, catalogue);

      const moved = decision.ok ? decision.value.movements : [];
      const whole = sent.filter(({ amount }) => amount.quantity > 0);
      const sum = (of: "quantity" | "value", from: readonly Record<typeof of, number>[]) =>
        from.reduce((total, row) => total + row[of], 0);
      const amounts = whole.map(({ amount }) => amount);
      expect(sum("quantity", moved)).toBe(sum("quantity", amounts));
      expect(sum("value", moved)).toBe(sum("value", amounts));
    }),
  );
});
