import type { Writer } from "#db/database.ts";
import { sitesOfSchool, updateSchool, updateSite, type SchoolRow } from "#db/placeEdits.ts";
import { findSchool } from "#db/places.ts";
import { accept, refuse, type Decision } from "#domain/decision.ts";
import type { ChangedSchool } from "#domain/newPlaces.ts";
import type { Context } from "../context.ts";
import { act, type By, type Hand, type Work } from "./act.ts";
import { knownCluster } from "./addSchool.ts";
import { doneBy, keepChange } from "./history.ts";
import { editsPlaces, freeCode, placed, placedAt } from "./placing.ts";

/**
 * Changes what a school is called, what it teaches, and where it belongs. Its sites that stand at their
 * commune's point move with it to another commune. Their codes stay: lists know them by these.
 */
export function changeSchool(context: Context, by: By, id: string, asked: ChangedSchool) {
  return act(context, by, changingSchool(context, by, { ...asked, id }));
}

/** What `changeSchool` does, for a transaction that holds more than that. */
export function changingSchool(
  context: Context,
  hand: Hand,
  { id, ...asked }: ChangedSchool & { id: string },
): Work {
  return async (tx) => {
    const allowed = editsPlaces(hand);
    if (!allowed.ok) return allowed;
    const row = await findSchool(tx, id);
    if (!row) return refuse("unknown", { what: "school", id });
    const before = fieldsOf(row);
    const after = { ...before, ...given(asked) };
    const cluster = await knownCluster(tx, after.cluster);
    if (!cluster.ok) return cluster;
    const free = await freeCode(tx, "school", { id, code: after.code });
    if (!free.ok) return free;
    const moved = await moveSites(tx, context, { hand, row, to: after.commune });
    if (!moved.ok) return moved;

    await updateSchool(tx, { id, ...after });
    await keepChange(tx, context, { ...doneBy(hand), subject: id, kind: "school", before, after });
    return placed("school_changed", { id, code: after.code }, 200);
  };
}

function fieldsOf({ code, name, level, cluster, commune }: SchoolRow) {
  return { code, name, level, cluster, commune };
}

/** The fields that are there. */
function given({ code, name, level, cluster, commune }: ChangedSchool) {
  return {
    ...(code !== undefined && { code }),
    ...(name !== undefined && { name }),
    ...(level !== undefined && { level }),
    ...(cluster !== undefined && { cluster }),
    ...(commune !== undefined && { commune }),
  };
}

/** Moves those sites whose own place nobody has told. Refuses a commune that is not there. */
async function moveSites(
  tx: Writer,
  context: Context,
  { hand, row, to }: { hand: Hand; row: SchoolRow; to: string },
): Promise<Decision<true>> {
  if (row.commune === to) return accept(true);
  const standing = await placedAt(tx, to, null);
  if (!standing.ok) return standing;
  for (const site of await sitesOfSchool(tx, row.id)) {
    const { lat, lng, positionFrom } = site;
    if (positionFrom !== "commune" && positionFrom !== "province") continue;
    await updateSite(tx, site.id, standing.value);
    const change = { subject: site.id, kind: "site" } as const;
    const before = { lat, lng, positionFrom };
    await keepChange(tx, context, {
      ...doneBy(hand),
      ...change,
      before,
      after: { ...standing.value },
    });
  }
  return accept(true);
}
