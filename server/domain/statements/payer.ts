import type { StatementLine } from "./statementLine.ts";

/** Who stands on the other side of a transaction, as far as a statement tells. */
export interface Payer {
  /** Digits; those that the bank masks are `x`. */
  payerAccount?: string;
  /** As the bank writes it, mostly without accents. */
  payerName?: string;
}

const account = /(?<![\w])(\d[\dx]{5,24}|x{2,}\d{3,})(?![\w])/i;
/** `CT tu 0711000123456 NGUYEN VAN A toi 0011001932418`, what Vietcombank adds to a memo. */
const fromTo = /\.CT tu (\d{6,20}) (\S.{0,80}?) toi \d{6,20}\b/;

/** Reads an account, a name or both: `NGUYEN VAN A / 0711000123456`. */
export function payerIn(text: string): Payer {
  const found = account.exec(text)?.[1];
  const name = (found ? text.replace(found, " ") : text).replace(/[\s/|:;,–-]+/g, " ").trim();
  return {
    ...(found && { payerAccount: found.toLowerCase() }),
    ...(/\p{L}/u.test(name) && { payerName: name }),
  };
}

/**
 * Who paid a line: as its columns tell it, else as Vietcombank's own words in the memo do. What a
 * giver typed may read like those words, so a payer is evidence for a person and never proof.
 */
export function payerOf(line: Pick<StatementLine, "memo" | keyof Payer>): Payer {
  const { payerAccount, payerName, memo } = line;
  if (payerAccount || payerName)
    return { ...(payerAccount && { payerAccount }), ...(payerName && { payerName }) };
  const [, from, name] = fromTo.exec(memo) ?? [];
  return { ...(from && { payerAccount: from }), ...(name && { payerName: name }) };
}
