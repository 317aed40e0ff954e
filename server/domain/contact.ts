import * as v from "valibot";
import { roles, type Actor } from "./actor.ts";
import type { ConsignmentState } from "./consignment.ts";
import { accept, refuse, type Decision } from "./decision.ts";
import { may, reach } from "./may.ts";
import type { PledgeState } from "./pledge.ts";

/** Whom to call about a need. */
export const Contact = v.object({ name: v.string(), phone: v.string() });
export type Contact = v.InferOutput<typeof Contact>;

/** One look at a need's contact: when, by whom, and in which organisation's name. */
export const ContactViewing = v.object({
  id: v.string(),
  /** Milliseconds since 1970 UTC. */
  at: v.number(),
  role: v.picklist(roles),
  /** A cluster, or the department; its name is empty until the department has one. */
  organisation: v.object({ id: v.string(), name: v.string() }),
  /** The person's name. */
  by: v.string(),
});
export type ContactViewing = v.InferOutput<typeof ContactViewing>;

/** How all promises and consignments of one cluster to one site stand. */
export interface Ties {
  pledges: readonly PledgeState[];
  consignments: readonly ConsignmentState[];
}

/** Whether a cluster is helping a site now: it has promised and not sent, or it is on its way. */
export function isHelping({ pledges, consignments }: Ties): boolean {
  return pledges.includes("live") || consignments.includes("sent");
}

/**
 * Whether an actor may read whom to call of a school's need; `ties` are those of the actor's own
 * cluster to the need's site. Refuses with `not_allowed`, `not_your_site`, or `not_helping_there`:
 * who no longer helps no longer calls.
 */
export function decideContact(
  actor: Actor,
  { school }: { school: string },
  ties: Ties,
): Decision<true, "not_allowed" | "not_your_site" | "not_helping_there"> {
  if (!reach(actor.role, "see_contact")) return refuse("not_allowed", { act: "see_contact" });
  const cluster = isHelping(ties) ? actor.cluster : undefined;
  if (may(actor, "see_contact", { school, cluster })) return accept(true);
  return refuse(actor.role === "school" ? "not_your_site" : "not_helping_there");
}

/** How long one person's looks at a need's contact count as one. */
export const viewingMs = 60 * 60_000;

/** Whether a look is recorded: not the school's own, nor again what the same person saw just now. */
export function isRecorded(
  actor: Actor,
  { school }: { school: string },
  times: { lastAt: number | undefined; now: number },
): boolean {
  if (actor.school === school) return false;
  return times.lastAt === undefined || times.lastAt + viewingMs <= times.now;
}
