import { memoCode } from "#domain/memo.ts";
import type { Chance } from "#seed/chance.ts";
import type { Mangling } from "./statementPlan.ts";

/** A code as givers and banks write it: whole, in any case, with dots and spaces inside. */
export function intactCode(prefix: string, number: number, chance: Chance): string {
  const code = memoCode(prefix, number);
  const [digits, check] = [code.slice(prefix.length, -1), code.slice(-1)];
  return chance.pick([
    code,
    code,
    code.toLowerCase(),
    `${prefix} ${digits} ${check}`,
    `${prefix}.${digits}.${check}`,
    `${prefix}-${digits}-${check}`,
    `${prefix}${digits} ${check}`,
    `${prefix.slice(0, 1)} ${prefix.slice(1)}${digits}${check}`,
    `${code.slice(0, 5)} ${code.slice(5)}`,
  ]);
}

/** What is left of a code; by its digits alone none of them is the promise's, nor another's. */
export function mangledCode(code: string, how: Mangling, { prefix, chance }: Mangle): string {
  const digits = code.slice(prefix.length);
  switch (how) {
    case "cut":
      return code.slice(0, -chance.whole(1, 4));
    case "cut_before_day":
      return `${code.slice(0, -2)} ${chance.whole(10, 28)}0924`;
    case "swapped":
      return prefix + swapped(digits);
    case "letter_o":
      return prefix + (digits.includes("0") ? digits.replace("0", "O") : `O${digits.slice(1)}`);
    case "wrong_check":
      return code.slice(0, -1) + ((Number(code.slice(-1)) + chance.whole(1, 9)) % 10);
    case "wrong_prefix":
      return `${prefix.slice(0, -1)}${digits}`;
    default:
      return how satisfies never;
  }
}

interface Mangle {
  prefix: string;
  chance: Chance;
}

/** With the last two neighbours that differ the other way round. */
function swapped(digits: string): string {
  for (let at = digits.length - 2; at >= 0; at--) {
    const [one = "", other = ""] = digits.slice(at, at + 2);
    if (one !== other) return digits.slice(0, at) + other + one + digits.slice(at + 2);
  }
  return digits.slice(0, -1);
}
