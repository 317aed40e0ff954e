import * as v from "valibot";
import { cash } from "#domain/catalogue.ts";
import { totalsBy, TotalsView, type Sum, type TotalsBy } from "#domain/ledgerViews.ts";
import type { Account } from "#domain/movement.ts";
import { readAnswer, Wrong } from "./readLog.ts";
import type { Source } from "./source.ts";
import { isCounted, type DayHolding, type Holding, type Sums } from "./sums.ts";

/** The six numbers of every total, by the account that holds them. */
const numbers = {
  expected: "promised",
  fund: "held",
  transit: "onTheWay",
  received: "received",
  damaged: "damaged",
  missing: "missing",
} as const satisfies Partial<Record<Account, keyof TotalsView["total"]>>;
const shown = Object.keys(numbers) as (keyof typeof numbers)[];

/** What a server says of sites and items, by which totals are grouped. */
interface Places {
  schoolOf: (site: string) => string | undefined;
  communeOf: (site: string) => string | undefined;
  categoryOf: (item: string) => string;
}

/** A total is of a later entry than the checkpoint: the log has grown meanwhile. */
export class Grown extends Error {}

/**
 * Compares every total that a server gives out with what the entries make; gives how many numbers
 * agree. Throws `Wrong` at the first that does not, `Grown` when it is of another size.
 */
export async function compareTotals(source: Source, sums: Sums, size: number): Promise<number> {
  const holdings = sums.holdings().filter(({ account }) => account in numbers);
  const days = sums.days().filter(({ account }) => account in numbers);
  const campaigns = new Set([...holdings, ...days].map(({ campaign }) => campaign));
  // One that the log has nothing of may be shown, too, and its totals must be nothing.
  for (const { id } of await campaignsOf(source)) campaigns.add(id);
  const places = await placesOf(source, holdings);
  let compared = 0;
  for (const campaign of campaigns)
    for (const by of totalsBy) {
      const path = `api/totals?campaign=${campaign}&by=${by}`;
      const said = await readAnswer(source, path, TotalsView);
      if (said.seq !== size - 1) throw new Grown();
      const own = <Row extends { campaign: string }>(rows: Row[]) =>
        rows.filter((row) => row.campaign === campaign);
      const cells = by === "day" ? own(days) : own(holdings).filter(isCounted);
      compared += compare(`totals of campaign ${campaign} by ${by}`, said, {
        made: groupBy(by, cells, places),
        isListed: listed.includes(by),
      });
    }
  return compared;
}

/** By what a total says how much of each item it is of. */
const listed: readonly TotalsBy[] = ["item", "school", "cluster"];

type Cell = Pick<Holding, "account" | "item" | "quantity" | "value">;

function groupBy(by: TotalsBy, cells: readonly (Holding | DayHolding)[], places: Places) {
  const keyOf = (cell: Holding | DayHolding): string | undefined => {
    if ("day" in cell) return cell.day;
    switch (by) {
      case "cluster":
        return cell.giver;
      case "item":
        return cell.item;
      case "category":
        return places.categoryOf(cell.item);
      case "school":
        return places.schoolOf(cell.site);
      case "commune":
        return places.communeOf(cell.site);
      case "day":
        return undefined;
      default:
        return by satisfies never;
    }
  };
  const groups = new Map<string, Cell[]>();
  for (const cell of cells) {
    const key = keyOf(cell);
    if (key === undefined || (cell.quantity === 0 && cell.value === 0)) continue;
    groups.set(key, [...(groups.get(key) ?? []), cell]);
  }
  return groups;
}

