import { fold } from "../fold.ts";
import { payerOf } from "./payer.ts";

/** How a payer is remembered: by account, by name, or by both. */
export interface KnownPayer {
  account?: string;
  name?: string;
}

/**
 * How the payer of a line is remembered: an account that the bank shows in full, and a name folded. A
 * masked account fits many people's and is not.
 */
export function payersOf(line: {
  memo: string;
  payerAccount: string | null;
  payerName: string | null;
}): KnownPayer {
  const { memo, payerAccount: account, payerName: name } = line;
  const told = {
    memo,
    ...(account && { payerAccount: account }),
    ...(name && { payerName: name }),
  };
  const payer = payerOf(told);
  const isWhole = payer.payerAccount !== undefined && /^\d+$/.test(payer.payerAccount);
  const folded = fold(payer.payerName ?? "");
  return { ...(isWhole && { account: payer.payerAccount }), ...(folded && { name: folded }) };
}

/**
 * What a match teaches: from where the money of a cluster comes, when all of it is that one's. Undone,
 * it taught nothing.
 */
export function payersTaught(
  line: Parameters<typeof payersOf>[0],
  clusters: readonly string[],
): { payer: string; cluster: string }[] {
  const [cluster, ...others] = new Set(clusters);
  if (!cluster || others.length > 0) return [];
  return Object.values(payersOf(line)).map((payer) => ({ payer, cluster }));
}
