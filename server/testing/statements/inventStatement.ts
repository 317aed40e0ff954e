import { writeXlsx, type CellValue } from "hucre/xlsx";
import type { Break, Gap } from "#domain/statements/statementSummary.ts";
import { bankSheets, type SheetCell } from "./bankSheet.ts";
import { sheetRows, type SheetRow } from "./sheetRows.ts";
import type { ShownLine } from "./shownLines.ts";
import type { Planted, StatementPlan } from "./statementPlan.ts";

/** What is true of an invented file. */
export interface StatementTruth {
  /** The lines that stand in it, oldest first, with their first row; none when they are not kept. */
  lines: readonly (ShownLine & { row: number })[];
  written: number;
  /** Lines that speak of a promise, in the order of the file. */
  planted: readonly { row: number; what: Planted; promise: number; amount: number }[];
  /** Where its balances must be found broken, and its serial numbers to have gaps. */
  breaks: readonly Break[];
  gaps: readonly Gap[];
}

/** A CSV file and what is true of it; `keepsLines` costs some hundred bytes for each. */
export function inventCsv(plan: StatementPlan, { keepsLines = true } = {}) {
  const keeper = new TruthKeeper(plan, keepsLines);
  const chunks: Buffer[] = [];
  let text: string[] = ["\ufeff"];
  for (const row of keeper.kept(sheetRows(plan))) {
    text.push(row.map((cell) => quoted(written(cell, plan))).join(","), "\r\n");
    if (text.length < 4_000) continue;
    chunks.push(Buffer.from(text.join("")));
    text = [];
  }
  chunks.push(Buffer.from(text.join("")));
  return { bytes: Buffer.concat(chunks), truth: keeper.truth() };
}

/** A workbook in which amounts are numbers and days are dates, and what is true of it. */
export async function inventXlsx(plan: StatementPlan) {
  const keeper = new TruthKeeper(plan, true);
  const rows = [...keeper.kept(sheetRows(plan))].map((row) => row.map(valueOf));
  const bytes = await writeXlsx({ sheets: [{ name: "Sao kê", rows }] });
  return { bytes: Buffer.from(bytes), truth: keeper.truth() };
}

/** Follows the rows as they are written, and remembers what a reader has to find. */
class TruthKeeper {
  readonly #plan: StatementPlan;
  readonly #keepsLines: boolean;
  readonly #lines: (ShownLine & { row: number })[] = [];
  readonly #planted: StatementTruth["planted"][number][] = [];
  readonly #breaks: Break[] = [];
  readonly #gaps: Gap[] = [];
  #written = 0;
  #lacking = 0;
  #lastSerial = 0;

  constructor(plan: StatementPlan, keepsLines: boolean) {
    this.#plan = plan;
    this.#keepsLines = keepsLines || plan.order === "newest_first";
  }

  *kept(rows: Iterable<SheetRow>): Generator<SheetCell[]> {
    let row = 0;
    for (const { cells, line } of rows) {
      if (cells) row++;
      if (line) this.#push({ ...line, row });
      if (cells) yield cells;
    }
  }

  truth(): StatementTruth {
    const isBackward = this.#plan.order === "newest_first";
    const inTime = isBackward ? this.#lines.toReversed() : this.#lines;
    if (isBackward) for (const line of inTime) this.#prove(line);
    return {
      lines: inTime.filter(({ isMissing }) => !isMissing),
      written: this.#written,
      planted: this.#planted,
      breaks: this.#breaks,
      gaps: this.#gaps,
    };
  }

  #push(line: ShownLine & { row: number }): void {
    const { row, planted: code, amount, serial, isMissing } = line;
    if (this.#keepsLines) this.#lines.push(line);
    if (this.#plan.order !== "newest_first") this.#prove(line);
    if (isMissing) return;
    this.#written++;
    if (code) this.#planted.push({ row, ...code, amount });
    const isGap = bankSheets[this.#plan.bank].hasSerials && serial > this.#lastSerial + 1;
    if (isGap) this.#gaps.push({ row, from: this.#lastSerial + 1, to: serial - 1 });
    this.#lastSerial = serial;
  }

  /** Takes lines oldest first: what is missing shows at the next balance that stands in the file. */
  #prove({ row, isMissing, direction, amount, showsBalance }: ShownLine & { row: number }): void {
    if (bankSheets[this.#plan.bank].balanceStands === "nowhere") return;
    if (isMissing) this.#lacking += direction === "credit" ? amount : -amount;
    if (isMissing || !showsBalance || this.#lacking === 0) return;
    this.#breaks.push({ row, by: this.#lacking });
    this.#lacking = 0;
  }
}

function written(cell: SheetCell, { bank }: StatementPlan): string {
  if (typeof cell === "string") return cell;
  if ("dong" in cell) {
    const digits = String(Math.abs(cell.dong)).replace(/\B(?=(?:\d{3})+$)/g, bankSheets[bank].mark);
    return cell.dong < 0 ? `-${digits}` : digits;
  }
  const [year, month, date] = cell.on.split("-");
  return [`${date}/${month}/${year}`, cell.time].filter(Boolean).join(" ");
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function valueOf(cell: SheetCell): CellValue {
  if (typeof cell === "string") return cell || null;
  return "dong" in cell ? cell.dong : new Date(`${cell.on}T${cell.time ?? "00:00:00"}Z`);
}
