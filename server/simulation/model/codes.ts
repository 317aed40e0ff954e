// Numbers that people can say on the phone (DESIGN §3), with H. Michael Damm's check digit.

const rows = [
  "0317598642",
  "7092154863",
  "4206871359",
  "1750983426",
  "6123045978",
  "3674209581",
  "5869720134",
  "8945362017",
  "9438617205",
  "2581436790",
];

function digitsOf(number: number): string {
  const digits = String(number).padStart(6, "0");
  const check = [...digits].reduce((row, digit) => Number(rows[row]?.[Number(digit)]), 0);
  return `${digits}${check}`;
}

/** `codeOf("NC", 42)` → `NC-000042-7`. */
export function codeOf(prefix: string, number: number): string {
  const digits = digitsOf(number);
  return `${prefix}-${digits.slice(0, -1)}-${digits.slice(-1)}`;
}

/** What a bank's memo says of a promise: `TQC0000427`. */
export function memoOf(prefix: string, number: number): string {
  return `${prefix}${digitsOf(number)}`;
}
