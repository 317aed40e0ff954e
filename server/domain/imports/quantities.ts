import type { Cell } from "./table.ts";
import { wholeCell, wholeOf, type Read } from "./values.ts";

/** `10 thùng` is 10 of a unit; a bare number names none. */
export function splitUnit(text: string): { number: string; unit: string } {
  const [, number = text, unit = ""] = /^([-+\d.,\s]*\d)\s*([^\d\s.,].*)$/u.exec(text) ?? [];
  return { number, unit };
}

/**
 * A quantity in units of `size` smallest units each, as smallest units: `1,5` kg of 1,000 g is
 * 1500. Exact: no floating point number is multiplied. Refuses what is finer than the smallest
 * unit, and a comma that may part thousands or decimals, where both could be.
 */
export function quantityCell(cell: Cell, text: string, size: number): Read<number> {
  if (size === 1)
    return typeof cell === "number" ? wholeCell(cell, text) : wholeOf(splitUnit(text).number);
  const decimal = typeof cell === "number" ? typed(cell) : written(splitUnit(text).number);
  if ("wrong" in decimal) return decimal;
  const { digits, places } = decimal.value;
  const [scaled, one] = [digits * BigInt(size), 10n ** BigInt(places)];
  if (scaled % one !== 0n) return { wrong: "too_fine" };
  const value = Number(scaled / one);
  return Number.isSafeInteger(value) ? { value } : { wrong: "too_large" };
}

/** A number exactly as it was written: digits, of which so many stand behind the comma. */
type Decimal = { digits: bigint; places: number };

/** The most digits behind the comma that are read. */
const placesMax = 6;

/** A number of Excel, whose last bits are noise: six decimals of it are meant. */
function typed(number: number): Read<Decimal> {
  if (Math.abs(number) > Number.MAX_SAFE_INTEGER) return { wrong: "too_large" };
  const [whole = "", behind = ""] = number.toFixed(placesMax).split(".");
  return { value: { digits: BigInt(whole + behind), places: behind.length } };
}

const byDots = /^[1-9]\d{0,2}(?:\.\d{3})+(?:,(\d+))?$/;
const byCommas = /^[1-9]\d{0,2}(?:,\d{3})+(?:\.(\d+))?$/;
const ungrouped = /^\d+(?:[.,](\d+))?$/;

/** `1.500` is fifteen hundred, as Vietnamese writes; `1,5` and `1.5` are one and a half. */
function written(text: string): Read<Decimal> {
  const sign = text.startsWith("-") ? -1n : 1n;
  const bare = text.replace(/^[-+]|\s/g, "");
  if (/^[1-9]\d{0,2},\d{3}$/.test(bare)) return { wrong: "number_ambiguous" };
  const parts = byDots.exec(bare) ?? byCommas.exec(bare) ?? ungrouped.exec(bare);
  if (!parts) return { wrong: "not_a_number" };
  const behind = (parts[1] ?? "").replace(/0+$/, "");
  if (behind.length > placesMax) return { wrong: "too_fine" };
  const whole = parts[1] ? bare.slice(0, -parts[1].length - 1) : bare;
  const digits = BigInt(whole.replace(/[.,]/g, "") + behind);
  return { value: { digits: sign * digits, places: behind.length } };
}

/** A quantity as Vietnamese writes it in the item's unit: 1500 g of a kilogram are `1,5`. */
export function quantityText(quantity: number, scale: number): string {
  const digits = String(quantity).padStart(scale + 1, "0");
  const whole = digits.slice(0, digits.length - scale).replace(/\B(?=(?:\d{3})+$)/g, ".");
  const behind = digits.slice(digits.length - scale).replace(/0+$/, "");
  return behind ? `${whole},${behind}` : whole;
}
