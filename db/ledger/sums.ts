import type { Posting } from "#domain/entry.ts";
import type { Account, Amount } from "#domain/movement.ts";

/** A row of `cells`, `totals` or `days`: what tells it apart, and what it holds or is added to it. */
export type Balance = { account: Account } & Amount;

export function cellOf(campaign: string, { end, item, quantity, value }: Posting) {
  const { account, giver, site = "", needLine = "", pledge = "", consignmentLine = "" } = end;
  return {
    campaign,
    account,
    item,
    giver,
    site,
    needLine,
    pledge,
    consignmentLine,
    quantity,
    value,
  };
}

export function totalOf(campaign: string, { end, item, quantity, value }: Posting) {
  const { account, giver, site = "" } = end;
  return { campaign, account, item, giver, site, quantity, value };
}

/** Free money of the fund is put down without a giver, apart from what is held for need lines. */
export function dayRowOf(campaign: string, day: string, { end, item, quantity, value }: Posting) {
  const { account, needLine } = end;
  const giver = account === "fund" && !needLine ? "" : end.giver;
  return { campaign, account, item, giver, day, quantity, value };
}

/** The key of a balance: everything but what it holds. */
export function keyOf(row: Balance): string {
  const { quantity: _, value: __, ...key } = row;
  return JSON.stringify(key);
}

/** What several entries add to one balance. */
interface Sum<Row extends Balance> {
  row: Row;
  /** Which entry added last. */
  by: number;
  /** The least that had been added after any entry but the last; nothing before the first. */
  least: Amount;
}

/** What entries add to balances of one table, one row for each: a statement may change it only once. */
export interface Sums<Row extends Balance> {
  add(row: Row, by: number): void;
  rows(): Row[];
  /** Whether every sum could be counted exactly, on the way there, too. */
  isExact(): boolean;
  /** Those that go further down on the way than where they begin and end, and how far. */
  dips(): { row: Row; least: Amount }[];
}

/** Adds up what entries change; `by` in `add` is the entry, in their order. */
export function sums<Row extends Balance>(): Sums<Row> {
  const byKey = new Map<string, Sum<Row>>();
  let exact = true;
  return {
    add(row, by) {
      const key = keyOf(row);
      const known = byKey.get(key);
      if (!known) byKey.set(key, { row, by, least: { quantity: 0, value: 0 } });
      else addTo(known, row, by);
      const { quantity, value } = known?.row ?? row;
      exact &&= Number.isSafeInteger(quantity) && Number.isSafeInteger(value);
    },
    rows: () => [...byKey.values()].map(({ row }) => row),
    isExact: () => exact,
    dips: () => [...byKey.values()].filter(dips),
  };
}

function addTo<Row extends Balance>(sum: Sum<Row>, { quantity, value }: Row, by: number) {
  const { row, least } = sum;
  if (by !== sum.by) {
    least.quantity = Math.min(least.quantity, row.quantity);
    least.value = Math.min(least.value, row.value);
    sum.by = by;
  }
  row.quantity += quantity;
  row.value += value;
}

function dips({ row, least }: Sum<Balance>): boolean {
  return least.quantity < Math.min(0, row.quantity) || least.value < Math.min(0, row.value);
}
