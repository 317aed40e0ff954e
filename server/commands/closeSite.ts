import type { Writer } from "#db/database.ts";
import { nextMain, updateSite, workAt } from "#db/placeEdits.ts";
import { refuse } from "#domain/decision.ts";
import type { Context } from "../context.ts";
import { act, type By, type Hand } from "./act.ts";
import { editableSite } from "./changeSite.ts";
import { doneBy, keepChange } from "./history.ts";
import { placed } from "./placing.ts";

/**
 * Marks a site at which nobody is taught any more: it can file nothing new, and what it received stays.
 * Another becomes its school's main site if it was. Refuses a school's last site, and one with open
 * needs or goods on their way.
 */
export function closeSite(context: Context, by: By, id: string) {
  const closedAt = context.now();
  return act(context, by, async (tx) => {
    const found = await editableSite(tx, by, id);
    if (!found.ok) return found;
    const { code, school, main, closedAt: already } = found.value;
    if (already !== null) return placed("site_closed", { id, code }, 200);
    const next = await nextMain(tx, school, id);
    if (!next) return refuse("last_site", { code });
    const work = await workAt(tx, id);
    if (work.needs + work.onTheWay > 0) return refuse("site_in_use", { code, ...work });

    await setAll(tx, context, by, [
      { id, before: { closedAt: null, main }, after: { closedAt, main: false } },
      ...(main ? [{ id: next.id, before: { main: false }, after: { main: true } }] : []),
    ]);
    return placed("site_closed", { id, code }, 200);
  });
}

/** Opens a closed site again. */
export function reopenSite(context: Context, by: By, id: string) {
  return act(context, by, async (tx) => {
    const found = await editableSite(tx, by, id);
    if (!found.ok) return found;
    const { code, closedAt } = found.value;
    await setAll(tx, context, by, [{ id, before: { closedAt }, after: { closedAt: null } }]);
    return placed("site_reopened", { id, code }, 200);
  });
}

type Fields = { closedAt?: number | null; main?: boolean };

async function setAll(
  tx: Writer,
  context: Context,
  hand: Hand,
  all: readonly { id: string; before: Fields; after: Fields }[],
): Promise<void> {
  for (const { id, before, after } of all) {
    await updateSite(tx, id, after);
    const change = { subject: id, kind: "site", before, after } as const;
    await keepChange(tx, context, { ...doneBy(hand), ...change });
  }
}
