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
    const unit = language() === "vi" ? of.unit : (known(of.item)?.unitEn ?? of.unit);
    const isOne = Math.abs(value) === 10 ** of.scale;
    // English counts things in the plural; what is weighed has none.
    const isPlural = language() === "en" && of.scale === 0 && !isOne;
    return quantity(value, { scale: of.scale, unit: isPlural ? pluralOf(unit) : unit });
  }

  return { itemName, itemAmount };
}

function pluralOf(unit: string): string {
  return /(s|x|ch|sh)$/.test(unit) ? `${unit}es` : `${unit}s`;
}
