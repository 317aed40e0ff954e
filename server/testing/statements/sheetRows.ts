import { chanceFrom, type Chance } from "#seed/chance.ts";
import { bankSheets, type BankSheet, type SheetCell } from "./bankSheet.ts";
import { openingOf, shownLines, type ShownLine } from "./shownLines.ts";
import { planned, type StatementPlan } from "./statementPlan.ts";

/** A row of a statement; the first row of a line has the line. A missing line has no cells. */
export interface SheetRow {
  cells?: SheetCell[];
  line?: ShownLine;
}

/** What the lines so far come to. */
interface Sums {
  debit: number;
  credit: number;
  closing: number;
}

/** The rows of a statement, from its title to its totals, with the traps at the ends of its pages. */
export function* sheetRows(plan: StatementPlan): Generator<SheetRow> {
  const sheet = bankSheets[plan.bank];
  const chance = chanceFrom(plan.seed + 1);
  const pageLines = plan.pageLines ?? planned.pageLines;
  const opening = openingOf(plan);
  const sums: Sums = { debit: 0, credit: 0, closing: opening };
  let newest = -1;
  let onPages = 0;
  yield* titleRows(plan, sheet, opening);
  for (const line of shownLines(plan)) {
    if (line.index > newest) [newest, sums.closing] = [line.index, line.balance];
    if (line.isMissing) {
      yield { line };
      continue;
    }
    sums[line.direction] += line.amount;
    const isLast = ++onPages % pageLines === 0;
    const pageEnd = isLast ? pageEndRows(plan, sheet, { sums, page: onPages / pageLines }) : [];
    yield* isLast && chance.next() < 0.6
      ? brokenRows(sheet, line, { pageEnd, chance })
      : [...lineRows(sheet, line), ...pageEnd];
  }
  yield* endRows(sheet, sums);
}

function titleRows(plan: StatementPlan, sheet: BankSheet, opening: number): SheetRow[] {
  const stated: SheetCell[][] =
    sheet.balanceAt === undefined
      ? []
      : [["Số dư đầu kỳ / Opening balance", "", { dong: opening }], [""]];
  return [
    ["NGÂN HÀNG THƯƠNG MẠI CỔ PHẦN"],
    ["SAO KÊ TÀI KHOẢN / ACCOUNT STATEMENT"],
    ["Số tài khoản: 0011001932418", "", "Từ 01/09/2024 đến 30/09/2024"],
    ...stated,
    headerCells(plan, sheet),
  ].map((cells) => ({ cells }));
}

function headerCells(plan: StatementPlan, sheet: BankSheet): string[] {
  return sheet.headers.map(([vi, en]) => {
    if (plan.headers === "vi") return vi;
    return plan.headers === "en" ? en : `${vi} / ${en}`;
  });
}

/** Where a page ends: a sum, its number, and the title and the header of the next. */
function pageEndRows(
  plan: StatementPlan,
  sheet: BankSheet,
  { sums, page }: { sums: Sums; page: number },
): SheetRow[] {
  return [
    sumCells("Cộng trang", sheet, sums),
    [`Trang ${page}`],
    [""],
    ["SAO KÊ TÀI KHOẢN / ACCOUNT STATEMENT"],
    headerCells(plan, sheet),
  ].map((cells) => ({ cells }));
}

function sumCells(label: string, sheet: BankSheet, { debit, credit }: Sums): SheetCell[] {
  const cells: SheetCell[] = sheet.headers.map(() => "");
  cells[0] = label;
  cells[sheet.creditAt] = { dong: credit };
  if (sheet.debitAt !== undefined) cells[sheet.debitAt] = { dong: debit };
  return cells;
}

function endRows(sheet: BankSheet, sums: Sums): SheetRow[] {
  const closing: SheetCell[] = sheet.headers.map(() => "");
  closing[sheet.memoAt] = "Số dư cuối kỳ / Closing balance";
  if (sheet.balanceAt !== undefined) closing[sheet.balanceAt] = { dong: sums.closing };
  return [
    { cells: sumCells("Tổng cộng / Total", sheet, sums) },
    ...(sheet.balanceAt === undefined ? [] : [{ cells: closing }]),
    { cells: [""] },
    { cells: ["Người lập biểu", "", "", "Kiểm soát"] },
  ];
}

/** A line with its memo wrapped, where the bank wraps. */
function lineRows(sheet: BankSheet, line: ShownLine): SheetRow[] {
  const cells = sheet.cellsOf(line, line);
  const [first, ...others] = piecesOf(line.memo === "" ? "" : textAt(cells, sheet), sheet.wrapsAt);
  return [
    { line, cells: cells.with(sheet.memoAt, first) },
    ...others.map((piece) => ({ cells: cells.map((_, at) => (at === sheet.memoAt ? piece : "")) })),
  ];
}

/** A line whose row breaks at the end of a page, its amounts standing on either side. */
function brokenRows(
  sheet: BankSheet,
  line: ShownLine,
  { pageEnd, chance }: { pageEnd: SheetRow[]; chance: Chance },
): SheetRow[] {
  const cells = sheet.cellsOf(line, line);
  const memo = textAt(cells, sheet);
  const half = Math.ceil(memo.length / 2);
  const amountsAt = [sheet.debitAt, sheet.creditAt, sheet.balanceAt];
  const isLate = memo.length > 1 && chance.next() < 0.5;
  const above = cells
    .with(sheet.memoAt, memo.slice(0, half).trim())
    .map((cell, at) => (isLate && amountsAt.includes(at) ? "" : cell));
  const below = cells
    .with(sheet.memoAt, memo.slice(half).trim())
    .map((cell, at) => (at === sheet.memoAt || (isLate && amountsAt.includes(at)) ? cell : ""));
  return [{ line, cells: above }, ...pageEnd, { cells: below }];
}

function textAt(cells: readonly SheetCell[], { memoAt }: BankSheet): string {
  const memo = cells[memoAt];
  if (typeof memo !== "string") throw new Error("a memo is a text");
  return memo;
}

function piecesOf(memo: string, wrapsAt = Infinity): [string, ...string[]] {
  const [first, rest] = [memo.slice(0, wrapsAt).trim(), memo.slice(wrapsAt).trim()];
  return rest === "" ? [first] : [first, ...piecesOf(rest, wrapsAt)];
}
