import { fold } from "#domain/fold.ts";
import type { StatementLine } from "./statementLine.ts";

/**
 * What a line is by its memo alone, when nothing else is known: a bank's fee, interest that a bank
 * pays, or any other credit or debit.
 */
export type LineKind = "gift" | "interest" | "payment" | "fee";

/** Every one of them begins a memo that a bank wrote itself. */
const fee =
  /^(thu phi|phi (dich vu|quan ly|duy tri|thuong nien|sms|bsms|chuyen tien|chuyen khoan|giao dich|ngan hang dien tu|phat hanh|rut tien)|thu thue gtgt|vat phi|(sms|service|transfer|maintenance|account|monthly|banking)( \w+)? fees?|fees?)\b/;
/** `Trả lại` is "gives back" as well as "pays interest": alone it says neither. */
const interest =
  /^((tra |thanh toan )?lai (nhap goc|tien gui|tai khoan|tk|khong ky han|so du)|nhap lai|interest( payment| paid)?|credit interest)\b/;

/**
 * Tells fees and interest from other lines. A debit is a fee and a credit is interest only when the
 * memo begins with a bank's own words for it: anyone can write them into a transfer, but then their
 * bank's words stand before them. What is not sure is a gift or a payment, which a person looks at.
 */
export function lineKind({ direction, memo }: Pick<StatementLine, "direction" | "memo">): LineKind {
  const begin = fold(memo.slice(0, 80));
  if (direction === "debit") return fee.test(begin) ? "fee" : "payment";
  return interest.test(begin) ? "interest" : "gift";
}
