import { describe, expect, test } from "vitest";
import { promisesNamed } from "#domain/memo.ts";
import { bankCodes } from "#domain/statements/bankLayouts.ts";
import { judgeCredit } from "#domain/statements/tier.ts";
import { bankSheets } from "../testing/statements/bankSheet.ts";
import { inventCsv } from "../testing/statements/inventStatement.ts";
import type { StatementPlan } from "../testing/statements/statementPlan.ts";
import { readStatement } from "./readStatement.ts";

// A statement as long as the busiest days of a real fund, of each bank, from one seed. `npm run
// test:statements` reads 400,000 lines of each; the suite fewer. What is then posted of so many is
// compared in the same way by `npm run bench`.
const lines = Number(process.env.STATEMENT_LINES) || 6_000;
const seed = Number(process.env.STATEMENT_SEED) || 17;
const promises = Array.from({ length: lines / 200 }, (_, at) => ({
  number: at % 2 ? 99_000 + at : at + 1,
  amount: 100_000 * ((at % 3) + 1),
}));
const known = new Map(
  promises.map(({ number, amount }) => [
    number,
    { id: `promise-${number}`, number, cluster: "cum-1", outstanding: amount },
  ]),
);

describe.each(bankCodes)(`${lines} lines of %s, from seed ${seed}`, (bank) => {
  const plan: StatementPlan = {
    bank,
    seed,
    lines,
    perDay: lines / 3,
    promises,
    mangled: lines / 100,
    otherAmounts: lines / 400,
    missing: 60,
  };

  test("give every promise its line and no line to another, and every missing line is located", async () => {
    const { bytes, truth } = inventCsv(plan, { keepsLines: false });

    const { matched, summary } = await judged(bytes);

    const intact = truth.planted.filter(({ what }) => what === "intact");
    expect(intact).toHaveLength(promises.length);
    expect(matched).toEqual(intact.map(({ row, promise }) => ({ row, promise })));
    expect(summary).toMatchObject({ bank, lines: truth.written, problems: [] });
    expect([summary.gapCount, summary.gaps]).toEqual([truth.gaps.length, truth.gaps.slice(0, 100)]);
    const breaks = { kind: "broken", count: truth.breaks.length, breaks: truth.breaks };
    const isProvable = bankSheets[bank].balanceStands !== "nowhere";
    expect(summary.proof).toEqual(isProvable ? breaks : { kind: "unprovable", lacks: "balances" });
  });
});

/** Reads a file to its end, keeping only which line would be matched by itself to which promise. */
async function judged(bytes: Buffer) {
  const reading = readStatement(bytes);
  const matched: { row: number; promise: number | undefined }[] = [];
  for (;;) {
    const { done, value } = await reading.next();
    if (!done) {
      for (const { row, amount, memo } of value) {
        const named = promisesNamed(memo, "TQC").flatMap((number) => known.get(number) ?? []);
        if (judgeCredit(amount, { named, likely: [] })?.tier === "T1")
          matched.push({ row, promise: named[0]?.number });
      }
      continue;
    }
    if (!value.ok) throw new Error(`refused: ${value.code}`);
    return { matched, summary: value.value };
  }
}
