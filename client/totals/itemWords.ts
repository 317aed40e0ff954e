import { cash } from "#domain/catalogue.ts";
import type { Item } from "#domain/item.ts";
import type { Counted } from "../words/format.ts";
import { formatsIn } from "../words/formats.ts";
import type { Language } from "../words/language.ts";

/** What things are called in a language: entries and sums carry Vietnamese, `known` has both. */
export function itemWordsIn(language: () => Language, known: (id: string) => Item | undefined) {
  const { money, quantity } = formatsIn(language);

  /** An item's name; `given` until the catalogue is known. */
  function itemName(id: string, given = id): string {
    if (language() === "vi") return known(id)?.name ?? given;
    return known(id)?.nameEn ?? given;
  }

  /** `24 cái`, `24 pieces`, `5.000.000 ₫`: an amount of an item. */
  function itemAmount(value: number, of: Counted & { item: string }): string {
    if (of.item === cash) return money(value);
    const unitEn = language() === "en" ? known(of.item)?.unitEn : undefined;
    return quantity(value, { ...of, ...(unitEn && countedIn(unitEn, of.scale)) });
  }

  return { itemName, itemAmount };
}

/** English counts things in the plural, but for one; what is weighed has none, nor has what is no word. */
export function countedIn(one: string, scale: number): { unit: string; one: string } {
  if (scale > 0 || !/^[a-z]+$/.test(one)) return { unit: one, one };
  return { unit: /(s|x|ch|sh)$/.test(one) ? `${one}es` : `${one}s`, one };
}
