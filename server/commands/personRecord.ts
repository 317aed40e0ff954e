import type { Writer } from "#db/database.ts";
import { membershipsOf, type Person } from "#db/people.ts";
import { rolesSomewhere } from "#db/personViews.ts";
import { findCluster } from "#db/clusters.ts";
import { findSchool } from "#db/places.ts";
import { accept, refuse, type Decision } from "#domain/decision.ts";
import type { NewMembership } from "#domain/person.ts";
import type { Membership } from "#db/sessions.ts";
import type { Context } from "../context.ts";
import type { Outcome } from "./act.ts";

/** What the history keeps of a person: never what they sign in with. */
export async function recordOf(
  tx: Writer,
  {
    id,
    name,
    username,
    code,
    disabledAt,
  }: Pick<Person, "id" | "name" | "username" | "code" | "disabledAt">,
) {
  const memberships = rolesSomewhere(await membershipsOf(tx, id), undefined);
  return { name, username, code, memberships, disabled: disabledAt !== null };
}

/** Whether every school and cluster that memberships name is there; refuses with `unknown`. */
export async function decideOrganisations(
  tx: Writer,
  memberships: readonly NewMembership[],
): Promise<Decision<true, "unknown">> {
  for (const one of memberships) {
    if (one.role === "school" && !(await findSchool(tx, one.school)))
      return refuse("unknown", { what: "school", id: one.school });
    if (one.role === "cluster" && !(await findCluster(tx, one.cluster)))
      return refuse("unknown", { what: "cluster", id: one.cluster });
  }
  return accept(true);
}

/** A membership as the database keeps it. */
export function membershipRow({ newId }: Context, membership: NewMembership): Membership {
  return {
    id: newId(),
    role: membership.role,
    cluster: "cluster" in membership ? membership.cluster : null,
    school: "school" in membership ? membership.school : null,
  };
}

/** How an act about a person is told: to the office alone, and never more than its id. */
export function aboutPerson(kind: string, id: string, status: 200 | 201 = 200): Outcome {
  return { kind, done: { id }, status, audience: "office" };
}
