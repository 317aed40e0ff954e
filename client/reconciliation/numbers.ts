import type { ReconciliationRow } from "#domain/reconciliationViews.ts";

/** The numbers of a row, in the order of what happens to a promise. */
export const numbers = [
  "promised",
  "released",
  "outstanding",
  "held",
  "sent",
  "onTheWay",
  "received",
  "damaged",
  "missing",
  "goneBack",
] as const;
export type NumberName = (typeof numbers)[number];

/** One number of a row, in the item's smallest unit. */
export function numberOf(row: ReconciliationRow, name: NumberName): number {
  const number = row[name];
  return typeof number === "number" ? number : number.quantity;
}

/** The numbers that any of these rows has, so that no column is empty; the first of all are always there. */
export function shownOf(rows: readonly ReconciliationRow[]): NumberName[] {
  const always: readonly NumberName[] = ["promised", "outstanding", "sent", "onTheWay", "received"];
  return numbers.filter(
    (name) => always.includes(name) || rows.some((row) => numberOf(row, name) !== 0),
  );
}
