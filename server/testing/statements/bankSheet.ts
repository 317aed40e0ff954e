import { addDays } from "#domain/calendar.ts";
import { vietnameseDay } from "#domain/imports/table.ts";
import type { BankCode } from "#domain/statements/bankLayouts.ts";
import type { PlannedLine } from "./statementPlan.ts";

/** A cell before it is written: how amounts and moments look is each bank's own. */
export type SheetCell = string | { dong: number } | { on: string; time?: string };

/** How a bank writes its statements. */
export interface BankSheet {
  /** In both languages, of each column. */
  headers: readonly (readonly [vi: string, en: string])[];
  /** The columns of the memo, and of the amounts and balances. */
  memoAt: number;
  debitAt?: number;
  creditAt: number;
  balanceAt?: number;
  /** Between thousands. */
  mark: "." | ",";
  hasSerials: boolean;
  balanceStands: "each_line" | "end_of_day" | "nowhere";
  /** A memo wraps after so many characters. */
  wrapsAt?: number;
  cellsOf(line: PlannedLine, at: { serial: number; showsBalance: boolean }): SheetCell[];
}

const own = "1201000312";
const either = ({ direction, amount }: PlannedLine, wanted: string): SheetCell =>
  direction === wanted ? { dong: amount } : "";

export const bankSheets: Record<BankCode, BankSheet> = {
  vietcombank: {
    headers: [
      ["Ngày GD", "TNX Date"],
      ["Số CT", "Doc No"],
      ["Số tiền ghi nợ", "Debit"],
      ["Số tiền ghi có", "Credit"],
      ["Số dư", "Balance"],
      ["Nội dung chi tiết", "Transaction details"],
    ],
    memoAt: 5,
    debitAt: 2,
    creditAt: 3,
    balanceAt: 4,
    mark: ".",
    hasSerials: false,
    balanceStands: "end_of_day",
    cellsOf: (line, { showsBalance }) => [
      { on: line.on },
      // Not unique: some lines of a day have the same.
      `5213.${line.reference.slice(-4)}`,
      either(line, "debit"),
      either(line, "credit"),
      showsBalance ? { dong: line.balance } : "",
      line.memo,
    ],
  },
  agribank: {
    headers: [
      ["Ngày", "Date"],
      ["Giờ", "Time"],
      ["Số chứng từ", "Voucher No"],
      ["Số tham chiếu", "Reference"],
      ["Nội dung", "Description"],
      ["Ghi nợ", "Debit"],
      ["Ghi có", "Credit"],
      ["Số dư", "Balance"],
      ["TK đối ứng", "Counter account"],
    ],
    memoAt: 4,
    debitAt: 5,
    creditAt: 6,
    balanceAt: 7,
    mark: ",",
    hasSerials: false,
    balanceStands: "each_line",
    cellsOf: (line) => [
      { on: line.on },
      line.time,
      line.reference.slice(-5),
      line.reference,
      line.memo,
      either(line, "debit"),
      either(line, "credit"),
      { dong: line.balance },
      line.payerAccount ?? "",
    ],
  },
  vietinbank: {
    headers: [
      ["STT", "No"],
      ["Ngày giờ", "Date time"],
      ["Ghi có", "Credit"],
      ["Nội dung", "Description"],
      ["Tên / TK đối ứng", "Counter account"],
    ],
    memoAt: 3,
    creditAt: 2,
    mark: ",",
    hasSerials: true,
    balanceStands: "nowhere",
    wrapsAt: 60,
    cellsOf: (line, { serial }) => [
      String(serial),
      { on: line.on, time: line.time },
      { dong: line.amount },
      line.memo,
      line.payerName ? `${line.payerName} / ${line.payerAccount}` : "",
    ],
  },
  bidv: {
    headers: [
      ["STT", "No"],
      ["Ngày giờ", "Date time"],
      ["Số tiền", "Amount"],
      ["Nội dung", "Description"],
    ],
    memoAt: 3,
    creditAt: 2,
    mark: ".",
    hasSerials: true,
    balanceStands: "nowhere",
    cellsOf: (line, { serial }) => [
      String(serial),
      { on: line.on, time: line.time },
      { dong: line.direction === "credit" ? line.amount : -line.amount },
      `${own} ${line.payerAccount?.slice(0, 10) ?? ""}xxx thoi gian GD:${madeAt(line)} ${line.memo}`,
    ],
  },
};

/** What is booked early in a day was made the day before. */
function madeAt({ on, time }: PlannedLine): string {
  return time < "00:15:00"
    ? `${vietnameseDay(addDays(on, -1))} 23:59:58`
    : `${vietnameseDay(on)} ${time}`;
}
