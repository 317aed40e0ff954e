import type { Chance } from "./chance.ts";

/** What happened on the account of a campaign, as its bank knows it. */
export interface Transaction {
  /** `23/11/2026 08:15:00`, and the day and time apart to compare. */
  when: string;
  at: string;
  /** Đồng; what left the account is below nothing. */
  amount: number;
  memo: string;
}

/** The bank's own books: what happened stays so, whatever the server's clock says. */
export interface Bank {
  transactions: Transaction[];
}

/** One more transaction, never before the last; now and then quite like it. */
export function transact(
  { transactions }: Bank,
  chance: Chance,
  { now, ...what }: { now: number; amount: number; memo: string },
): void {
  const last = transactions.at(-1);
  if (last && chance.percent(15)) {
    transactions.push({ ...last });
    return;
  }
  const local = new Date(now + 7 * 3_600_000).toISOString();
  const at = `${local.slice(0, 10)} ${local.slice(11, 19)}`;
  const [day = "", time] = (last && last.at > at ? last.at : at).split(" ");
  const when = `${day.split("-").toReversed().join("/")} ${time}`;
  transactions.push({ ...what, when, at: `${day} ${time}` });
}

/** A file of everything since a day, as BIDV writes it: two of them overlap where their days do. */
export function fileSince({ transactions }: Bank, day: string): string | undefined {
  const rows = transactions.filter(({ at }) => at >= day);
  if (rows.length === 0) return undefined;
  const lines = rows.map(({ when, amount, memo }, at) => `${at + 1},${when},${amount},${memo}`);
  return ["STT,Ngày giờ,Số tiền,Nội dung", ...lines].join("\n");
}
