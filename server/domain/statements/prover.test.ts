import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { GapFinder } from "./gapFinder.ts";
import { OrderFinder } from "./orderFinder.ts";
import { Prover } from "./prover.ts";
import { signed, type StatementLine } from "./statementLine.ts";

const line = (row: number, amount: number, other: Partial<StatementLine> = {}): StatementLine => ({
  row,
  on: "2024-09-10",
  direction: amount < 0 ? "debit" : "credit",
  amount: Math.abs(amount),
  memo: "",
  ...other,
});
const prove = (lines: StatementLine[], stated: Parameters<Prover["end"]>[0] = {}) => {
  const prover = new Prover();
  for (const one of lines) prover.push(one);
  return prover.end(stated);
};
const at = (dong: number) => ({ row: 1, dong });

describe("a statement", () => {
  test("is proven by a balance on each line", () => {
    const lines = [line(2, 50, { balance: 150 }), line(3, -20, { balance: 130 })];

    expect(prove(lines)).toEqual({ proof: { kind: "proven" }, opening: 100, closing: 130 });
  });

  test("is proven by its opening and closing balance alone", () => {
    const both = { opening: at(100), closing: at(130) };

    expect(prove([line(2, 50), line(3, -20)], both)).toMatchObject({ proof: { kind: "proven" } });
  });

  test("is broken at the row before which a line is missing, by its amount", () => {
    const lines = [line(2, 50, { balance: 150 }), line(3, 10, { balance: 190 })];

    expect(prove(lines).proof).toEqual({ kind: "broken", count: 1, breaks: [{ row: 3, by: 30 }] });
  });

  test("is broken at its first balance when that does not follow from the opening one", () => {
    const lines = [line(2, 50, { balance: 150 }), line(3, 10, { balance: 160 })];

    expect(prove(lines, { opening: at(120) }).proof).toMatchObject({
      breaks: [{ row: 2, by: -20 }],
    });
  });

  test("is broken at its end when it closes with another balance", () => {
    const lines = [line(2, 50, { balance: 150 })];

    expect(prove(lines, { closing: at(160) }).proof).toMatchObject({
      breaks: [{ row: 2, by: 10 }],
    });
  });

  test.each([
    ["balances", [line(2, 50)], {}],
    ["opening", [line(2, 50), line(3, 10, { balance: 160 })], {}],
    ["opening", [line(2, 50)], { closing: at(150) }],
    ["closing", [line(2, 50, { balance: 150 }), line(3, 10)], {}],
    ["closing", [line(2, 50)], { opening: at(100) }],
  ] as const)("cannot be proven without %s", (lacks, lines, stated) => {
    expect(prove([...lines], stated).proof).toEqual({ kind: "unprovable", lacks });
  });

  test("tells a hundred breaks and how many there are", () => {
    const lines = Array.from({ length: 300 }, (_, row) => line(row, 1, { balance: row * 3 }));

    expect(prove(lines).proof).toMatchObject({ kind: "broken", count: 299 });
  });
});

test("whichever lines are taken out, each hole is found at the line below it", () => {
  const amounts = fc.array(
    fc.integer({ min: -9, max: 9 }).filter((amount) => amount !== 0),
    {
      minLength: 3,
      maxLength: 60,
    },
  );
  fc.assert(
    fc.property(amounts, fc.func(fc.boolean()), (all, isOut) => {
      let balance = 100;
      const lines = all.map((amount, row) => line(row, amount, { balance: (balance += amount) }));
      const kept = lines.filter((_, index) => index === 0 || !isOut(index));
      const holes = kept.slice(1).flatMap((below, index) => {
        const above = kept[index]!;
        const by = below.balance! - above.balance! - signed(below);
        return by === 0 ? [] : [{ row: below.row, by }];
      });

      const { proof } = prove(kept);

      expect(proof.kind === "broken" ? proof.breaks : []).toEqual(holes);
    }),
  );
});

describe("serial numbers", () => {
  const gapsOf = (...serials: string[]) => {
    const finder = new GapFinder();
    serials.forEach((serial, row) => finder.push(row, serial));
    finder.end();
    return finder.gaps.map(({ row, from, to }) => [row, from, to]);
  };

  test("without gaps tell nothing, up or down or from 1 again", () => {
    expect(gapsOf("1", "2", "3")).toEqual([]);
    expect(gapsOf("3", "2", "1")).toEqual([]);
    expect(gapsOf("1", "2", "1", "2")).toEqual([]);
    expect(gapsOf("1.", "2.", "")).toEqual([]);
  });

  test("that are not there are told, at the beginning and the end too", () => {
    expect(gapsOf("1", "2", "5")).toEqual([[2, 3, 4]]);
    expect(gapsOf("4", "5")).toEqual([[0, 1, 3]]);
    expect(gapsOf("9", "7", "3")).toEqual([
      [1, 8, 8],
      [2, 4, 6],
      [2, 1, 2],
    ]);
    expect(gapsOf("2")).toEqual([[0, 1, 1]]);
  });
});

describe("the order of a file", () => {
  const orderOf = (stands: "each_line" | "end_of_day" | "nowhere", lines: StatementLine[]) => {
    const finder = new OrderFinder(stands);
    for (const one of lines) finder.push(one);
    return finder.end();
  };

  test("is told by days, balances or clocks", () => {
    const [early, late] = [line(2, 1), line(3, 1, { on: "2024-09-11" })];
    const balances = [line(2, 10, { balance: 160 }), line(3, 50, { balance: 150 })];
    const clocks = [line(2, 1, { time: "10:00:01" }), line(3, 1, { time: "10:00:00" })];

    expect(orderOf("nowhere", [early, late])).toBe("oldest_first");
    expect(orderOf("nowhere", [late, early])).toBe("newest_first");
    expect(orderOf("each_line", balances)).toBe("newest_first");
    expect(orderOf("nowhere", clocks)).toBe("newest_first");
  });

  test("of one day is told by where the balance of the day stands", () => {
    const [has, has_not] = [line(2, 1, { balance: 9 }), line(3, 1)];

    expect(orderOf("end_of_day", [has, has_not])).toBe("newest_first");
    expect(orderOf("end_of_day", [has_not, has])).toBe("oldest_first");
    expect(orderOf("end_of_day", [has])).toBe("oldest_first");
  });

  test("is not turned by clocks that jump a little", () => {
    const times = [
      "10:00:01",
      "10:00:00",
      ...Array.from({ length: 30 }, (_, at) => `10:01:${at + 10}`),
    ];

    expect(
      orderOf(
        "nowhere",
        times.map((time) => line(2, 1, { time })),
      ),
    ).toBe("oldest_first");
  });
});
