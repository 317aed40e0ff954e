import { addDays } from "#domain/calendar.ts";
import { memoCode } from "#domain/memo.ts";
import { chanceFrom, type Chance } from "#seed/chance.ts";
import { bankMemo, giversWords, inventedAccount, inventedName } from "./bankMemo.ts";
import { intactCode, mangledCode } from "./plantedCode.ts";
import {
  manglings,
  planned,
  type PlannedLine,
  type Planted,
  type StatementPlan,
} from "./statementPlan.ts";

/** They make up 84 % of the busiest day, so that an amount alone says nothing. */
const usual = [100, 200, 500, 50, 1_000, 300, 20, 2_000].map((thousands) => thousands * 1_000);
/** Of a hundred lines, how many are like the one before in all but the balance. */
const alikePercent = 20;
/** Debits are fees, one among so many lines. */
const feeOneIn = 400;

/** The lines of a plan, oldest first, one at a time: a large plan is never in memory as a whole. */
export function* plannedLines(plan: StatementPlan): Generator<PlannedLine> {
  const chance = chanceFrom(plan.seed);
  const plantings = plantingsOf(plan, chance);
  const missing = missingOf(plan, plantings, chance);
  let balance = plan.opening ?? planned.opening;
  let before: PlannedLine | undefined;
  for (let index = 0; index < plan.lines; index++) {
    const planting = plantings.get(index);
    const isAlike = before && !before.planted && chance.whole(1, 100) <= alikePercent;
    const line: PlannedLine = planting
      ? plantedLine(plan, { index, chance }, planting)
      : isAlike && before
        ? { ...before, index, ...momentOf(plan, index, before) }
        : freeLine(plan, { index, chance });
    balance += line.direction === "credit" ? line.amount : -line.amount;
    before = { ...line, balance, isMissing: missing.has(index) };
    yield before;
  }
}

interface At {
  index: number;
  chance: Chance;
}
interface Planting {
  what: Planted;
  number: number;
  amount: number;
}

/** Which lines speak of which promise. */
function plantingsOf(plan: StatementPlan, chance: Chance): Map<number, Planting> {
  const { promises = [], mangled = 0, otherAmounts = 0, lines } = plan;
  const some = (count: number, what: () => Planted) =>
    Array.from({ length: promises.length > 0 ? count : 0 }, () => ({
      ...chance.pick(promises),
      what: what(),
    }));
  const all: Planting[] = [
    ...promises.map((promise) => ({ ...promise, what: "intact" as const })),
    ...some(mangled, () => chance.pick(manglings)),
    ...some(otherAmounts, () => "other_amount"),
  ];
  if (all.length * 2 > lines)
    throw new Error("a plan has at least two lines for each planted code");
  const plantings = new Map<number, Planting>();
  for (const planting of all) plantings.set(freeIndex(lines, chance, plantings), planting);
  return plantings;
}

function missingOf(plan: StatementPlan, taken: ReadonlyMap<number, unknown>, chance: Chance) {
  const missing = new Map<number, true>();
  // The first and the last line stay: what lies outside a statement no statement can tell.
  const ends = new Map([...taken.keys(), 0, plan.lines - 1].map((index) => [index, true]));
  for (let left = plan.missing ?? 0; left > 0; left--) {
    const index = freeIndex(plan.lines, chance, ends);
    ends.set(index, true);
    missing.set(index, true);
  }
  return missing;
}

function freeIndex(lines: number, chance: Chance, taken: ReadonlyMap<number, unknown>): number {
  let index = chance.whole(0, lines - 1);
  while (taken.has(index)) index = (index + 1) % lines;
  return index;
}

/** Days are as long as the plan says; of the lines in a second some stand before others. */
function momentOf({ from, perDay }: StatementPlan, index: number, alike?: PlannedLine) {
  const on = addDays(from ?? planned.from, Math.floor(index / perDay));
  const second = Math.floor(((index % perDay) * 86_399) / perDay);
  const two = (value: number) => String(value).padStart(2, "0");
  const time = `${two(Math.floor(second / 3_600))}:${two(Math.floor(second / 60) % 60)}:${two(second % 60)}`;
  // Half of the lines that are alike even came in the same second.
  const isSame = alike?.on === on && index % 2 === 0;
  return { on, time: isSame && alike ? alike.time : time };
}

function freeLine(plan: StatementPlan, { index, chance }: At): PlannedLine {
  const moment = momentOf(plan, index);
  const reference = `FT24254${chance.whole(100_000, 999_999)}`;
  if (plan.bank !== "vietinbank" && chance.whole(1, feeOneIn) === 1) {
    const memo = "THU PHI DICH VU SMS";
    return { index, ...moment, ...nothing, direction: "debit", amount: 11_000, memo, reference };
  }
  const amount =
    chance.whole(1, 100) <= 84 ? chance.pick(usual) : chance.whole(1, 9_999) * 1_000 + 500;
  return credit({ index, ...moment, ...nothing, amount, reference }, giversWords(chance), chance);
}

const nothing = { direction: "credit", balance: 0, isMissing: false } as const;

function plantedLine(plan: StatementPlan, { index, chance }: At, planting: Planting): PlannedLine {
  const { what, number } = planting;
  const prefix = plan.memoPrefix ?? planned.memoPrefix;
  const isWhole = what === "intact" || what === "other_amount";
  const code = isWhole
    ? intactCode(prefix, number, chance)
    : mangledCode(memoCode(prefix, number), what, { prefix, chance });
  const words = chance.pick([`${code} `, `${giversWords(chance)} ${code} `, `Ung ho ${code} `]);
  const rest = what === "cut" ? "" : chance.pick(["", "ung ho", "cam on"]);
  const amount =
    what === "other_amount" ? planting.amount + chance.whole(1, 9) * 1_000 : planting.amount;
  const reference = `FT24254${chance.whole(100_000, 999_999)}`;
  const line = { index, ...momentOf(plan, index), ...nothing, amount, reference };
  return {
    ...credit(line, `${words}${rest}`.trim(), chance),
    planted: { what, promise: number },
  };
}

function credit(line: Omit<PlannedLine, "memo">, words: string, chance: Chance): PlannedLine {
  const [name, account] = [inventedName(chance), inventedAccount(chance)];
  const memo = bankMemo({ ...line, name, account, words }, chance);
  return { ...line, memo, payerName: name, payerAccount: account };
}
