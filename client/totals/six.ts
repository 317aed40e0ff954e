import { cash } from "#domain/catalogue.ts";
import type { Sum, TotalsView } from "#domain/ledgerViews.ts";

/** One row of the totals: the six numbers of a cluster, a school, a place or a thing. */
export type TotalsRow = TotalsView["rows"][number];
/** The six numbers, of a row or of everything. */
export type Six = TotalsView["total"];
export type NumberName = keyof Six;

/** The six in the order in which they are shown: what arrived first. */
export const six = [
  "received",
  "onTheWay",
  "promised",
  "held",
  "damaged",
  "missing",
] as const satisfies readonly NumberName[];

/** The three numbers that are never added up, and their classes of colour. */
export const three = [
  ["received", "ink-leaf"],
  ["onTheWay", "ink-sky"],
  ["promised", ""],
] as const satisfies readonly (readonly [NumberName, string])[];

/** What is shown: money that is held only where there is any. */
export function shownOf(total: Six): NumberName[] {
  return six.filter((name) => name !== "held" || !isNone(total.held));
}

/** Cash and goods together, for order and shares; shown only beside the two. */
export function worthOf({ cash, goods }: Sum): number {
  return cash + goods;
}

/** Whether any of the six has cash, or goods. */
export function has(numbers: Six, what: "cash" | "goods"): boolean {
  return six.some((name) => numbers[name][what] !== 0);
}

/** How the six of one item stand, for rows that name what they hold. */
export interface ItemNumbers {
  item: string;
  name: string;
  unit: string;
  scale: number;
  numbers: { name: NumberName; quantity: number }[];
}

/** The goods of a row with the numbers of each that are not zero, by code; cash has its own line. */
export function itemsOf(numbers: Six): ItemNumbers[] {
  const found = new Map<string, ItemNumbers>();
  for (const name of six)
    for (const { quantity, ...of } of numbers[name].items ?? []) {
      if (of.item === cash) continue;
      const known = found.get(of.item) ?? { ...of, numbers: [] };
      known.numbers.push({ name, quantity });
      found.set(of.item, known);
    }
  return [...found.values()].sort((one, other) => (one.item < other.item ? -1 : 1));
}

/** Whether a view leaves something out that the whole campaign has, both as of the same entry. */
export function isPart(view: TotalsView, whole: TotalsView | undefined): boolean {
  if (!whole || whole.seq !== view.seq) return false;
  return six.some((name) => {
    const [part, all] = [view.total[name], whole.total[name]];
    return part.cash !== all.cash || part.goods !== all.goods;
  });
}

function isNone({ cash, goods }: Sum): boolean {
  return cash === 0 && goods === 0;
}
