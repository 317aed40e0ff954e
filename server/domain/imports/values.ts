import * as v from "valibot";
import { Day } from "#domain/day.ts";
import type { ProblemCode, ProblemFacts } from "./problem.ts";
import type { Cell } from "./table.ts";

/** What a cell means, or what is wrong with it. */
export type Read<Value> = { value: Value } | { wrong: ProblemCode; facts?: ProblemFacts };

/**
 * A whole number as it is written in Vietnamese or English: `1.234`, `1,234`, `1 234`, `1234`, and
 * `12,0`, which is 12. Refuses parts of a whole, and what is no number.
 */
export function wholeOf(text: string): Read<number> {
  const bare = text.replace(/\s/g, "");
  const parts = /^([+-]?)([1-9]\d{0,2}(?:([.,])\d{3})(?:\3\d{3})*|\d+)(?:[.,](\d+))?$/.exec(bare);
  const [, sign, digits = "", mark, rest = ""] = parts ?? [];
  if (!parts || (mark && bare.slice(-rest.length - 1, -rest.length) === mark && rest))
    return { wrong: "not_a_number" };
  if (/[1-9]/.test(rest)) return { wrong: "not_whole" };
  const value = Number(digits.replace(/[.,]/g, ""));
  if (!Number.isSafeInteger(value)) return { wrong: "too_large" };
  return { value: sign === "-" ? -value : value };
}

/** As above, of a cell: a number of Excel is one already. */
export function wholeCell(cell: Cell, text: string): Read<number> {
  if (typeof cell !== "number") return wholeOf(text);
  if (!Number.isInteger(cell)) return { wrong: "not_whole" };
  return Number.isSafeInteger(cell) ? { value: cell } : { wrong: "too_large" };
}

/** Serial numbers of 1 January 2000 and 31 December 2099 in Excel. */
const [serialMin, serialMax] = [36_526, 73_050];
/** 30 December 1899, day 0 of Excel's calendar for every day after February 1900. */
const serialZero = Date.UTC(1899, 11, 30);

/** A day of a cell: a date of Excel, its bare serial number, `23/11/2025` or `2025-11-23`. */
export function dayCell(cell: Cell, text: string): Read<string> {
  if (typeof cell === "object" && cell && "day" in cell) return { value: cell.day };
  if (typeof cell === "number" || /^\d{5}$/.test(text)) {
    const serial = Math.floor(Number(text));
    if (serial < serialMin || serial > serialMax) return { wrong: "not_a_day" };
    return { value: new Date(serialZero + serial * 86_400_000).toISOString().slice(0, 10) };
  }
  const [, date, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  const iso = year
    ? `${year}-${month?.padStart(2, "0")}-${date?.padStart(2, "0")}`
    : text.slice(0, 10);
  return v.is(Day, iso) ? { value: iso } : { wrong: "not_a_day" };
}
