import type { Writer } from "#db/database.ts";
import { insertSchool } from "#db/placeEdits.ts";
import { findCluster } from "#db/clusters.ts";
import { findSchool } from "#db/places.ts";
import { accept, refuse, type Decision } from "#domain/decision.ts";
import type { NewSchool } from "#domain/newPlaces.ts";
import type { Context } from "../context.ts";
import { act, type By, type Hand, type Work } from "./act.ts";
import { doneBy, keepChange } from "./history.ts";
import { editsPlaces, freeCode, placed, placedAt } from "./placing.ts";
import { putSite } from "./addSite.ts";

/** What the main site is called when nobody calls it otherwise. */
const mainSiteName = "Điểm trường chính";

/**
 * Adds a school with its main site. Refuses ids and codes that are taken, a cluster or commune that
 * is not there, and a position that cannot be one of the province.
 */
export function addSchool(context: Context, by: By, asked: NewSchool) {
  return act(context, by, addingSchool(context, by, asked));
}

/** What `addSchool` does, for a transaction that holds more than that. */
export function addingSchool(context: Context, hand: Hand, asked: NewSchool): Work {
  return async (tx) => {
    const allowed = editsPlaces(hand);
    if (!allowed.ok) return allowed;
    const { site, ...school } = asked;
    const { id, ...fields } = school;
    if (await findSchool(tx, id)) return refuse("duplicate_id", { id });
    const cluster = await knownCluster(tx, school.cluster);
    if (!cluster.ok) return cluster;
    const free = await freeCode(tx, "school", school);
    if (!free.ok) return free;
    const { position, name = mainSiteName, ...rest } = site;
    const standing = await placedAt(tx, school.commune, position);
    if (!standing.ok) return standing;

    await insertSchool(tx, school);
    const change = { subject: id, kind: "school", before: null, after: fields } as const;
    await keepChange(tx, context, { ...doneBy(hand), ...change });
    const at = { ...rest, name, ...standing.value, main: true };
    const put = await putSite(tx, context, { hand, school, site: at });
    if (!put.ok) return put;
    return placed("school_added", { id, code: school.code }, 201);
  };
}

/** Refuses with `unknown` a cluster that is not there; a school may be in none. */
export async function knownCluster(tx: Writer, cluster: string | null): Promise<Decision<true>> {
  if (cluster === null || (await findCluster(tx, cluster))) return accept(true);
  return refuse("unknown", { what: "cluster", id: cluster });
}
