import type { BalanceStands } from "./layout.ts";
import type { StatementLine } from "./statementLine.ts";

/**
 * What tells a line from others, as one text whose SHA-256 is the line's fingerprint. Lines with the
 * same key may really be several transactions: one in five of some banks is like another in day,
 * amount and memo. So a line is known by its key *and* by which of the lines with this key in its file
 * it is, the n-th occurrence: a file with three of them and one with five overlap in three.
 *
 * This rests on files that hold whole days, or the beginning of one. A file of a day that is not over
 * has the first so many occurrences of each key, and the file of the whole day adds the others. For
 * that, a key may only hold what does not change between the two:
 *
 * - A balance that stands on each line is in the key: it stays what it was, and tells apart nearly all
 *   lines that are otherwise alike (not those between which the balance returned to what it was).
 * - A balance at the end of a day is not: in a file taken at noon it stands on a line on which the
 *   file of the evening has none.
 * - Serial numbers and rows are not: they count from each file's own beginning.
 * - A memo counts without its spaces: where it wraps depends on the page.
 *
 * What cannot be told: a day that someone cut into two files by hand. Alike lines in the second are
 * then taken for those of the first. The balance shows it where there is one, since it no longer ties,
 * and the gap before the first serial number where there is one.
 */
export function lineKey(line: StatementLine, stands: BalanceStands): string {
  const { on, time, direction, amount, balance, reference, memo, payerAccount, payerName } = line;
  const held = stands === "each_line" ? balance : undefined;
  const text = memo.replaceAll(" ", "");
  // None of them holds a line's end: texts of cells have single spaces.
  const what = `${on}\n${time ?? ""}\n${direction}\n${amount}\n${held ?? ""}`;
  return `${what}\n${reference ?? ""}\n${text}\n${payerAccount ?? ""}\n${payerName ?? ""}`;
}
