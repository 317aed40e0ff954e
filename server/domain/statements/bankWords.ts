import { fold } from "../fold.ts";

/** What banks write when they take a fee, after folding: observed on published statements. */
const fees = /^(thu |tru )?phi\b|\bthu phi\b|\bphi dich vu\b|\bphi sms\b|\bphi quan ly\b/;

/** Whether the memo of a debit says that the bank took a fee. */
export function isFee(memo: string): boolean {
  return fees.test(fold(memo));
}
