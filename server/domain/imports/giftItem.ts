import { cash } from "#domain/catalogue.ts";
import type { Means } from "#domain/consignment.ts";
import { fold } from "#domain/fold.ts";
import type { Item } from "#domain/item.ts";
import { quantityText, splitUnit } from "./quantities.ts";
import type { Row } from "./rows.ts";
import { candidatesMax } from "./things.ts";
import { choiceOf, meansWords } from "./words.ts";

/** What people call the item that is money, besides its name and how it was given. */
const moneyWords = new Set(["tien", "cash", "money", "ung ho tien", "tien ung ho", "dong"]);

/** Finds an item by its code, its name in either language, or a word for money. */
export function itemFinder(items: readonly Item[]) {
  const byName = new Map<string, Item>();
  for (const item of items.toReversed())
    for (const name of [item.nameEn, item.name, item.id]) if (name) byName.set(fold(name), item);
  const money = items.find(({ id }) => id === cash);
  return {
    find(text: string): Item | undefined {
      const folded = fold(text);
      const isMoney = moneyWords.has(folded) || isMeansOfMoney(text);
      return byName.get(folded) ?? (isMoney ? money : undefined);
    },
    /** Items whose name shares a word with a text, those that share most first. */
    like(text: string): string[] {
      const words = fold(text).split(" ");
      const shared = ({ name }: Item) =>
        words.filter((word) => fold(name).split(" ").includes(word)).length;
      return items
        .filter((item) => !item.retired && shared(item) > 0)
        .toSorted((a, b) => shared(b) - shared(a))
        .slice(0, candidatesMax)
        .map(({ name }) => name);
    },
  };
}
export type ItemFinder = ReturnType<typeof itemFinder>;

/** The item of a row; refused where the catalogue has none of that name. */
export function itemOf(row: Row<"gifts">, items: ItemFinder): Item | undefined {
  const text = row.text("item");
  if (text === undefined) return undefined;
  return items.find(text) ?? row.refuse("item", "item_unknown", { candidates: items.like(text) });
}

/** By which means a row was given: as it says, else as its item says; money in hand by default. */
export function meansOf(row: Row<"gifts">, item: Item): Means | undefined {
  const said = row.choice("means", meansWords);
  if (said === undefined && row.has("means")) return undefined;
  const named = choiceOf(meansWords, row.text("item") ?? "");
  const means = said ?? (item.id === cash ? (named ?? "cash") : "goods");
  const fits = (item.id === cash) === (means !== "goods");
  return fits ? means : row.refuse("means", "means_unlike_item");
}

function isMeansOfMoney(text: string): boolean {
  const means = choiceOf(meansWords, text);
  return means === "cash" || means === "transfer";
}

/** How something is counted: its unit, how fine that is, and its packs. */
export type Counted = Pick<Item, "unit" | "unitEn" | "scale" | "packs">;

/** How money is counted, whatever the catalogue calls its unit. */
export const dong: Counted = {
  unit: "đồng",
  unitEn: "₫",
  scale: 0,
  packs: [
    { name: "đ", size: 1 },
    { name: "VND", size: 1 },
    { name: "nghìn", size: 1_000 },
    { name: "nghìn đồng", size: 1_000 },
    { name: "triệu", size: 1_000_000 },
    { name: "triệu đồng", size: 1_000_000 },
  ],
};

/**
 * How many smallest units one of what a cell counts in is: of the unit behind the number, else of
 * that in the row's column, else of the item's own. Refused where the item is not counted so.
 */
export function sizeOf(
  row: Row<"gifts">,
  field: "quantity" | "value",
  { unit, unitEn, scale, packs }: Counted,
): number | undefined {
  const text = row.text(field);
  if (text === undefined) return undefined;
  const behind = splitUnit(text).unit;
  const column = field === "quantity" && behind === "" ? row.text("unit") : undefined;
  const said = behind || (column ?? "");
  const own = 10 ** scale;
  if (said === "" || [unit, unitEn].some((name) => isSame(name, said))) return own;
  const pack = packs.find(({ name }) => isSame(name, said));
  if (pack) return pack.size;
  const others = packs.map(({ name, size }) => `${name} (${quantityText(size, scale)} ${unit})`);
  return row.refuse(column === undefined ? field : "unit", "unit_unknown", {
    candidates: [unit, ...others],
  });
}

function isSame(one: string, other: string): boolean {
  return one === other || (fold(one) !== "" && fold(one) === fold(other));
}
