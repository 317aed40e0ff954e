import type { StatementCell, Told } from "./statementCell.ts";

const notAnAmount = { wrong: "not_an_amount" } as const;
const currency = /(?:VND|VNĐ|đồng|[đ₫])$/iu;
/** Thousands parted by the same mark, then perhaps a fraction; or digits, then perhaps a fraction. */
const grouped = /^(\d{1,3}(?:([.,])\d{3})(?:\2\d{3})*)(?:[.,](\d\d))?$/;
const ungrouped = /^(\d+)(?:[.,](\d\d?))?$/;

/**
 * An amount of đồng as banks write it: `1.000.000`, `1,000,000`, `1000000` or `1 000 000`, with a sign
 * before or after it or in brackets (which is below zero), or a number of Excel. A last group of two
 * digits is a fraction, which must be 00. Undefined for an empty cell and a dash. Exact: nothing is
 * read as a floating point number.
 */
export function dongOf(cell: StatementCell | undefined, text: string): Told<number> | undefined {
  if (typeof cell === "number") return numberOf(cell);
  if (typeof cell === "object" && cell !== null)
    return { wrong: "wrong" in cell ? "cell_error" : "not_an_amount" };
  const bare = text.replace(/[\s\u00a0\u202f']/g, "").replace(currency, "");
  if (bare === "" || /^[-–—]$/.test(bare)) return undefined;
  const [, bracket, before, digits = "", after, closing] =
    /^(\()?([-+−])?([\d.,]+)([-+−])?(\))?$/.exec(bare) ?? [];
  if (Boolean(bracket) !== Boolean(closing) || (before && after)) return notAnAmount;
  const isBelow = Boolean(bracket) !== /[-−]/.test(before ?? after ?? "");
  return wholeOf(digits, isBelow);
}

function wholeOf(digits: string, isBelow: boolean): Told<number> {
  const [, whole = "", , groupedRest] = grouped.exec(digits) ?? [];
  const [, plain = "", plainRest] = whole ? [] : (ungrouped.exec(digits) ?? []);
  if (!whole && !plain) return notAnAmount;
  if (/[1-9]/.test(groupedRest ?? plainRest ?? "")) return { wrong: "not_whole" };
  const value = Number((whole || plain).replace(/[.,]/g, ""));
  if (!Number.isSafeInteger(value)) return { wrong: "too_large" };
  return { value: isBelow && value > 0 ? -value : value };
}

function numberOf(cell: number): Told<number> {
  if (!Number.isInteger(cell)) return { wrong: "not_whole" };
  return Number.isSafeInteger(cell) ? { value: cell } : { wrong: "too_large" };
}
