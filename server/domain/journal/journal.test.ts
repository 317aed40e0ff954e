import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Movement } from "../movement.ts";
import { beancount } from "./beancount.ts";
import { makeBook, type BookRow } from "./book.ts";
import { classic } from "./classic.ts";
import { commodityNames, decimal } from "./commodity.ts";
import { createJournal, type Dialect, type JournalEntry } from "./journal.ts";

const item = (id: string, name: string, unit: string, scale = 0) => ({ id, name, unit, scale });
const items = [
  item("BONG-DEN-TICH-DIEN-USB-X", "Bóng đèn", "cái"),
  item("GAO", "Gạo", "kg", 3),
  item("VND", "Tiền", "₫"),
];

const cluster = { id: "c1", code: "K.01", name: "Cụm số 1" };
const site = { id: "s1", code: "MN001-1", name: 'Mầm non "Hoa Mận" · Điểm\nchính' };
const nobody = (id: string) => ({ id, code: null, name: null });
const row = (account: BookRow["account"], of: Partial<BookRow>): BookRow => ({
  account,
  giver: cluster,
  ...of,
});
const rows = {
  accounts: [
    row("gift", {}),
    row("gift", { giver: nobody("unknown") }),
    row("fund", { giver: nobody("fund") }),
    row("transit", { site }),
    row("received", { site }),
  ],
  items: ["GAO", "VND", "BONG-DEN-TICH-DIEN-USB-X"],
};
const nothing = { accounts: [], items: [] };

const at = (recordedAt: string, seq: number): Omit<JournalEntry, "kind" | "movements"> => ({
  seq,
  code: `BT-00000${seq}-0`,
  recordedAt: Date.parse(recordedAt),
  effectiveOn: "2026-11-22",
  actor: { organisation: "c1", role: "cluster" },
  codes: {},
  leafHash: "ab".repeat(32),
});
const gift = { account: "gift", giver: "c1" } as const;
const transit = { account: "transit", giver: "c1", site: "s1" } as const;
const received = { ...transit, account: "received" } as const;
const moved = (of: Pick<Movement, "from" | "to">, quantity: number, value: number): Movement => ({
  ...of,
  item: "GAO",
  quantity,
  value,
  basis: "catalogue",
});
const entries: JournalEntry[] = [
  { ...at("2026-11-22T16:59:00Z", 0), kind: "campaign_opened", movements: [] },
  {
    ...at("2026-11-22T17:01:00Z", 1),
    kind: "bank_credit",
    movements: [
      {
        from: { account: "gift", giver: "unknown" },
        to: { account: "fund", giver: "fund" },
        item: "VND",
        quantity: 2_000_000,
        value: 2_000_000,
      },
    ],
  },
  {
    ...at("2026-11-23T05:00:00Z", 2),
    kind: "consignment",
    codes: { consignment: "CH-000001-0" },
    movements: [
      moved({ from: gift, to: transit }, 12_500, 225_000),
      {
        ...moved({ from: gift, to: received }, 2, 50_000),
        item: "BONG-DEN-TICH-DIEN-USB-X",
      },
    ],
  },
  {
    ...at("2026-11-24T05:00:00Z", 3),
    kind: "receipt",
    codes: { consignment: "CH-000001-0", receipt: "BN-000001-0" },
    movements: [moved({ from: transit, to: received }, 12_500, 225_000)],
  },
  {
    ...at("2026-11-24T05:00:00Z", 4),
    kind: "reversal",
    reason: "entered_wrongly",
    reverses: 3,
    movements: [moved({ from: received, to: transit }, 12_500, 225_000)],
  },
];

function written(dialect: Dialect): string {
  const journal = createJournal(makeBook("Bão số 10", rows, items), dialect);
  const text =
    [...journal.opening()].join("") + entries.map((entry) => journal.of([entry])).join("");
  return text + [...journal.closing()].join("");
}

describe("a journal", () => {
  test.each([
    ["small.journal", classic],
    ["small.beancount", beancount],
  ])("of a few acts is written as in %s", async (name, dialect) => {
    await expect(written(dialect)).toMatchFileSnapshot(`golden/${name}`);
  });

  test("of nothing closes nothing", () => {
    const journal = createJournal(makeBook("Bão số 10", nothing, items), classic);

    expect([...journal.closing()]).toEqual([]);
  });

  test("throws on a giver that no total is of", () => {
    const journal = createJournal(makeBook("Bão số 10", nothing, items), classic);

    expect(() => journal.of(entries)).toThrow("everyone who moved something is in the totals");
  });
});

describe("names for accounting software", () => {
  test("of accounts are told apart by their last part, whatever the codes", () => {
    const code = fc.stringMatching(/^[A-Z0-9][A-Z0-9.-]{0,5}$/);
    const leafOf = (giverCode: string, siteCode: string) => {
      const named = (kind: string, code: string) => ({ id: `${kind} ${code}`, code, name: null });
      const of = { giver: named("giver", giverCode), site: named("site", siteCode) };
      const [account] = makeBook(
        "",
        { accounts: [row("transit", of)], items: [] },
        items,
      ).accounts();
      return account!.name.split(":").at(-1)!;
    };
    fc.assert(
      fc.property(code, code, code, code, (giverA, siteA, giverB, siteB) => {
        const [a, b] = [leafOf(giverA, siteA), leafOf(giverB, siteB)];

        expect(a === b).toBe(giverA === giverB && siteA === siteB);
        expect(a).toMatch(/^[A-Z][A-Za-z0-9-]+$/);
      }),
    );
  });

  test("of items are each other's nowhere, nor too long", () => {
    const id = fc.stringMatching(/^[A-Z0-9][A-Z0-9-]{1,23}$/);
    const unit = fc.constantFrom("kg", "cái", "₫", "bộ 2 cái", "Đôi", "thùng các-tông lớn");
    const some = fc.record({ id, unit, name: fc.constant("Tên"), scale: fc.constant(0) });
    fc.assert(
      fc.property(fc.uniqueArray(some, { selector: (one) => one.id }), (all) => {
        const names = commodityNames(all).map(({ name }) => name);

        expect(new Set(names).size).toBe(all.length);
        for (const name of names) expect(name).toMatch(/^[A-Z][A-Z0-9.-]{0,22}[A-Z0-9]$/);
      }),
    );
  });

  test("of amounts have as many decimals as the item is counted with", () => {
    expect([decimal(-5n, 3), decimal(12_500n, 3), decimal(0n, 3), decimal(-7n, 0)]).toEqual([
      "-0.005",
      "12.500",
      "0.000",
      "-7",
    ]);
  });
});
