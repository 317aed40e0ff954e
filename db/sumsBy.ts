import { and, eq, inArray, ne, or, sql, type SQL } from "drizzle-orm";
import type { TotalsBy, TotalsView } from "#domain/ledgerViews.ts";
import type { Account } from "#domain/movement.ts";
import type { Reader } from "./database.ts";
import { days, entries, totals } from "./schema/ledger.ts";
import { schools, sites } from "./schema/places.ts";

/** The six numbers of every total, by the account that holds them. */
export const numbers = {
  expected: "promised",
  fund: "held",
  transit: "onTheWay",
  received: "received",
  damaged: "damaged",
  missing: "missing",
} as const satisfies Partial<Record<Account, keyof Numbers>>;
export type Numbers = Omit<TotalsView["rows"][number], "key" | "name">;
/** The accounts of which a total tells. */
export const shown = Object.keys(numbers) as (keyof typeof numbers)[];

/** One sum as the database gives it: what a key holds of an item in an account. */
export interface Cell {
  key: string;
  account: Account;
  item: string;
  quantity: number;
  value: number;
}

/** What tells a sum from every other. */
export const keyOf = ({ key, account, item }: Cell) => `${key} ${account} ${item}`;

const atEntry = sql<number>`(select max(${entries.seq}) from ${entries})`.mapWith(Number);

const summed = {
  account: totals.account,
  item: totals.item,
  quantity: sql<number>`sum(${totals.quantity})`.mapWith(Number),
  value: sql<number>`sum(${totals.value})`.mapWith(Number),
  /** The last entry that is in the sum: of the same moment, as it is the same statement. */
  seq: atEntry,
};

/** Promised, on the way and the rest; of the fund only what is held for a line, which has a site. */
const counted = and(
  inArray(totals.account, shown),
  or(ne(totals.account, "fund"), ne(totals.site, "")),
  // Most of what was ever expected or on its way has gone on: nothing of that is looked up.
  or(ne(totals.quantity, 0), ne(totals.value, 0)),
);

/**
 * What has no place is summed from what was moved each day: its rows do not become more with the
 * sites that are helped. What has one may be asked for among some of the rows only.
 */
export const sumsBy = {
  cluster: (read: Reader, campaign: string) => fromDays(read, { campaign, key: days.giver }),
  item: (read: Reader, campaign: string) => fromDays(read, { campaign, key: days.item }),
  category: (read: Reader, campaign: string) => fromDays(read, { campaign, key: days.item }),
  day: (read: Reader, campaign: string) => fromDays(read, { campaign, key: days.day }),
  school: (read: Reader, campaign: string, among?: SQL) =>
    read
      .select({ key: sites.school, ...summed })
      .from(totals)
      .innerJoin(sites, eq(sites.id, totals.site))
      .where(and(eq(totals.campaign, campaign), counted, among))
      .groupBy(sites.school, totals.account, totals.item),
  commune: (read: Reader, campaign: string, among?: SQL) =>
    read
      .select({ key: schools.commune, ...summed })
      .from(totals)
      .innerJoin(sites, eq(sites.id, totals.site))
      .innerJoin(schools, eq(schools.id, sites.school))
      .where(and(eq(totals.campaign, campaign), counted, among))
      .groupBy(schools.commune, totals.account, totals.item),
} satisfies Record<TotalsBy, (read: Reader, campaign: string, among?: SQL) => Promise<Cell[]>>;

/** Free money of the fund, which has no giver there, is not what is held for a line. */
function fromDays(
  read: Reader,
  { campaign, key }: { campaign: string; key: (typeof days)["giver" | "item" | "day"] },
) {
  return read
    .select({
      key,
      account: days.account,
      item: days.item,
      quantity: sql<number>`sum(${days.quantity})`.mapWith(Number),
      value: sql<number>`sum(${days.value})`.mapWith(Number),
      seq: atEntry,
    })
    .from(days)
    .where(and(eq(days.campaign, campaign), inArray(days.account, shown), ne(days.giver, "")))
    .groupBy(key, days.account, days.item);
}
