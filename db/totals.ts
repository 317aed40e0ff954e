import { asc, desc } from "drizzle-orm";
import { cash } from "#domain/catalogue.ts";
import type { Account } from "#domain/movement.ts";
import type { Sum, TotalsBy, TotalsView } from "#domain/ledgerViews.ts";
import type { Reader } from "./database.ts";
import { allItems } from "./catalogue.ts";
import { prepared } from "./prepared.ts";
import { entries } from "./schema/ledger.ts";
import { clusters, communes, schools } from "./schema/places.ts";
import { numbers, sumsBy, type Cell, type Numbers } from "./sumsBy.ts";

/** Sums, and the last entry they are of. */
export interface Taken {
  seq: number;
  taken: Cell[];
}

/** The seq of the ledger's last entry; −1 when it is empty. */
export async function headSeq(read: Reader): Promise<number> {
  const [row] = await head(read);
  return row?.seq ?? -1;
}

const head = prepared((read: Reader) =>
  read.select({ seq: entries.seq }).from(entries).orderBy(desc(entries.seq)).limit(1),
);

/**
 * A campaign's six numbers by cluster, school, commune, item, category or day. What they cost
 * depends on how many givers, sites and items there are, not on how many entries.
 */
export async function totalsBy(read: Reader, campaign: string, by: TotalsBy): Promise<TotalsView> {
  return totalsOf(read, { campaign, by }, await asOfEntry(read, () => sumsBy[by](read, campaign)));
}

/** As `totalsBy`, of sums that were taken before. */
export async function totalsOf(
  read: Reader,
  { campaign, by }: { campaign: string; by: TotalsBy },
  { seq, taken }: Taken,
): Promise<TotalsView> {
  const items = await allItems(read);
  const names = new Map(items.map((item) => [item.id, item]));
  const cells = taken.filter(
    ({ account, quantity, value }) => account in numbers && (quantity || value),
  );
  const category = (id: string) => names.get(id)?.category ?? "other";
  const keyed =
    by === "category" ? cells.map((cell) => ({ ...cell, key: category(cell.key) })) : cells;
  const listed = by === "item" || by === "school" || by === "cluster";
  const byKey = Map.groupBy(keyed, ({ key }) => key);
  const rows = await namedRows(read, by, { keys: [...byKey.keys()].toSorted(), names });
  return {
    campaign,
    by,
    seq,
    rows: rows.map(({ key, name }) => ({
      key,
      name,
      ...numbersOf(byKey.get(key) ?? [], listed ? names : undefined),
    })),
    total: numbersOf(keyed, undefined),
  };
}

/** How often sums are taken again when an entry came in between. */
const triesMax = 5;

/** Sums with the entry they are of: taken again when one came while they were being read. */
export async function asOfEntry<Sums>(read: Reader, take: () => Promise<Sums>) {
  for (let tries = 1; ; tries++) {
    const seq = await headSeq(read);
    const taken = await take();
    // Under a stream of writes that never pauses, the sums are of this entry or a little later.
    if (tries === triesMax || (await headSeq(read)) === seq) return { seq, taken };
  }
}

type Names = Map<string, Awaited<ReturnType<typeof allItems>>[number]>;

/** The rows' keys and names in the order shown; every cluster has a row, even with nothing. */
async function namedRows(
  read: Reader,
  by: TotalsBy,
  { keys, names }: { keys: readonly string[]; names: Names },
): Promise<{ key: string; name: string }[]> {
  switch (by) {
    case "cluster": {
      const nameless = keys.filter((key) => key === "fund" || key === "unknown");
      return [...(await clusterNames(read)), ...nameless.map((key) => ({ key, name: key }))];
    }
    case "school":
      return among(
        keys,
        await read
          .select({ key: schools.id, name: schools.name })
          .from(schools)
          .orderBy(asc(schools.code), asc(schools.id)),
      );
    case "commune":
      return among(
        keys,
        await read
          .select({ key: communes.id, name: communes.name })
          .from(communes)
          .orderBy(asc(communes.id)),
      );
    case "item":
      return keys.map((key) => ({ key, name: names.get(key)?.name ?? key }));
    case "category":
    case "day":
      return keys.map((key) => ({ key, name: key }));
    default:
      return by satisfies never;
  }
}

const clusterNames = prepared((read: Reader) =>
  read
    .select({ key: clusters.id, name: clusters.name })
    .from(clusters)
    .orderBy(asc(clusters.code), asc(clusters.id)),
);

/** Those of these keys. There may be more schools than a statement takes values. */
function among<Row extends { key: string }>(keys: readonly string[], all: readonly Row[]): Row[] {
  const wanted = new Set(keys);
  return all.filter(({ key }) => wanted.has(key));
}

function numbersOf(cells: readonly Cell[], names: Names | undefined): Numbers {
  const byAccount = Map.groupBy(cells, ({ account }) => account);
  const sumOf = (account: Account) => sum(byAccount.get(account) ?? [], names);
  return {
    promised: sumOf("expected"),
    held: sumOf("fund"),
    onTheWay: sumOf("transit"),
    received: sumOf("received"),
    damaged: sumOf("damaged"),
    missing: sumOf("missing"),
  };
}

function sum(cells: readonly Cell[], names: Names | undefined): Sum {
  const total: Sum = { cash: 0, goods: 0 };
  const quantities = new Map<string, number>();
  for (const cell of cells) {
    total[cell.item === cash ? "cash" : "goods"] += cell.value;
    quantities.set(cell.item, (quantities.get(cell.item) ?? 0) + cell.quantity);
  }
  if (!names) return total;
  const items = [...quantities]
    .filter(([, held]) => held !== 0)
    .map(([item, held]) => {
      const { name = item, unit = "", scale = 0 } = names.get(item) ?? {};
      return { item, name, unit, scale, quantity: held };
    })
    .toSorted((a, b) => (a.item < b.item ? -1 : 1));
  return { ...total, items };
}
