import { cash } from "#domain/catalogue.ts";
import { wholePack, type Item } from "#domain/item.ts";
import { itemAmount, items } from "../totals/catalogue.ts";
import { count, type Counted } from "../words/format.ts";
import { t } from "../words/t.ts";

export type Pack = Item["packs"][number];

/** The largest pack in which a quantity of an item comes out whole; undefined when none does. */
export function packOf(item: string, quantity: number): Pack | undefined {
  const packs = items().find(({ id }) => id === item)?.packs ?? [];
  return wholePack(packs, quantity);
}

/** `8 thùng (384 hộp)`: what people unload, and the same as the ledger counts it. */
export function packedAmount(quantity: number, of: Counted & { item: string }): string {
  const [packs, amount] = [packsOf(quantity, of), itemAmount(quantity, of)];
  return packs ? `${packs} (${amount})` : amount;
}

/** `8 thùng`, for those who see the amount beside it; undefined when packs do not come out whole. */
export function packsOf(quantity: number, of: Counted & { item: string }): string | undefined {
  const pack = of.item === cash ? undefined : packOf(of.item, quantity);
  return pack && inPacks(quantity, pack, of);
}

/** `lệch 1 thùng`, `lệch 3 hộp`: in packs when that comes out whole, else as the ledger counts. */
export function shortAmount(quantity: number, of: Counted & { item: string }): string {
  return packsOf(quantity, of) ?? itemAmount(quantity, of);
}

/** `8 thùng`: a quantity counted in a pack that it is a multiple of. */
function inPacks(quantity: number, pack: Pack, of: Counted & { item: string }): string {
  const packs = count(quantity / pack.size);
  return t("consignments.packs", packs, pack.name, itemAmount(pack.size, of));
}
