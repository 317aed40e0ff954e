import { cash } from "#domain/catalogue.ts";
import { postings, type Entry } from "#domain/entry.ts";
import type { Account } from "#domain/movement.ts";

/** What an account holds of an item, of a giver at a site, or on a day. */
export interface Holding {
  campaign: string;
  account: Account;
  item: string;
  giver: string;
  site: string;
  quantity: number;
  value: number;
}
/** As totals by day show it: of the fund only what is held for a line (`isCounted`). */
export type DayHolding = Omit<Holding, "giver" | "site"> & { day: string };

/** Everything that totals are made of, added up from entries alone. */
export interface Sums {
  add(entry: Entry): void;
  holdings(): Holding[];
  days(): DayHolding[];
  /** As text, to go on from another time. */
  saved(): { holdings: Holding[]; days: DayHolding[] };
}

/** Sums that begin where others ended. */
export function createSums(begun: { holdings: Holding[]; days: DayHolding[] }): Sums {
  const holdings = new Map(begun.holdings.map((row) => [keyOf(row), { ...row }]));
  const days = new Map(begun.days.map((row) => [dayKeyOf(row), { ...row }]));
  return {
    add({ campaign, effectiveOn: day, movements }) {
      for (const { end, item, quantity, value } of postings(movements)) {
        const { account, giver, site = "" } = end;
        const row = { campaign, account, item, giver, site, quantity, value };
        sum(holdings, keyOf(row), row);
        if (!isCounted(row)) continue;
        const dayRow = { campaign, account, item, day, quantity, value };
        sum(days, dayKeyOf(dayRow), dayRow);
      }
    },
    holdings: () => [...holdings.values()],
    days: () => [...days.values()],
    saved: () => ({ holdings: [...holdings.values()], days: [...days.values()] }),
  };
}

/** Whether totals show it: of the fund only what is held for a line, which has a site. */
export function isCounted({ account, site }: Pick<Holding, "account" | "site">): boolean {
  return account !== "fund" || site !== "";
}

function sum<Row extends { quantity: number; value: number }>(
  into: Map<string, Row>,
  key: string,
  row: Row,
) {
  const known = into.get(key);
  if (known) {
    known.quantity += row.quantity;
    known.value += row.value;
  } else into.set(key, { ...row });
}

function keyOf({ campaign, account, item, giver, site }: Omit<Holding, "quantity" | "value">) {
  return `${campaign} ${account} ${item} ${giver} ${site}`;
}

function dayKeyOf({ campaign, account, item, day }: Omit<DayHolding, "quantity" | "value">) {
  return `${campaign} ${account} ${item} ${day}`;
}

/** What is wrong with an entry by itself, whatever stands around it; undefined when nothing is. */
export function faultOf(entry: Entry, seq: number, before: Entry | undefined): string | undefined {
  if (entry.seq !== seq) return `entry ${seq} says that it is ${entry.seq}`;
  if (!Number.isSafeInteger(entry.recordedAt)) return `entry ${seq} says not when it was recorded`;
  if (before && entry.recordedAt < before.recordedAt)
    return `entry ${seq} was recorded before the one before it`;
  for (const { item, quantity, value } of entry.movements) {
    if (
      !Number.isSafeInteger(quantity) ||
      quantity <= 0 ||
      !Number.isSafeInteger(value) ||
      value < 0
    )
      return `entry ${seq} moves what is no quantity`;
    if (item === cash && quantity !== value) return `entry ${seq}: its cash is not worth itself`;
  }
  return undefined;
}
