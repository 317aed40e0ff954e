import { cash } from "../catalogue.ts";
import { fold } from "../fold.ts";
import type { Item } from "../item.ts";
import { oneLine } from "./lines.ts";

/** The commodity in which the worth of goods moves along with them, in đồng. */
export const worthOfGoods = "GTHV";

/** An item by the name that accounting software takes, with how many decimals it is counted. */
export interface Commodity {
  item: string;
  name: string;
  about: string;
  scale: number;
}

/** What beancount takes as a commodity; hledger and ledger take more when it is quoted. */
const taken = /^[A-Z][A-Z0-9'._-]{0,22}[A-Z0-9]$/;

/**
 * Names items after their code and unit, `GAO-KG`. One that would be too long, or another's, is
 * called by its place in the catalogue, `HANG.12`: no code has a dot.
 */
export function commodityNames(
  items: readonly Pick<Item, "id" | "name" | "unit" | "scale">[],
): Commodity[] {
  const used = new Set<string>([cash, worthOfGoods]);
  return items.map(({ id: item, name: about, unit, scale }, at) => {
    if (item === cash) return { item, name: cash, about, scale };
    const wished = [item, ...fold(unit).toUpperCase().split(" ")].filter(Boolean).join("-");
    const name = taken.test(wished) && !used.has(wished) ? wished : `HANG.${at + 1}`;
    used.add(name);
    return { item, name, about: oneLine(`${about} (${unit})`), scale };
  });
}

/** `decimal(-1_500n, 3)` → `-1.500`. */
export function decimal(quantity: bigint, scale: number): string {
  if (scale === 0) return String(quantity);
  const digits = String(quantity < 0n ? -quantity : quantity).padStart(scale + 1, "0");
  return `${quantity < 0n ? "-" : ""}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}
