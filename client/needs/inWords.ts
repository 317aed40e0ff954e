import type { NeedLineView } from "#domain/needViews.ts";
import { items, itemName } from "../totals/catalogue.ts";
import { countedIn } from "../totals/itemWords.ts";
import { language } from "../words/language.ts";

/** Where a need is: `Mầm non Thuận Hòa · điểm Lũng Pù`. */
export function placeName(site: { name: string; school: { name: string } }): string {
  return `${site.school.name} · ${site.name}`;
}

/** A line, or anything counted, with its item's name and unit in the reader's language. */
export function inWords<Counted extends Pick<NeedLineView, "item" | "name" | "unit" | "scale">>(
  line: Counted,
): Counted {
  return { ...line, name: itemName(line.item, line.name), ...unitsOf(line) };
}

/** The unit in which an item is counted, as said after a number. */
export function unitOf(of: Pick<NeedLineView, "item" | "unit" | "scale">): string {
  return unitsOf(of).unit;
}

/** The same, and as said after one. */
export function unitsOf({ item, unit, scale }: Pick<NeedLineView, "item" | "unit" | "scale">) {
  if (language() === "vi") return { unit };
  const known = items().find(({ id }) => id === item)?.unitEn;
  return known === undefined ? { unit } : countedIn(known, scale);
}
