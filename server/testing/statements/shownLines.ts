import { bankSheets } from "./bankSheet.ts";
import { plannedLines } from "./plannedLines.ts";
import type { PlannedLine, StatementPlan } from "./statementPlan.ts";

/** A line as a file shows it. */
export interface ShownLine extends PlannedLine {
  /** From 1, in the order of the file; those that are missing had theirs. */
  serial: number;
  showsBalance: boolean;
}

/** The lines that a plan writes into its file, in the order of the file, those missing included. */
export function* shownLines(plan: StatementPlan): Generator<ShownLine> {
  const inTime = withBalances(plan);
  let serial = 0;
  for (const line of plan.order === "newest_first" ? [...inTime].toReversed() : inTime)
    yield { ...line, serial: ++serial };
}

/** Where balances stand only at the end of a day, also at the end of a day that is not over yet. */
function* withBalances(plan: StatementPlan): Generator<Omit<ShownLine, "serial">> {
  const stands = bankSheets[plan.bank].balanceStands;
  const [from, to] = plan.only ?? [0, plan.lines];
  let before: PlannedLine | undefined;
  for (const line of plannedLines(plan)) {
    if (line.index < from) continue;
    if (line.index >= to) break;
    if (before) yield { ...before, showsBalance: stands === "each_line" || before.on !== line.on };
    before = line;
  }
  if (before) yield { ...before, showsBalance: true };
}

/** What was on the account before the first line of the file. */
export function openingOf(plan: StatementPlan): number {
  const [from] = plan.only ?? [0];
  for (const { index, balance, direction, amount } of plannedLines(plan))
    if (index === from) return balance - (direction === "credit" ? amount : -amount);
  throw new Error("a statement has at least one line");
}
