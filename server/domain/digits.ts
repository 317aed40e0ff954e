import { quantityMax } from "./limits.ts";

/** In which language a number is written: they use point and comma the other way round. */
type Language = "vi" | "en";

// Quantities are integers in an item's smallest unit. These turn them into digits and back by
// moving the point in text, so that no floating point ever touches them.

/** `digits(1500, 3, "vi")` → `1,5`; `digits(1234567, 0, "vi")` → `1.234.567`. */
export function digits(value: number | bigint, scale: number, language: Language): string {
  const [thousands, point] = language === "vi" ? [".", ","] : [",", "."];
  const whole = BigInt(value);
  const padded = String(whole < 0n ? -whole : whole).padStart(scale + 1, "0");
  const left = padded.slice(0, padded.length - scale);
  const right = padded.slice(padded.length - scale).replace(/0+$/, "");
  const grouped = left.replace(/\B(?=(\d{3})+$)/g, thousands);
  return `${whole < 0n ? "−" : ""}${grouped}${right && point}${right}`;
}

/**
 * Reads a quantity as people write it into the smallest unit: `1,5` with scale 3 → 1500. Spaces
 * and marks between thousands are fine. Undefined when it is no number, has more decimals than the
 * item knows, is below zero or more than anyone may enter.
 */
export function readDigits(text: string, scale: number, language: Language): number | undefined {
  const [thousands, point] = language === "vi" ? [".", ","] : [",", "."];
  const tight = text.replace(/[\s\u00a0]/g, "");
  const grouped = new RegExp(`^[1-9]\\d{0,2}(\\${thousands}\\d{3})+(\\${point}\\d*)?$`);
  // A lone mark that cannot stand between thousands is a decimal point of the other language.
  const plain = grouped.test(tight) ? tight.replaceAll(thousands, "") : tight;
  const match = /^(\d{1,15})(?:[.,](\d*))?$/.exec(plain);
  if (!match) return undefined;
  const [, left = "", right = ""] = match;
  const decimals = right.replace(/0+$/, "");
  if (decimals.length > scale) return undefined;
  const value = BigInt(left + decimals.padEnd(scale, "0"));
  return value <= BigInt(quantityMax) ? Number(value) : undefined;
}