function compare(
  what: string,
  said: TotalsView,
  { made, isListed }: { made: ReadonlyMap<string, readonly Cell[]>; isListed: boolean },
): number {
  let compared = 0;
  const all = { row: { ...said.total, name: "total" }, own: [...made.values()].flat() };
  const rows = said.rows.map((row) => ({ row, own: made.get(row.key) ?? [] }));
  for (const { row, own } of [...rows, all])
    for (const account of shown) {
      const cells = own.filter((cell) => cell.account === account);
      const [is, should] = [row[numbers[account]], sumOf(cells)];
      const where = `${what}, ${row.name}, ${numbers[account]}`;
      if (is.cash !== should.cash || is.goods !== should.goods)
        throw new Wrong(
          `${where}: the server says ${is.cash} ₫ and goods of ${is.goods} ₫, ` +
            `the entries make ${should.cash} ₫ and ${should.goods} ₫`,
        );
      const items = new Map(is.items?.map(({ item, quantity }) => [item, quantity]));
      if (items.size < (is.items?.length ?? 0)) throw new Wrong(`${where}: an item is there twice`);
      const due = isListed && row !== all.row ? [...should.items.keys()] : [];
      for (const item of new Set([...items.keys(), ...due])) {
        const [says, make] = [items.get(item) ?? 0, should.items.get(item) ?? 0];
        if (says !== make)
          throw new Wrong(`${where}: the server says ${says} of ${item}, the entries make ${make}`);
      }
      compared += 2 + (is.items?.length ?? 0);
    }
  const keys = new Set(said.rows.map(({ key }) => key));
  if (keys.size < said.rows.length) throw new Wrong(`${what}: a row is there twice`);
  const left = [...made.keys()].find((key) => !keys.has(key));
  if (left !== undefined) throw new Wrong(`${what}: the server leaves out ${left}`);
  return compared;
}

function sumOf(cells: readonly Cell[]): Omit<Sum, "items"> & { items: Map<string, number> } {
  const sum = { cash: 0, goods: 0, items: new Map<string, number>() };
  for (const { item, quantity, value } of cells) {
    sum[item === cash ? "cash" : "goods"] += value;
    sum.items.set(item, (sum.items.get(item) ?? 0) + quantity);
  }
  return sum;
}

const ofId = v.object({ id: v.string() });
const Sites = v.object({
  items: v.array(v.object({ id: v.string(), school: ofId, commune: ofId })),
  next: v.nullable(v.string()),
});
const Items = v.object({ items: v.array(v.object({ id: v.string(), category: v.string() })) });
const Campaigns = v.object({ items: v.array(ofId) });

/** Five hundred sites each: whoever gives out more leads us in a circle. */
const pagesMax = 2_000;

async function placesOf(source: Source, holdings: readonly Holding[]): Promise<Places> {
  const sites = new Map((await allSites(source)).map((site) => [site.id, site]));
  const named = new Set(holdings.map(({ site }) => site).filter(Boolean));
  for (const id of named)
    // Sites that were closed are not in the list.
    if (!sites.has(id))
      sites.set(id, await readAnswer(source, `api/sites/${id}`, Sites.entries.items.item));
  const { items } = await readAnswer(source, "api/items", Items);
  const categories = new Map(items.map(({ id, category }) => [id, category]));
  return {
    schoolOf: (site) => sites.get(site)?.school.id,
    communeOf: (site) => sites.get(site)?.commune.id,
    categoryOf: (item) => categories.get(item) ?? "other",
  };
}

async function allSites(source: Source) {
  const all: v.InferOutput<typeof Sites>["items"] = [];
  let cursor = "";
  for (let read = 0; read < pagesMax; read++) {
    const at = `api/sites?limit=500${cursor && `&cursor=${encodeURIComponent(cursor)}`}`;
    const { items, next } = await readAnswer(source, at, Sites);
    all.push(...items);
    if (next === null) return all;
    cursor = next;
  }
  throw new Wrong("the list of sites has no end");
}

/** Every campaign that is shown; packs of earlier releases do not say which. */
async function campaignsOf(source: Source) {
  const path = "api/campaigns";
  return (await source.read(path)) ? (await readAnswer(source, path, Campaigns)).items : [];
}
