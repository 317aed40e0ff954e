import { and, eq, inArray, ne, sql } from "drizzle-orm";
import { cash } from "#domain/catalogue.ts";
import { theFund, unknownGiver, type Account } from "#domain/movement.ts";
import type { Reader } from "./database.ts";
import { totals } from "./schema/ledger.ts";
import { clusters, schools, sites } from "./schema/places.ts";
import { asOfEntry } from "./totals.ts";

/** Đồng, money and goods apart. */
export interface Worth {
  cash: number;
  goods: number;
}

/** What one organisation gave or was given. */
export interface Share extends Worth {
  id: string;
  name: string;
}

/**
 * What came into a campaign, where it went and what is left. Of money as of goods,
 * given + otherwise = received + on the way + damaged + missing + in the fund.
 */
export interface Distribution {
  /** The last entry that this includes; −1 when there is none. */
  seq: number;
  /** Clusters by code, then what the fund and nobody known gave; only who gave something. */
  givers: Share[];
  /** Schools by code; only who was given something. */
  schools: Share[];
  balance: Record<"given" | "otherwise" | Left, Worth>;
}
type Left = "received" | "transit" | "damaged" | "missing" | "fund";
const left: readonly Left[] = ["received", "transit", "damaged", "missing", "fund"];

/** As much as there are givers and sites, however long the ledger is. */
export async function distributionOf(read: Reader, campaign: string): Promise<Distribution> {
  const { seq, taken } = await asOfEntry(read, () => sumsOf(read, campaign));
  const [ofClusters, ofSchools] = await Promise.all([
    read.select({ id: clusters.id, name: clusters.name }).from(clusters).orderBy(clusters.code),
    namedSchools(read, taken),
  ]);
  const of = (account: Account, sign: 1 | -1 = 1) =>
    worthOf(
      taken.filter((sum) => sum.account === account),
      sign,
    );
  const others = [theFund, unknownGiver].map((id) => ({ id, name: id }));
  return {
    seq,
    givers: sharesOf([...ofClusters, ...others], ({ id }) =>
      worthOf(
        taken.filter(({ account, giver }) => account === "gift" && giver === id),
        -1,
      ),
    ),
    schools: sharesOf(ofSchools, ({ id }) =>
      worthOf(
        taken.filter(({ account, school }) => account === "received" && school === id),
        1,
      ),
    ),
    // Safe cast: the keys are those of the record.
    balance: Object.fromEntries([
      ["given", of("gift", -1)],
      ["otherwise", of("outside", -1)],
      ...left.map((account) => [account, of(account)]),
    ]) as Distribution["balance"],
  };
}

interface Sum {
  account: Account;
  giver: string;
  school: string | null;
  item: string;
  value: number;
}

async function sumsOf(read: Reader, campaign: string): Promise<Sum[]> {
  return read
    .select({
      account: totals.account,
      giver: totals.giver,
      school: sites.school,
      item: totals.item,
      value: sql<number>`sum(${totals.value})`.mapWith(Number),
    })
    .from(totals)
    .leftJoin(sites, eq(sites.id, totals.site))
    .where(
      and(
        eq(totals.campaign, campaign),
        inArray(totals.account, ["gift", "outside", ...left]),
        ne(totals.value, 0),
      ),
    )
    .groupBy(totals.account, totals.giver, sites.school, totals.item);
}

async function namedSchools(read: Reader, sums: readonly Sum[]) {
  const ids = sums.flatMap(({ account, school }) =>
    account === "received" && school ? [school] : [],
  );
  if (ids.length === 0) return [];
  return read
    .select({ id: schools.id, name: schools.name })
    .from(schools)
    .where(inArray(schools.id, [...new Set(ids)]))
    .orderBy(schools.code, schools.id);
}

function sharesOf(
  all: readonly { id: string; name: string }[],
  worthOfOne: (one: { id: string }) => Worth,
): Share[] {
  return all
    .map((one) => ({ ...one, ...worthOfOne(one) }))
    .filter(({ cash: money, goods }) => money !== 0 || goods !== 0);
}

function worthOf(sums: readonly Sum[], sign: 1 | -1): Worth {
  const worth = { cash: 0, goods: 0 };
  for (const { item, value } of sums) worth[item === cash ? "cash" : "goods"] += sign * value;
  return worth;
}
