import { categories } from "#domain/catalogue.ts";
import type { TotalsBy } from "#domain/ledgerViews.ts";
import { day } from "../words/format.ts";
import { t } from "../words/t.ts";
import { itemName } from "./catalogue.ts";

/** What a row of the totals is called in the reader's language. */
export function rowName(by: TotalsBy, { key, name }: { key: string; name: string }): string {
  switch (by) {
    case "day":
      return day(key);
    case "item":
      return itemName(key, name);
    case "category": {
      const known = categories.find((category) => category === key);
      return known ? t(`totals.category.${known}`) : name;
    }
    case "cluster":
      return key === "fund" || key === "unknown" ? t(`totals.${key}`) : name;
    case "school":
    case "commune":
      return name;
    default:
      return by satisfies never;
  }
}

/** The entries behind a row; undefined where the ledger cannot be narrowed to it. */
export function entriesBehind(by: TotalsBy, key: string): string | undefined {
  switch (by) {
    case "cluster":
    case "school":
      return `/ledger?party=${encodeURIComponent(key)}`;
    case "item":
      return `/ledger?item=${encodeURIComponent(key)}`;
    case "day":
      return `/ledger?from=${key}&to=${key}`;
    case "commune":
    case "category":
      return undefined;
    default:
      return by satisfies never;
  }
}

/** The page of what a row is about: a cluster, a school, a commune's needs; else its entries. */
export function storyOf(by: TotalsBy, key: string): string | undefined {
  if (by === "cluster" && key !== "fund" && key !== "unknown") return `/clusters/${key}`;
  if (by === "school") return `/schools/${key}`;
  if (by === "commune") return `/?commune=${encodeURIComponent(key)}`;
  return entriesBehind(by, key);
}
