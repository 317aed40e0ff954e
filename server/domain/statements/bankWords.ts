import { fold } from "../fold.ts";

/** What banks begin a memo with when they take a fee, after folding: observed on published statements. */
const fees =
  /^((thu|tru) phi|phi (dich vu|dv|quan ly|ql|duy tri|thuong nien|sms|bsms|chuyen tien|chuyen khoan|giao dich|ngan hang dien tu|phat hanh|rut tien)|(thu )?thue gtgt|((sms|service|transfer|maintenance|account|monthly|banking) ){1,3}fees?|fees?)\b/;

/**
 * Whether the memo of a debit says that the bank took a fee. Only at its beginning, and only in a
 * bank's own words: `Phi Van Nam` is a person, and what is not sure is left to one.
 */
export function isFee(memo: string): boolean {
  return fees.test(fold(memo.slice(0, 80)));
}
