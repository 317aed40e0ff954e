import { createSignal } from "solid-js";
import type { Item } from "#domain/item.ts";
import { isSame } from "../api/isSame.ts";
import { get } from "../api/request.ts";
import { language } from "../words/language.ts";
import { itemWordsIn } from "./itemWords.ts";

// Entries and sums carry Vietnamese names and units; the catalogue knows both languages.

const [items, setItems] = createSignal<readonly Item[]>([], { equals: isSame });

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

/** Names and amounts in the reader's language; until the catalogue is known, as they were given. */
export const { itemName, itemAmount } = itemWordsIn(language, (id) =>
  items().find((item) => item.id === id),
);
