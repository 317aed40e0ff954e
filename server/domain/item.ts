import * as v from "valibot";
import { categories } from "./catalogue.ts";

/** A catalogue code such as `CHAN-EM`: capitals, digits and hyphens. Cash is `VND`. */
export const ItemCode = v.pipe(v.string(), v.regex(/^[A-Z0-9][A-Z0-9-]{1,23}$/, "not_an_item"));

/** Several of an item as people pack it: 1 thùng = 24 chai. `size` is in the smallest unit. */
export const Pack = v.object({ name: v.string(), size: v.number() });

/** The largest pack in which a quantity comes out whole; undefined when none does. */
export function wholePack(
  packs: readonly v.InferOutput<typeof Pack>[],
  quantity: number,
): v.InferOutput<typeof Pack> | undefined {
  return packs
    .filter(({ size }) => quantity > 0 && quantity % size === 0)
    .sort((a, b) => b.size - a.size)[0];
}

/** A catalogue entry. `value` is the reference value in đồng of one whole unit (10^scale smallest). */
export const Item = v.object({
  id: v.string(),
  name: v.string(),
  nameEn: v.string(),
  category: v.picklist(categories),
  unit: v.string(),
  unitEn: v.string(),
  scale: v.number(),
  packs: v.array(Pack),
  value: v.number(),
  /** Nobody may ask for it any more; what was asked and given keeps its name. */
  retired: v.optional(v.literal(true)),
});
export type Item = v.InferOutput<typeof Item>;
