import { describe, expect, test } from "vitest";
import { bankCodes, type BankCode } from "#domain/statements/bankLayouts.ts";
import { promisesNamed } from "#domain/memo.ts";
import type { StatementLine } from "#domain/statements/statementLine.ts";
import { judgeCredit } from "#domain/statements/tier.ts";
import { bankSheets } from "../testing/statements/bankSheet.ts";
import {
  inventCsv,
  inventXlsx,
  type StatementTruth,
} from "../testing/statements/inventStatement.ts";
import { readSummary } from "../testing/statements/readWhole.ts";
import type { StatementPlan } from "../testing/statements/statementPlan.ts";
import type { ReadLine } from "./fingerprints.ts";

// Statements as banks write them, invented with everything that makes them hard to read, and read
// again: what was written is what is read, and what is missing is found where it is missing.

const promises = Array.from({ length: 20 }, (_, at) => ({
  number: at + 1,
  amount: (at + 1) * 50_000,
}));
const plan = (bank: BankCode, other: Partial<StatementPlan> = {}): StatementPlan => ({
  bank,
  seed: 7,
  lines: 1_000,
  perDay: 180,
  promises,
  mangled: 20,
  otherAmounts: 10,
  ...other,
});
const squeezed = (memo: string) => memo.replace(/\s+/g, "");

/** What must be the same of a line that was written and read. */
const told = (line: Omit<StatementLine, "time"> & { time?: string | undefined }) => {
  const { row, on, time, direction, amount, balance, memo } = line;
  return [row, on, time, direction, amount, balance, squeezed(memo)].join("|");
};
const written = (bank: BankCode, { lines }: StatementTruth) =>
  lines.map((line) => {
    const sheet = bankSheets[bank];
    const memo = sheet.cellsOf(line, line)[sheet.memoAt] as string;
    const { balance, time, ...others } = line;
    const shown = line.showsBalance && sheet.balanceStands !== "nowhere";
    // Midnight beside a day is no time.
    const hasClock = bank === "agribank" || (bank !== "vietcombank" && time !== "00:00:00");
    return told({ ...others, ...(shown && { balance }), ...(hasClock && { time }), memo });
  });

describe.each(bankCodes)("the lines of %s", (bank) => {
  test.each<[string, Partial<StatementPlan>]>([
    ["in both languages", {}],
    ["in Vietnamese", { headers: "vi", seed: 8 }],
    ["in English", { headers: "en", seed: 9, pageLines: 7 }],
    ["newest first", { order: "newest_first", seed: 10 }],
    ["with lines missing", { missing: 12, seed: 11 }],
    ["with lines missing, newest first", { missing: 12, seed: 12, order: "newest_first" }],
  ])("are read as written, %s", async (_, other) => {
    const { bytes, truth } = inventCsv(plan(bank, other));

    const { lines, summary } = await readSummary(bytes);

    expect(lines.map(told)).toEqual(written(bank, truth));
    expect(summary).toMatchObject({ bank, lines: truth.written, problems: [] });
    expect(summary.order).toBe(other.order ?? "oldest_first");
    expect(summary.gaps).toEqual(truth.gaps);
    if (bankSheets[bank].balanceStands === "nowhere")
      expect(summary.proof).toEqual({ kind: "unprovable", lacks: "balances" });
    else if (other.missing)
      expect(summary.proof).toEqual({
        kind: "broken",
        count: truth.breaks.length,
        breaks: truth.breaks,
      });
    else expect(summary.proof).toEqual({ kind: "proven" });
  });

  test("are read from a workbook as well", async () => {
    const { bytes, truth } = await inventXlsx(plan(bank, { lines: 300, seed: 13 }));

    const { lines, summary } = await readSummary(bytes);

    expect(lines.map(told)).toEqual(written(bank, truth));
    expect(summary.problems).toEqual([]);
  });

  test("are each one in files that overlap", async () => {
    const whole = await readSummary(inventCsv(plan(bank, { seed: 14 })).bytes);
    // The first ends in the middle of a day; the second begins with that day.
    const first = await readSummary(inventCsv(plan(bank, { seed: 14, only: [0, 430] })).bytes);
    const second = await readSummary(inventCsv(plan(bank, { seed: 14, only: [360, 1_000] })).bytes);

    const key = ({ fingerprint, occurrence }: ReadLine) => `${fingerprint} ${occurrence}`;
    const union = new Set([...first.lines, ...second.lines].map(key));
    expect(union).toEqual(new Set(whole.lines.map(key)));
    expect(union.size).toBe(1_000);
  });
});

describe.each(bankCodes)("of the codes in the memos of %s", (bank) => {
  test("every whole one with the right amount is matched, and nothing else by itself", async () => {
    const many = Array.from({ length: 400 }, (_, at) => ({
      number: at < 200 ? at + 1 : 99_900 + at,
      amount: 100_000 * ((at % 3) + 1),
    }));
    const whole = plan(bank, {
      lines: 3_000,
      perDay: 2_000,
      promises: many,
      mangled: 800,
      seed: 16,
    });
    const { bytes, truth } = inventCsv(whole);
    const { lines } = await readSummary(bytes);
    const states = new Map(many.map((promise) => [promise.number, stateOf(promise)]));

    const matched = lines.flatMap(({ row, amount, memo }) => {
      const named = promisesNamed(memo, "TQC").flatMap((number) => states.get(number) ?? []);
      const judged = judgeCredit(amount, { named, likely: [] });
      return judged?.tier === "T1" ? [{ row, promise: named[0]?.number }] : [];
    });

    const intact = truth.planted.filter(({ what }) => what === "intact");
    expect(matched).toEqual(intact.map(({ row, promise }) => ({ row, promise })));
  });
});

const stateOf = ({ number, amount }: { number: number; amount: number }) => ({
  id: `pledge-${number}`,
  number,
  cluster: "cum-1",
  outstanding: amount,
});
