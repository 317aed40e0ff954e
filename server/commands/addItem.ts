import { findItems, insertItem } from "#db/catalogue.ts";
import { accept, refuse, type Decision } from "#domain/decision.ts";
import { reach } from "#domain/may.ts";
import type { NewItem } from "#domain/newItem.ts";
import type { Context } from "../context.ts";
import { act, type By, type Hand } from "./act.ts";
import { doneBy, keepChange } from "./history.ts";
import { placed } from "./placing.ts";

/** Adds an item to the catalogue. Refuses a code that it has. */
export function addItem(context: Context, by: By, asked: NewItem) {
  return act(context, by, async (tx) => {
    const allowed = editsCatalogue(by);
    if (!allowed.ok) return allowed;
    const { id, ...fields } = asked;
    const known = (await findItems(tx, [id])).get(id);
    if (known) return refuse("code_taken", { code: id, name: known.name });

    await insertItem(tx, asked);
    const change = { subject: id, kind: "item", before: null, after: fields } as const;
    await keepChange(tx, context, { ...doneBy(by), ...change });
    return placed("item_added", { id }, 201);
  });
}

/** Refuses with `not_allowed` whose role may not change the catalogue. */
export function editsCatalogue({ actor }: Hand): Decision<true> {
  if (reach(actor.role, "edit_catalogue")) return accept(true);
  return refuse("not_allowed", { act: "edit_catalogue" });
}
