import type { Reader } from "#db/database.ts";
import { allClusters } from "#db/clusters.ts";
import { allItems } from "#db/catalogue.ts";
import { sites } from "#db/schema/places.ts";
import { cash } from "#domain/catalogue.ts";
import { assert } from "#domain/decision.ts";
import { commodityNames, worthOfGoods } from "#domain/journal/commodity.ts";
import type { Sum, TotalsView } from "#domain/ledgerViews.ts";
import type { testApp } from "#server/testing/app.ts";
import type { Held } from "./programs.ts";

// Totals as sorted lines of text, "cluster <id> onTheWay GTHV 225000", from our API and from what a
// program counts in a journal: equal when every total is. Nothing is said of what is zero.

/** The six numbers, by the account that holds them. */
const numbers = {
  Expected: "promised",
  Fund: "held",
  Transit: "onTheWay",
  Received: "received",
  Damaged: "damaged",
  Missing: "missing",
} as const;

/** What the API says by cluster, by school and by item. */
export async function ofTotals(
  { get }: Pick<Awaited<ReturnType<typeof testApp>>, "get">,
  campaign: string,
): Promise<string[]> {
  const said: string[] = [];
  for (const by of ["cluster", "school", "item"] as const) {
    const answer = await get(`/api/totals?campaign=${campaign}&by=${by}`);
    for (const row of ((await answer.json()) as TotalsView).rows)
      for (const number of Object.values(numbers))
        said.push(...linesOf(`${by} ${row.key} ${number}`, row[number], by === "item"));
  }
  return said.toSorted();
}

/** A journal counts what goods are worth together, so that of one item it knows the quantity. */
function linesOf(where: string, { cash: money, goods, items = [] }: Sum, isItem: boolean) {
  const worth = { [cash]: money, [worthOfGoods]: isItem ? 0 : goods };
  const quantities = items.map(({ item, quantity }) => [item, quantity] as const);
  return Object.entries({ ...worth, ...Object.fromEntries(quantities) }).flatMap(
    ([commodity, amount]) => (amount === 0 ? [] : [`${where} ${commodity} ${amount}`]),
  );
}

/** The same of what a program counts, account by account, in a journal. */
export async function ofJournal(read: Reader, held: readonly Held[]): Promise<string[]> {
  const clusterIds = new Map((await allClusters(read)).map(({ id, code }) => [code, id]));
  const placed = await read.select({ code: sites.code, school: sites.school }).from(sites);
  const schoolOf = new Map(placed.map(({ code, school }) => [code, school]));
  const items = new Map(commodityNames(await allItems(read)).map((one) => [one.name, one]));
  const sums = new Map<string, bigint>();
  const add = (where: string, amount: bigint) => sums.set(where, (sums.get(where) ?? 0n) + amount);
  for (const { account, commodity, digits } of held) {
    const [, kind = "", giver = "", site] =
      /^\w+:\w+:([A-Z][a-z]+)-(.+?)(?:-at-(.+))?$/.exec(account) ?? [];
    if (!isNumber(kind) || (kind === "Fund" && !site)) continue;
    const { item = worthOfGoods, scale = 0 } = items.get(commodity) ?? {};
    const tail = `${numbers[kind]} ${item}`;
    const amount = smallest(digits, scale);
    add(`cluster ${clusterIds.get(giver) ?? giver} ${tail}`, amount);
    if (site) add(`school ${schoolOf.get(site)} ${tail}`, amount);
    if (item !== worthOfGoods) add(`item ${item} ${tail}`, amount);
  }
  return [...sums]
    .flatMap(([where, amount]) => (amount === 0n ? [] : [`${where} ${amount}`]))
    .toSorted();
}

function isNumber(kind: string): kind is keyof typeof numbers {
  return kind in numbers;
}

/** `12.5` kg with scale 3 → 12500. */
function smallest(digits: string, scale: number): bigint {
  const [whole = "0", part = ""] = digits.split(".");
  assert(part.length <= scale || /^0*$/.test(part.slice(scale)), "no program divides a gram");
  return BigInt(whole + part.slice(0, scale).padEnd(scale, "0"));
}
