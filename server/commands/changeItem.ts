import { findItems, isUsed, setRetired, updateItem } from "#db/catalogue.ts";
import type { Writer } from "#db/database.ts";
import { cash } from "#domain/catalogue.ts";
import { accept, refuse, type Decision } from "#domain/decision.ts";
import type { Item } from "#domain/item.ts";
import { decideItem, type ChangedItem } from "#domain/newItem.ts";
import type { Context } from "../context.ts";
import { act, type By } from "./act.ts";
import { editsCatalogue } from "./addItem.ts";
import { doneBy, keepChange } from "./history.ts";
import { placed } from "./placing.ts";

/**
 * Changes what an item is called, its packs and its reference value; its unit and scale only while it
 * is unused. Cash stays as it is.
 */
export function changeItem(context: Context, by: By, id: string, asked: ChangedItem) {
  return act(context, by, async (tx) => {
    const found = await editableItem(tx, by, id);
    if (!found.ok) return found;
    const decision = decideItem(found.value, asked, await isUsed(tx, id));
    if (!decision.ok) return decision;

    await updateItem(tx, decision.value);
    const [{ id: _, ...before }, { id: __, ...after }] = [found.value, decision.value];
    await keepChange(tx, context, { ...doneBy(by), subject: id, kind: "item", before, after });
    return placed("item_changed", { id }, 200);
  });
}

/** Takes an item out of what may be asked for. What was asked and given keeps its name. */
export function retireItem(context: Context, by: By, id: string) {
  return setItem(context, by, { id, retiredAt: context.now() });
}

/** Offers a retired item again. */
export function restoreItem(context: Context, by: By, id: string) {
  return setItem(context, by, { id, retiredAt: null });
}

function setItem(context: Context, by: By, to: { id: string; retiredAt: number | null }) {
  return act(context, by, async (tx) => {
    const { id, retiredAt } = to;
    const found = await editableItem(tx, by, id);
    if (!found.ok) return found;
    if (id === cash) return refuse("item_in_use", { item: id });
    const [was, is] = [found.value.retired === true, retiredAt !== null];

    if (was !== is) await setRetired(tx, id, retiredAt);
    const change = { before: { retired: was }, after: { retired: is } };
    await keepChange(tx, context, { ...doneBy(by), subject: id, kind: "item", ...change });
    return placed(is ? "item_retired" : "item_restored", { id }, 200);
  });
}

async function editableItem(tx: Writer, by: By, id: string): Promise<Decision<Item>> {
  const allowed = editsCatalogue(by);
  if (!allowed.ok) return allowed;
  const item = (await findItems(tx, [id])).get(id);
  return item ? accept(item) : refuse("unknown", { what: "item", id });
}
