import type { Item } from "./item.ts";

/** The item that is money: scale 0, one đồng is one đồng. */
export const cash = "VND";

export const categories = [
  "cash",
  "learning",
  "bedding",
  "food",
  "kitchen",
  "furniture",
  "building",
  "health",
  "labour",
  "other",
] as const;
export type Category = (typeof categories)[number];

/** What a quantity is worth by the catalogue, in đồng, rounded down. */
export function catalogueValue(item: Pick<Item, "value" | "scale">, quantity: number): number {
  return Number((BigInt(item.value) * BigInt(quantity)) / 10n ** BigInt(item.scale));
}
