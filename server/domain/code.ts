import { assert } from "./decision.ts";

/** The prefix of the number of each thing that people talk about on the phone. */
export const prefixes = {
  need: "NC",
  pledge: "CK",
  consignment: "CH",
  receipt: "BN",
  discrepancy: "CL",
  entry: "BT",
  statement: "SK",
} as const;
export type Numbered = keyof typeof prefixes;

// The totally anti-symmetric quasigroup of order 10 of H. Michael Damm, "Total anti-symmetrische
// Quasigruppen" (2004): it detects every wrong digit and every swap of neighbours.
const damm = [
  [0, 3, 1, 7, 5, 9, 8, 6, 4, 2],
  [7, 0, 9, 2, 1, 5, 4, 8, 6, 3],
  [4, 2, 0, 6, 8, 7, 1, 3, 5, 9],
  [1, 7, 5, 0, 9, 8, 3, 4, 2, 6],
  [6, 1, 2, 3, 0, 4, 5, 9, 7, 8],
  [3, 6, 7, 4, 2, 0, 9, 5, 8, 1],
  [5, 8, 6, 9, 7, 2, 0, 1, 3, 4],
  [8, 9, 4, 5, 3, 6, 2, 0, 1, 7],
  [9, 4, 3, 8, 6, 1, 7, 2, 0, 5],
  [2, 5, 8, 1, 4, 3, 6, 7, 9, 0],
] as const;

/** The Damm check digit of a string of decimal digits. */
export function checkDigit(digits: string): number {
  let interim: number = 0;
  for (const digit of digits) {
    const next = damm[interim]?.[Number(digit)];
    assert(next !== undefined, "a check digit is of decimal digits");
    interim = next;
  }
  return interim;
}

/** `codeOf("need", 42)` → `NC-000042-7`: at least six digits and a check digit. */
export function codeOf(kind: Numbered, number: number): string {
  const digits = String(number).padStart(6, "0");
  return `${prefixes[kind]}-${digits}-${checkDigit(digits)}`;
}

/**
 * Reads a code as people write it (any case, hyphens or spaces optional); undefined when it is not
 * one of ours or its check digit is wrong.
 */
export function readCode(text: string): { kind: Numbered; number: number } | undefined {
  const match = /^([a-z]{2})[\s-]*(\d{6,15})[\s-]*(\d)$/i.exec(text.trim());
  if (!match) return undefined;
  const [, prefix = "", digits = "", check] = match;
  const kind = Object.entries(prefixes).find(([, known]) => known === prefix.toUpperCase())?.[0];
  if (!kind || checkDigit(digits) !== Number(check)) return undefined;
  return { kind: kind as Numbered, number: Number(digits) };
}

/** The number within a code that we made ourselves. */
export function numberOf(code: string): number {
  return readCode(code)?.number ?? 0;
}
