import { checkDigit } from "./code.ts";

/** How many letters and digits of a memo are looked at: banks cut at some 260. */
const memoMax = 500;

/** `memoCode("TQC", 42)` → `TQC0000427`: the promise CK-000042-7 as a bank's memo can carry it. */
export function memoCode(prefix: string, number: number): string {
  const digits = String(number).padStart(6, "0");
  return `${prefix}${digits}${checkDigit(digits)}`;
}

/**
 * The numbers of the promises that a bank's memo names, each once, in the order in which they stand.
 * Banks wrap a memo in words of their own, put dots and spaces inside it, change its case and cut it:
 * so separators do not count, and only a number with its right check digit does. Where more digits
 * follow, a number of seven or more may be read in several ways, and all are given. What could as well
 * be a code that was cut before other digits names nothing. 400,000 memos take about a second.
 */
export function promisesNamed(memo: string, prefix: string): number[] {
  const letters = [...prefix].map((letter) => `[${letter}${letter.toLowerCase()}]`).join(between);
  // Most memos name nothing, which one look tells.
  if (!new RegExp(`${letters}(?:${between}\\d){7}`).test(memo)) return [];
  const looked = memo.slice(0, memoMax);
  const bare = looked.toUpperCase().replace(/[^A-Z0-9]+/g, "");
  const found = new Set<number>();
  for (let at = bare.indexOf(prefix); at >= 0; at = bare.indexOf(prefix, at + 1)) {
    const [digits = ""] = /^\d*/.exec(bare.slice(at + prefix.length)) ?? [];
    for (const number of numbersAtStart(digits)) found.add(number);
  }
  return [...found].filter((number) => isClear(looked, letters, memoCode("", number)));
}

/** Between the letters and digits of a code a bank may put anything but those. */
const between = "[^A-Za-z0-9]*";

/**
 * Whether digits are surely a code's own: in one piece, or with the check digit apart, or anyhow when
 * no others follow. In `TQC00042 110924` the day gives a code that was cut a check digit by chance, as
 * one of ten days does.
 */
function isClear(memo: string, letters: string, digits: string): boolean {
  const [number, check] = [digits.slice(0, -1), digits.slice(-1)];
  const ways = [
    digits,
    `${number}${between}${check}(?!\\d)`,
    `${[...digits].join(between)}(?!${between}\\d)`,
  ];
  return new RegExp(`${letters}${between}(?:${ways.join("|")})`).test(memo);
}

/** Numbers are written with at least six digits, so only one of more may not begin with a zero. */
function numbersAtStart(digits: string): number[] {
  const longest = digits.startsWith("0") ? 6 : Math.min(digits.length - 1, 15);
  const numbers: number[] = [];
  for (let length = 6; length <= longest && length < digits.length; length++) {
    const number = digits.slice(0, length);
    if (checkDigit(number) === Number(digits[length])) numbers.push(Number(number));
  }
  return numbers;
}
