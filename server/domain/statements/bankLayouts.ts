import type { BalanceStands, StatementField } from "./layout.ts";

/** Banks whose statements are read as they come. */
export const bankCodes = ["vietcombank", "agribank", "vietinbank", "bidv"] as const;
export type BankCode = (typeof bankCodes)[number];

/** What a column is called, folded, and whether a file may do without it. */
interface BankColumn {
  field: StatementField;
  called: readonly string[];
  optional?: true;
}

/** How a bank lays out its statements. */
export interface BankLayout {
  bank: BankCode;
  /** In NAPAS, as in `banks.ts`. */
  bin: string;
  columns: readonly BankColumn[];
  balanceStands: BalanceStands;
}

const serial: BankColumn = { field: "serial", called: ["stt", "so tt", "no", "seq no"] };
const dayAndTime: BankColumn = {
  field: "day",
  called: ["ngay gio", "ngay gio giao dich", "ngay gio gd", "date time", "transaction date time"],
};
const debit: BankColumn = {
  field: "debit",
  called: ["ghi no", "so tien ghi no", "phat sinh no", "debit", "debit amount"],
};
const credit: BankColumn = {
  field: "credit",
  called: ["ghi co", "so tien ghi co", "phat sinh co", "credit", "credit amount"],
};
const balance: BankColumn = { field: "balance", called: ["so du", "balance", "running balance"] };
const memo: BankColumn = {
  field: "memo",
  called: ["noi dung", "noi dung giao dich", "dien giai", "description", "details", "remark"],
};
const payer: BankColumn = {
  field: "payer",
  called: [
    "tk doi ung",
    "tai khoan doi ung",
    "ten tk doi ung",
    "ten tai khoan doi ung",
    "counter account",
    "corresponding account",
    "counter account name",
  ],
  optional: true,
};

/**
 * The statements of four banks as they were published in September 2024. A file is a bank's when it
 * has each of its columns; columns that are not named here are passed over.
 */
export const bankLayouts: readonly BankLayout[] = [
  {
    bank: "vietcombank",
    bin: "970436",
    columns: [
      { field: "day", called: ["ngay gd", "tnx date", "txn date"] },
      { field: "reference", called: ["so ct", "doc no"], optional: true },
      debit,
      credit,
      balance,
      {
        field: "memo",
        called: ["noi dung chi tiet", "transaction details", "transactions in detail"],
      },
    ],
    balanceStands: "end_of_day",
  },
  {
    bank: "agribank",
    bin: "970405",
    columns: [
      { field: "day", called: ["ngay", "ngay giao dich", "date", "transaction date"] },
      { field: "time", called: ["gio", "gio giao dich", "time"], optional: true },
      {
        field: "reference",
        called: ["so tham chieu", "reference", "reference no"],
        optional: true,
      },
      memo,
      debit,
      credit,
      balance,
      payer,
    ],
    balanceStands: "each_line",
  },
  {
    bank: "vietinbank",
    bin: "970415",
    columns: [serial, dayAndTime, { ...debit, optional: true }, credit, memo, payer],
    balanceStands: "nowhere",
  },
  {
    bank: "bidv",
    bin: "970418",
    columns: [serial, dayAndTime, { field: "amount", called: ["so tien", "amount"] }, memo],
    balanceStands: "nowhere",
  },
];
