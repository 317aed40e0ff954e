import { cash } from "#domain/catalogue.ts";
import type { TotalsBy } from "#domain/ledgerViews.ts";
import { money } from "../words/format.ts";
import { t } from "../words/t.ts";
import { itemAmount } from "./catalogue.ts";
import { has, type NumberName, type Six } from "./six.ts";

/** One line of a row: what it counts, and how each of the six is said. */
export interface Line {
  label: string;
  said: (name: NumberName) => string;
  isZero: (name: NumberName) => boolean;
}

/** The lines of a row or of the total: cash and goods apart; an item has its quantity and value. */
export function linesOf(by: TotalsBy, numbers: Six, item?: string): Line[] {
  if (by === "item" && item !== undefined && item !== cash)
    return [quantityLine(numbers, item), valueLine(numbers, "goods", t("totals.worth"))];
  const shown = (["cash", "goods"] as const).filter((what) => has(numbers, what));
  return (shown.length > 0 ? shown : (["cash"] as const)).map((what) =>
    valueLine(numbers, what, t(`app.${what}`)),
  );
}

function valueLine(numbers: Six, what: "cash" | "goods", label: string): Line {
  return {
    label,
    said: (name) => money(numbers[name][what]),
    isZero: (name) => numbers[name][what] === 0,
  };
}

function quantityLine(numbers: Six, item: string): Line {
  const known = (name: NumberName) => numbers[name].items?.find((one) => one.item === item);
  const counted = Object.values(numbers).flatMap((sum) => sum.items ?? [])[0];
  const quantity = (name: NumberName) => known(name)?.quantity ?? 0;
  return {
    label: t("totals.quantity"),
    said: (name) =>
      itemAmount(quantity(name), { item, unit: counted?.unit ?? "", scale: counted?.scale ?? 0 }),
    isZero: (name) => quantity(name) === 0,
  };
}
