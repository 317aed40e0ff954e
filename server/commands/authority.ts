import type { Writer } from "#db/database.ts";
import { findCluster } from "#db/clusters.ts";
import { department, organisationOf, type Actor } from "#domain/actor.ts";
import { accept, refuse, type Decision } from "#domain/decision.ts";
import type { Entry } from "#domain/entry.ts";
import { may, reach, type Act } from "#domain/may.ts";
import type { Hand } from "./act.ts";

/**
 * The cluster that gives: a cluster head's own, or the one the department enters it for. Refuses
 * with `not_allowed`, `not_your_cluster`, `unknown`, or `invalid_input` when none is named.
 */
export async function givingCluster(
  tx: Writer,
  { actor, act, onBehalfOf }: { actor: Actor; act: Act; onBehalfOf: string | undefined },
): Promise<Decision<string>> {
  const far = reach(actor.role, act);
  if (!far) return refuse("not_allowed", { act });
  if (far === "own") {
    const { cluster } = actor;
    return cluster && (onBehalfOf ?? cluster) === cluster
      ? accept(cluster)
      : refuse("not_your_cluster");
  }
  if (!onBehalfOf) return refuse("invalid_input", { path: "onBehalfOf", problem: "required" });
  return (await findCluster(tx, onBehalfOf))
    ? accept(onBehalfOf)
    : refuse("unknown", { what: "cluster", id: onBehalfOf });
}

/** Whether an actor may do an act to a thing of this cluster. */
export function ofCluster(actor: Actor, act: Act, cluster: string | null): Decision<true> {
  if (!reach(actor.role, act)) return refuse("not_allowed", { act });
  return may(actor, act, { cluster: cluster ?? undefined })
    ? accept(true)
    : refuse("not_your_cluster");
}

/** Whether an actor may do an act to a thing of this school. */
export function ofSchool(actor: Actor, act: Act, school: string): Decision<true> {
  if (!reach(actor.role, act)) return refuse("not_allowed", { act });
  return may(actor, act, { school }) ? accept(true) : refuse("not_your_site");
}

/** How an entry names who acted: an organisation and a role, never a person. */
export function signature(actor: Actor, inTheNameOf: string): Entry["actor"] {
  const organisation = organisationOf(actor);
  return {
    organisation,
    role: actor.role,
    ...(organisation === department && inTheNameOf !== department && { onBehalfOf: inTheNameOf }),
  };
}

/** The files an entry rests on: what the department entered it from. */
export function filesOf({ paper }: Hand): string[] {
  return paper?.sha256 === undefined ? [] : [paper.sha256];
}
