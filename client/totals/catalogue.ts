import { createSignal } from "solid-js";
import { cash } from "#domain/catalogue.ts";
import type { Item } from "#domain/item.ts";
import { get } from "../api/request.ts";
import { money, quantity, type Counted } from "../words/format.ts";
import { language } from "../words/language.ts";

// Entries and sums carry Vietnamese names and units; the catalogue knows both languages.

const [items, setItems] = createSignal<readonly Item[]>([]);

/** Everything that can be given, as the server lists it; empty until it has. */
export { items };

/** What may still be asked for and given: everything but what is retired. */
export function offered(): readonly Item[] {
  return items().filter(({ retired }) => !retired);
}

/** Asks the server for the catalogue, once for the whole visit. */
export async function loadItems(): Promise<void> {
  if (items().length === 0) await refreshItems();
}

/** Asks again, after the catalogue was changed here. */
export async function refreshItems(): Promise<void> {
  const answer = await get<{ items: Item[] }>("/api/items");
  if (answer.ok) setItems(answer.value.items);
}

/** An item's name in the reader's language; `given` until the catalogue is known. */
export function itemName(id: string, given = id): string {
  if (language() === "vi") return known(id)?.name ?? given;
  return known(id)?.nameEn ?? given;
}

/** `24 cái`, `24 pieces`, `5.000.000 ₫`: an amount of an item in the reader's language. */
export function itemAmount(value: number, of: Counted & { item: string }): string {
  if (of.item === cash) return money(value);
  const unit = language() === "vi" ? of.unit : (known(of.item)?.unitEn ?? of.unit);
  const isOne = Math.abs(value) === 10 ** of.scale;
  // English counts things in the plural; what is weighed has none.
  const isPlural = language() === "en" && of.scale === 0 && !isOne;
  return quantity(value, { scale: of.scale, unit: isPlural ? pluralOf(unit) : unit });
}

function known(id: string): Item | undefined {
  return items().find((item) => item.id === id);
}

function pluralOf(unit: string): string {
  return /(s|x|ch|sh)$/.test(unit) ? `${unit}es` : `${unit}s`;
}
