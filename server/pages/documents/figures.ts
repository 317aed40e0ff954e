import { cash } from "#domain/catalogue.ts";
import type { Day } from "#domain/day.ts";
import { digits } from "#domain/digits.ts";
import { wholePack, type Item } from "#domain/item.ts";
import { dongInWords } from "#server/dongInWords.ts";

// How numbers and days stand on an administrative paper: money without a sign, for its column says đồng.

/** `1.234.567`. */
export function figure(value: number, scale = 0): string {
  return digits(value, scale, "vi");
}

/** `Một triệu hai trăm nghìn đồng`. */
export function inWords(dong: number): string {
  const words = dongInWords(dong);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** `23/11/2026`. */
export function shortDay(on: Day): string {
  return on.split("-").toReversed().join("/");
}

/** `ngày 23 tháng 11 năm 2026`: days below ten and January and February with a zero before (Nghị định 30/2020). */
export function longDay(on: Day): string {
  const [year = "", month = "", day = ""] = on.split("-");
  return `ngày ${day} tháng ${Number(month) < 3 ? month : Number(month)} năm ${year}`;
}

/** A day that is written in by hand. */
export const blankDay = "ngày …… tháng …… năm 20……";

/** `8 thùng × 48 hộp`: how a quantity is packed, where packs come out whole. */
export function packing(item: Item | undefined, quantity: number): string {
  const pack = item && item.id !== cash && wholePack(item.packs, quantity);
  if (!pack) return "";
  return `${figure(quantity / pack.size)} ${pack.name} × ${figure(pack.size, item.scale)} ${item.unit}`;
}
