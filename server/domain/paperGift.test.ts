import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as v from "valibot";
import { NewConsignment } from "./consignment.ts";
import { linesMax } from "./limits.ts";
import { consignmentsOf, enteredFrom, type PaperGift } from "./paperGift.ts";
import { compareGifts } from "./postedGift.ts";
import { NewReceipt } from "./receipt.ts";

const blankets: PaperGift = {
  cluster: "c",
  site: "s",
  givenOn: "2026-11-20",
  document: "BB-12",
  means: "goods",
  item: "CHAN",
  quantity: 10,
  value: 1_800_000,
  basis: "invoice",
};
const rice: PaperGift = { ...blankets, item: "GAO", quantity: 50_000, value: 800_000 };
const money: PaperGift = { ...blankets, means: "cash", item: "VND", quantity: 5e6, value: 5e6 };

describe("gifts on paper", () => {
  test("of one paper leave together, money and goods apart", () => {
    expect(consignmentsOf([blankets, money, rice])).toEqual([[blankets, rice], [money]]);
  });

  test.each([
    ["cluster", { cluster: "c2" }],
    ["site", { site: "s2" }],
    ["day", { givenOn: "2026-11-21" }],
    ["number", { document: "BB-13" }],
    ["receiver", { receiver: { name: "Người nhận" } }],
  ])("of another %s leave apart", (_, other) => {
    expect(consignmentsOf([blankets, { ...rice, ...other }])).toHaveLength(2);
  });

  const gift = fc.record({
    cluster: fc.constantFrom("c", "c2"),
    site: fc.constantFrom("s", "s2"),
    givenOn: fc.constantFrom("2026-11-20", "2026-11-21"),
    document: fc.constantFrom("BB-12", "BB-13"),
    means: fc.constantFrom("goods" as const, "cash" as const, "transfer" as const),
    item: fc.constantFrom("CHAN", "GAO"),
    quantity: fc.integer({ min: 1, max: 3 }),
    value: fc.integer({ min: 1, max: 3 }),
    basis: fc.constantFrom("invoice" as const, "catalogue" as const),
  });

  test("are each in exactly one consignment, of their own paper, none of which is too long", () => {
    fc.assert(
      fc.property(fc.array(gift, { maxLength: 200 }), (gifts) => {
        const all = consignmentsOf(gifts);

        expect(new Set(all.flat())).toEqual(new Set(gifts));
        expect(all.flat()).toHaveLength(gifts.length);
        for (const [first, ...others] of all) {
          const { item: _, quantity: __, value: ___, basis: ____, ...paper } = first;
          expect(others.length).toBeLessThan(linesMax);
          for (const other of others) expect(other).toMatchObject(paper);
        }
      }),
    );
  });

  test("are what their cluster and school would have said, all of it in good order", () => {
    let last = 0;
    const uuid = (number: number) => `019a0000-0000-7000-8000-${String(number).padStart(12, "0")}`;
    const ids = { cluster: uuid(91), site: uuid(92) };

    const { consignment, receipt } = enteredFrom(
      [
        { ...blankets, ...ids },
        { ...rice, ...ids },
      ],
      uuid(93),
      () => uuid(++last),
    );

    expect(v.parse(NewConsignment, consignment)).toEqual(consignment);
    expect(v.parse(NewReceipt, receipt)).toEqual(receipt);
    expect(consignment).toMatchObject({ onBehalfOf: ids.cluster, document: "BB-12" });
    expect(consignment.sentOn).toBe(receipt.receivedOn);
    expect(receipt.lines).toEqual([
      { line: uuid(1), good: 10 },
      { line: uuid(2), good: 50_000 },
    ]);
  });

  test("name who signed for them, or else the paper", () => {
    const receivedBy = (receiver?: PaperGift["receiver"]) =>
      enteredFrom([{ ...blankets, ...(receiver && { receiver }) }], "k", () => "i").receipt
        .receivedBy;

    expect(receivedBy()).toEqual({ name: "Theo chứng từ", position: "BB-12" });
    expect(receivedBy({ name: "Người nhận", position: "Hiệu trưởng" })).toEqual({
      name: "Người nhận",
      position: "Hiệu trưởng",
    });
    expect(receivedBy({ name: "Người nhận" }).position).toBe("Theo chứng từ");
  });

  describe("beside what is posted", () => {
    test("are new where the ledger knows no such paper", () => {
      expect(compareGifts([blankets], [])).toEqual([{ is: "new" }]);
      expect(compareGifts([blankets], [{ ...blankets, document: "BB-13" }])).toEqual([
        { is: "new" },
      ]);
    });

    test("are counted: of three equal rows the third is new where two are posted", () => {
      const rows = [blankets, { ...blankets }, { ...blankets }];

      const compared = compareGifts(rows, [blankets, { ...blankets }]);

      expect(compared.map(({ is }) => is)).toEqual(["posted", "posted", "new"]);
    });

    test("are contradicted by other numbers of the same paper and item", () => {
      const by = { ...blankets, quantity: 12 };

      expect(compareGifts([blankets], [by])).toEqual([{ is: "contradicted", by }]);
      expect(compareGifts([blankets], [{ ...blankets, value: 1 }])).toMatchObject([
        { is: "contradicted" },
      ]);
    });

    test("that were forgotten are new, and tell what else that paper has", () => {
      expect(compareGifts([rice, blankets], [blankets])).toEqual([{ is: "new" }, { is: "posted" }]);
      expect(compareGifts([rice], [blankets])).toEqual([{ is: "new", alongside: blankets }]);
    });

    test("of another day tell that the paper is posted with a day of its own", () => {
      const alongside = { ...blankets, givenOn: "2026-11-19" };

      expect(compareGifts([blankets], [alongside])).toEqual([{ is: "new", alongside }]);
    });

    test("without a value agree with any value, once each, after those that name theirs", () => {
      const unpriced = { ...blankets, basis: "catalogue" as const };
      const posted = [blankets, { ...blankets, value: 1_700_000 }];

      const compared = compareGifts([unpriced, blankets, { ...unpriced }], posted);

      expect(compared.map(({ is }) => is)).toEqual(["posted", "posted", "new"]);
    });

    test("are all posted once they were entered, in whatever order they come again", () => {
      const lists = fc.array(gift, { maxLength: 60 });
      fc.assert(
        fc.property(lists, fc.infiniteStream(fc.nat()), (gifts, chance) => {
          const again = gifts
            .map((one) => ({ one, at: chance.next().value }))
            .toSorted((a, b) => a.at - b.at)
            .map(({ one }) => ({ ...one }));

          expect(compareGifts(again, gifts).every(({ is }) => is === "posted")).toBe(true);
        }),
      );
    });
  });
});
