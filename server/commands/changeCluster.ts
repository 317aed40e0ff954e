import { updateCluster } from "#db/placeEdits.ts";
import { findCluster } from "#db/clusters.ts";
import { refuse } from "#domain/decision.ts";
import type { ChangedCluster } from "#domain/newPlaces.ts";
import type { Context } from "../context.ts";
import { act, type By, type Hand, type Work } from "./act.ts";
import { doneBy, keepChange } from "./history.ts";
import { editsPlaces, freeCode, placed } from "./placing.ts";

/** Changes a cluster's code or name. Refuses a code that is taken. */
export function changeCluster(context: Context, by: By, id: string, asked: ChangedCluster) {
  return act(context, by, changingCluster(context, by, { ...asked, id }));
}

/** What `changeCluster` does, for a transaction that holds more than that. */
export function changingCluster(
  context: Context,
  hand: Hand,
  { id, ...asked }: ChangedCluster & { id: string },
): Work {
  return async (tx) => {
    const allowed = editsPlaces(hand);
    if (!allowed.ok) return allowed;
    const row = await findCluster(tx, id);
    if (!row) return refuse("unknown", { what: "cluster", id });
    const before = { code: row.code, name: row.name };
    const after = { code: asked.code ?? row.code, name: asked.name ?? row.name };
    const free = await freeCode(tx, "cluster", { id, code: after.code });
    if (!free.ok) return free;

    await updateCluster(tx, { id, ...after });
    await keepChange(tx, context, {
      ...doneBy(hand),
      subject: id,
      kind: "cluster",
      before,
      after,
    });
    return placed("cluster_changed", { id, code: after.code }, 200);
  };
}
