import { continues, draftOf, hasMoney, isText, merged, type DraftLine } from "./draftLine.ts";
import { GapFinder } from "./gapFinder.ts";
import { lineOf, type DraftProblem } from "./lineOf.ts";
import { timeOf } from "./momentOf.ts";
import { cellText, type StatementRow } from "./statementCell.ts";
import type { StatementLine } from "./statementLine.ts";
import { balancesIn, isPageNumber, isTotal } from "./statementMarks.ts";
import { toldMax, type StatementProblem } from "./statementSummary.ts";
import { findStatement, type StatementTable } from "./statementTable.ts";

/** The most of a cell that a problem repeats. */
const valueMax = 60;

/**
 * Makes lines of a statement's rows, which are given one by one from the first of the file, in their
 * order. Passes over titles, headers that come again on each page, page numbers and sums; joins the
 * parts of a memo that wraps and of a row that a page's end breaks. Nothing that holds a day or an
 * amount is passed over in silence: it is a line, a balance, a sum, or a problem. Keeps one line.
 */
export class LineReader {
  readonly gaps = new GapFinder();
  /** The first `toldMax` of them. */
  readonly problems: StatementProblem[] = [];
  problemCount = 0;
  rows = 0;
  /** As the file states them, with their rows. */
  opening: { row: number; dong: number } | undefined;
  closing: { row: number; dong: number } | undefined;

  readonly #table: StatementTable;
  #open: DraftLine | undefined;
  /** A text below an empty row belongs to no line, unless a page's header stands between. */
  #isParted = false;

  constructor(table: StatementTable) {
    this.#table = table;
  }

  /** Takes the next row; gives the line above it when that is complete with it. */
  push(row: StatementRow): StatementLine | undefined {
    this.rows = row.row;
    if (row.row <= this.#table.headerRow) {
      this.#state(row);
      return undefined;
    }
    const draft = draftOf(row, this.#table.columns);
    if (!draft) return this.#pass(row);
    if (draft.day && /^\d{1,2}:\d\d(:\d\d)?$/.test(draft.day.text)) timeBelowDay(draft);
    if (!startsWithDigit(draft.day?.text) && this.#isBetween(row, draft)) return undefined;
    if (this.#open && !this.#isParted && continues(this.#open, draft)) {
      this.#open = merged(this.#open, draft);
      return undefined;
    }
    if (isText(draft)) return undefined;
    const line = this.#finish();
    this.#open = draft;
    this.#isParted = false;
    return line;
  }

  /** The last line, once there are no more rows. */
  end(): StatementLine | undefined {
    const line = this.#finish();
    this.gaps.end();
    return line;
  }

  /** A row without anything in the columns of the statement. */
  #pass(row: StatementRow): undefined {
    if (row.cells.every((cell) => cellText(cell) === "")) this.#isParted = true;
    else this.#state(row);
  }

  /** Whether a row without a day is no line and no part of one, but stands between them. */
  #isBetween(row: StatementRow, draft: DraftLine): boolean {
    if (this.#isHeader(row, draft)) {
      this.#isParted = false;
      return true;
    }
    const says = row.cells.filter((cell) => cellText(cell) !== "");
    if (says.length === 1 && draft.memo !== undefined) return isPageNumber(draft.memo);
    if (this.#state(row) || (isSummed(draft) && isTotal(row.cells))) {
      this.#isParted = true;
      return true;
    }
    if (draft.day) return !isSummed(draft);
    return isSerialAlone(draft) || (hasMoney(draft) && !isSummed(draft));
  }

  #isHeader(row: StatementRow, { day, memo }: DraftLine): boolean {
    if (!day && !memo) return false;
    const { headers, columns } = this.#table;
    const same = Object.values(columns).filter(
      (at) => headers[at] && cellText(row.cells[at]) === headers[at],
    );
    if (same.length >= 2) return true;
    return day !== undefined && memo !== undefined && findStatement([row]) !== undefined;
  }

  /** Remembers the balances that a row states: the first opening one, and the last closing one. */
  #state({ row, cells }: StatementRow): boolean {
    const { opening, closing } = balancesIn(cells);
    if (opening !== undefined) this.opening ??= { row, dong: opening };
    if (closing !== undefined) this.closing = { row, dong: closing };
    return opening !== undefined || closing !== undefined;
  }

  #finish(): StatementLine | undefined {
    const open = this.#open;
    this.#open = undefined;
    if (!open) return undefined;
    const read = lineOf(open);
    if (open.serial && (open.day || hasMoney(open))) this.gaps.push(open.row, open.serial.text);
    if (!read) return undefined;
    if ("line" in read) return read.line;
    this.#tell(open, read);
    return undefined;
  }

  #tell(draft: DraftLine, { code, field }: DraftProblem): void {
    this.problemCount++;
    if (this.problems.length >= toldMax) return;
    const { headers, columns } = this.#table;
    const column = field && headers[columns[field] ?? -1];
    const said = field && draft[field];
    const value = (typeof said === "object" ? said.text : (said ?? draft.memo ?? "")).slice(
      0,
      valueMax,
    );
    this.problems.push({
      row: draft.row,
      ...(column && { column }),
      ...(value && { value }),
      code,
    });
  }
}

/** Where a cell with day and time wraps, the time stands below the day. */
function timeBelowDay(draft: DraftLine): void {
  const { day } = draft;
  if (!day || draft.time || timeOf(day.text) === undefined) return;
  draft.time = day;
  delete draft.day;
}

function startsWithDigit(text: string | undefined): boolean {
  return text !== undefined && /^\d/.test(text);
}

/** Whether it holds a digit where amounts and balances stand. */
function isSummed({ credit, debit, amount, balance }: DraftLine): boolean {
  return [credit, debit, amount, balance].some((said) => said && /\d/.test(said.text));
}

/** A number alone in the serials' column is a page's. */
function isSerialAlone({ serial, ...others }: DraftLine): boolean {
  return serial !== undefined && isText(others);
}
