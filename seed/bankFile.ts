import { vietnameseDay } from "#domain/imports/table.ts";
import type { Day } from "#domain/day.ts";

/** A transaction of the demo's account, in đồng. */
export interface BankLine {
  on: Day;
  direction: "credit" | "debit";
  amount: number;
  memo: string;
}

/**
 * What the bank would give of these lines, in their order: a CSV with Vietcombank's columns, where the
 * balance stands on the last line of a day.
 */
export function bankFile(lines: readonly BankLine[], opening: number): Buffer {
  let balance = opening;
  const rows = lines.map(({ on, direction, amount, memo }, at) => {
    balance += direction === "credit" ? amount : -amount;
    const isLast = lines[at + 1]?.on !== on;
    return [
      vietnameseDay(on),
      `5213.${10_400 + at * 7}`,
      direction === "debit" ? dotted(amount) : "",
      direction === "credit" ? dotted(amount) : "",
      isLast ? dotted(balance) : "",
      memo,
    ];
  });
  const table = [
    ["NGÂN HÀNG TMCP NGOẠI THƯƠNG VIỆT NAM"],
    ["SAO KÊ TÀI KHOẢN / ACCOUNT STATEMENT"],
    ["Số dư đầu kỳ / Opening balance", "", dotted(opening)],
    ["Ngày GD", "Số CT", "Số tiền ghi nợ", "Số tiền ghi có", "Số dư", "Nội dung chi tiết"],
    ...rows,
    ["", "", "", "", dotted(balance), "Số dư cuối kỳ / Closing balance"],
  ];
  return Buffer.from(table.map((cells) => `${cells.join(",")}\r\n`).join(""));
}

function dotted(dong: number): string {
  return String(dong).replace(/\B(?=(?:\d{3})+$)/g, ".");
}
