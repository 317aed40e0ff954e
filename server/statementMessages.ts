import type { StatementProblemCode } from "#domain/statements/statementSummary.ts";

/** What is wrong with a row of a bank's file and what to do, Vietnamese first. */
export const statementMessages: Record<StatementProblemCode, readonly [vi: string, en: string]> = {
  day_missing: [
    "Dòng có số tiền nhưng không có ngày. Hãy điền ngày như trong sao kê gốc.",
    "The row has an amount but no day. Fill it in as the bank's statement has it.",
  ],
  not_a_day: [
    "Không phải ngày. Hãy viết như 23/11/2026.",
    "This is no day. Write it as 23/11/2026.",
  ],
  not_a_time: [
    "Không phải giờ. Hãy viết như 09:05:00, hoặc để trống.",
    "This is no time. Write it as 09:05:00, or leave it empty.",
  ],
  amount_missing: [
    "Dòng có ngày nhưng không có số tiền. Hãy điền số tiền như trong sao kê gốc.",
    "The row has a day but no amount. Fill it in as the bank's statement has it.",
  ],
  amount_twice: [
    "Dòng vừa ghi nợ vừa ghi có. Một giao dịch chỉ có một trong hai.",
    "The row has a debit and a credit. A transaction has only one of them.",
  ],
  not_an_amount: [
    "Không phải số tiền. Hãy viết như 1.000.000.",
    "This is no amount. Write it as 1.000.000.",
  ],
  not_whole: [
    "Số tiền có phần lẻ dưới một đồng. Hãy kiểm tra lại dấu chấm và dấu phẩy.",
    "The amount has parts of a đồng. Check its dots and commas.",
  ],
  too_large: [
    "Số tiền lớn hơn một nghìn tỷ đồng. Hãy kiểm tra lại.",
    "The amount is above a thousand billion đồng. Check it.",
  ],
  cell_error: [
    "Ô này báo lỗi trong Excel. Hãy sửa công thức hoặc chép lại giá trị.",
    "This cell shows an error in Excel. Correct its formula or paste the value.",
  ],
};
