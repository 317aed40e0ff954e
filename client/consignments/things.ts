import type { ConsignmentView } from "#domain/giftViews.ts";
import { unitsOf } from "../needs/inWords.ts";
import { itemAmount, itemName, items } from "../totals/catalogue.ts";
import { count, type Counted } from "../words/format.ts";
import { t } from "../words/t.ts";

/** The most items that one sentence names. */
const namedMax = 3;

/** `Chăn trẻ em 12 cái · Gạo 300 kg`: what a consignment or a need holds, in one sentence. */
export function thingsOf(
  lines: readonly (Counted & { item: string; name: string; quantity: number })[],
): string {
  const named = lines
    .slice(0, namedMax)
    .map((line) => `${itemName(line.item, line.name)} ${itemAmount(line.quantity, line)}`);
  const left = lines.length - named.length;
  return [...named, ...(left > 0 ? [t("consignments.andMore", count(left))] : [])].join(" · ");
}

/** `Mầm non Hoa Mận · Điểm trường Tả Xả`. */
export function placeName({ school, name }: ConsignmentView["site"]): string {
  return `${school.name} · ${name}`;
}

/** Who sent it: the cluster, else the campaign's fund. */
export function giverName({ cluster }: Pick<ConsignmentView, "cluster">): string {
  return cluster?.name ?? t("consignments.fund");
}

/** How an item is counted, its unit in the reader's language; `given` until the catalogue is known. */
export function countedIn(item: string, given?: Counted): Counted {
  const { unit, scale } = items().find(({ id }) => id === item) ?? given ?? { unit: "", scale: 0 };
  return { ...unitsOf({ item, unit, scale }), scale };
}
