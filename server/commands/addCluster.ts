import { insertCluster } from "#db/placeEdits.ts";
import { findCluster } from "#db/clusters.ts";
import { refuse } from "#domain/decision.ts";
import type { NewCluster } from "#domain/newPlaces.ts";
import type { Context } from "../context.ts";
import { act, type By, type Hand, type Work } from "./act.ts";
import { doneBy, keepChange } from "./history.ts";
import { editsPlaces, freeCode, placed } from "./placing.ts";

/** Adds a cluster. Refuses an id or a code that is taken. */
export function addCluster(context: Context, by: By, asked: NewCluster) {
  return act(context, by, addingCluster(context, by, asked));
}

/** What `addCluster` does, for a transaction that holds more than that. */
export function addingCluster(context: Context, hand: Hand, asked: NewCluster): Work {
  return async (tx) => {
    const { id, code, name } = asked;
    const allowed = editsPlaces(hand);
    if (!allowed.ok) return allowed;
    if (await findCluster(tx, id)) return refuse("duplicate_id", { id });
    const free = await freeCode(tx, "cluster", asked);
    if (!free.ok) return free;

    await insertCluster(tx, asked);
    const change = { subject: id, kind: "cluster", before: null, after: { code, name } } as const;
    await keepChange(tx, context, { ...doneBy(hand), ...change });
    return placed("cluster_added", { id, code }, 201);
  };
}
