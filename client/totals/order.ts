import { six, worthOf, type NumberName, type TotalsRow } from "./six.ts";

/** What rows are sorted by, and whether from the largest or the last name. */
export interface Order {
  by: NumberName | "name";
  isDown: boolean;
}

/** Reads an order from the page's address: `received`, `-received`; undefined for the list's own. */
export function readOrder(text: unknown): Order | undefined {
  if (typeof text !== "string") return undefined;
  const isDown = text.startsWith("-");
  const by = (["name", ...six] as const).find((name) => name === text.slice(isDown ? 1 : 0));
  return by && { by, isDown };
}

export function writeOrder({ by, isDown }: Order): string {
  return isDown ? `-${by}` : by;
}

/** What pressing a column asks for: first the largest or the first name, then the other way round. */
export function turned(order: Order | undefined, by: Order["by"]): Order {
  return order?.by === by ? { by, isDown: !order.isDown } : { by, isDown: by !== "name" };
}

/** Rows in an order; equals keep the list's. `nameOf` says what a row is called. */
export function sorted(
  rows: readonly TotalsRow[],
  order: Order | undefined,
  nameOf: (row: TotalsRow) => string,
): readonly TotalsRow[] {
  if (!order) return rows;
  const names = new Intl.Collator("vi", { numeric: true });
  const { by, isDown } = order;
  const compare = (one: TotalsRow, other: TotalsRow) =>
    by === "name"
      ? names.compare(nameOf(one), nameOf(other))
      : worthOf(one[by]) - worthOf(other[by]);
  return [...rows].sort((one, other) => (isDown ? compare(other, one) : compare(one, other)));
}
