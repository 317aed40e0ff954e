/** Tells Excel that the file is UTF-8. */
export const byteOrderMark = "\uFEFF";

/**
 * One row of CSV (RFC 4180). A text that a spreadsheet would run as a formula gets an apostrophe
 * before it (OWASP, "CSV Injection"); numbers are written as they are.
 */
export function csvRow(cells: readonly (string | number)[]): string {
  return `${cells.map(csvCell).join(",")}\r\n`;
}

function csvCell(cell: string | number): string {
  if (typeof cell === "number") return String(cell);
  const safe = /^[=+\-@\t\r\n]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
