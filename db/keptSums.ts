import { and, asc, eq, gt, inArray, lte, sql } from "drizzle-orm";
import { actsAfter, eventsMax, latestAct } from "./acts.ts";
import { isPlacing, type KnownUpTo } from "./changedSites.ts";
import type { Database, Reader } from "./database.ts";
import { keptInStep } from "./keptInStep.ts";
import { prepared, preparedIn } from "./prepared.ts";
import type { TotalsBy } from "#domain/ledgerViews.ts";
import { entries, movements } from "./schema/ledger.ts";
import { schools, sites } from "./schema/places.ts";
import { placedSums } from "./placedSums.ts";
import { keyOf, sumsBy, type Cell } from "./sumsBy.ts";
import { headSeq, type Taken } from "./totals.ts";

/** How many movements are added one by one at most; beyond it the sums are taken anew. */
const movementsMax = 2_000;
/** How many sums are kept in all, at most. */
const cellsMax = 500_000;
/** What the sums of a campaign take besides, in sums: anybody may ask for any number of campaigns that are none. */
const besidesCells = 1_000;

interface KeptSums extends KnownUpTo {
  cells: Map<string, Cell>;
}

/**
 * A campaign's sums by cluster, school, commune, item, category or day. Sums that were taken once are kept, and what was
 * posted since is added to them: there are as many rows behind them as there are givers, sites and items.
 */
export function createKeptSums(db: Database) {
  const sumsOf = keptInStep<Asked, KeptSums>(
    { weightOf: ({ cells }) => cells.size + besidesCells, weightMax: cellsMax },
    (asked, before) => upToDate(db, asked, before),
  );
  return async (campaign: string, by: TotalsBy): Promise<Taken> => {
    const { seq, cells } = await sumsOf({ campaign, by });
    return { seq, taken: [...cells.values()] };
  };
}

interface Asked {
  campaign: string;
  by: TotalsBy;
}

async function upToDate(db: Database, asked: Asked, sums: KeptSums | undefined) {
  const act = await latestAct(db);
  if (sums?.act === act) return sums;
  return (sums && (await added(db.read, asked, { sums, act }))) ?? wholeOf(db, asked, act);
}

async function wholeOf(db: Database, { campaign, by }: Asked, act: number): Promise<KeptSums> {
  const before = await headSeq(db.read);
  const rows =
    by === "school" || by === "commune"
      ? await placedSums(db, { campaign, by })
      : await sumsBy[by](db.read, campaign);
  const cells = new Map(rows.map((row) => [keyOf(row), row]));
  // Each row says of which entry it is, and all are of the same; where there is none, nothing was given yet.
  return { act, seq: rows[0]?.seq ?? before, cells };
}

/** The sums with what was posted since; undefined when that is too much, or schools may be elsewhere. */
async function added(
  read: Reader,
  { campaign, by }: Asked,
  { sums, act }: { sums: KeptSums; act: number },
): Promise<KeptSums | undefined> {
  const acts = await actsAfter(read, sums.act);
  if (acts.length === eventsMax || acts.some(isPlacing)) return undefined;
  const seq = await headSeq(read);
  const moved = await movedSince(read, { campaign, known: sums.seq, seq });
  if (moved.length === movementsMax) return undefined;
  const ends = moved.flatMap(({ from, to, quantity, value, ...rest }) => [
    { ...from, ...rest, quantity: -quantity, value: -value },
    { ...to, ...rest, quantity, value },
  ]);
  const placed = await placesOf(read, [...new Set(ends.flatMap(({ site }) => site || []))]);
  const places = new Map(placed.map((row) => [row.site, row]));
  for (const { account, giver, site, needLine, item, day, quantity, value } of ends) {
    // Free money of the fund is not what is held for a line.
    const cluster = account === "fund" && !needLine ? "" : giver;
    const keys = { cluster, item, category: item, day, ...places.get(site) };
    const key = by in keys ? keys[by as keyof typeof keys] : undefined;
    const isCounted = by === "school" || by === "commune" || cluster !== "";
    if (key && isCounted) add(sums.cells, { key, account, item, quantity, value });
  }
  return Object.assign(sums, { act, seq });
}

function add(cells: Map<string, Cell>, row: Cell) {
  const { quantity, value } = cells.get(keyOf(row)) ?? { quantity: 0, value: 0 };
  const sum = { ...row, quantity: quantity + row.quantity, value: value + row.value };
  cells.set(keyOf(row), sum);
}

const movedSince = prepared((read: Reader) =>
  read
    .select({
      from: {
        account: movements.fromAccount,
        giver: movements.fromGiver,
        site: movements.fromSite,
        needLine: movements.fromNeedLine,
      },
      to: {
        account: movements.toAccount,
        giver: movements.toGiver,
        site: movements.toSite,
        needLine: movements.toNeedLine,
      },
      day: entries.effectiveOn,
      item: movements.item,
      quantity: movements.quantity,
      value: movements.value,
    })
    .from(movements)
    .innerJoin(entries, eq(entries.seq, movements.seq))
    .where(
      and(
        gt(movements.seq, sql.placeholder("known")),
        lte(movements.seq, sql.placeholder("seq")),
        eq(entries.campaign, sql.placeholder("campaign")),
      ),
    )
    .orderBy(asc(movements.seq), asc(movements.position))
    .limit(movementsMax),
);

const placesOf = preparedIn<string, { site: string; school: string; commune: string }>((on, ids) =>
  on
    .select({ site: sites.id, school: sites.school, commune: schools.commune })
    .from(sites)
    .innerJoin(schools, eq(schools.id, sites.school))
    .where(inArray(sites.id, ids)),
);
