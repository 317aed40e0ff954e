import * as v from "valibot";
import { cash, categories } from "./catalogue.ts";
import { accept, refuse, type Decision } from "./decision.ts";
import { ItemCode, type Item } from "./item.ts";
import { Dong, Quantity } from "./number.ts";
import { Name } from "./text.ts";

/** As many decimals as any unit is counted with: a ton in grams. */
const scaleMax = 6;
const packsMax = 10;

/** How an item is named, packed and valued; `value` is đồng for one whole unit. */
const described = {
  name: Name,
  nameEn: Name,
  category: v.picklist(categories.filter((category) => category !== "cash")),
  unit: Name,
  unitEn: Name,
  scale: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(scaleMax)),
  /** `size` is in the smallest unit: 1 thùng = 24 chai. */
  packs: v.pipe(
    v.array(v.object({ name: Name, size: v.pipe(Quantity, v.minValue(2)) })),
    v.maxLength(packsMax, "too_long"),
  ),
  value: Dong,
};

export const NewItem = v.object({ id: ItemCode, ...described });
export type NewItem = v.InferOutput<typeof NewItem>;

export const ChangedItem = v.partial(v.object(described));
export type ChangedItem = v.InferOutput<typeof ChangedItem>;

/**
 * What an item becomes. What it is counted in may change only while nobody has asked for it or given
 * it; đồng are what they are. Refuses with `item_in_use` and the field that may not change.
 */
export function decideItem(
  item: Item,
  asked: ChangedItem,
  isUsed: boolean,
): Decision<Item, "item_in_use"> {
  if (item.id === cash) return refuse("item_in_use", { item: item.id });
  const field = (["unit", "scale"] as const).find(
    (one) => asked[one] !== undefined && asked[one] !== item[one],
  );
  if (isUsed && field) return refuse("item_in_use", { item: item.id, field });
  const given = Object.entries(asked).filter(([, value]) => value !== undefined);
  return accept({ ...item, ...(Object.fromEntries(given) as Partial<Item>) });
}
