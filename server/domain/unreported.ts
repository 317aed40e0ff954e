import * as v from "valibot";
import type { Actor } from "./actor.ts";
import { accept, refuse, type Decision } from "./decision.ts";
import { Id } from "./id.ts";
import { may, reach } from "./may.ts";
import { waysIn } from "./onBehalf.ts";
import { Note } from "./text.ts";

// After a storm the sites that say nothing are the ones to fear for. A site in a commune that was hit
// has reported when it has filed a need, or said that it is all right; all others are called.

/** What comes of a call. `safe` also says so for the site. */
export const callOutcomes = ["no_answer", "will_file", "safe"] as const;
export type CallOutcome = (typeof callOutcomes)[number];

/** A site is all right and needs nothing in this campaign. */
export const SafeSite = v.object({
  campaign: Id,
  onBehalfOf: v.optional(Id),
  enteredFrom: v.optional(v.picklist(waysIn)),
});
export type SafeSite = v.InferOutput<typeof SafeSite>;

/** Who is to call; null: nobody any more. */
export const NewCaller = v.object({ campaign: Id, caller: v.nullable(Id) });
export type NewCaller = v.InferOutput<typeof NewCaller>;

/** A call that was made. The note is private. */
export const NewCall = v.object({
  campaign: Id,
  outcome: v.picklist(callOutcomes),
  note: v.optional(Note),
});
export type NewCall = v.InferOutput<typeof NewCall>;

const named = v.object({ id: v.string(), name: v.string() });

/** A site that has said nothing yet. Private as a whole. */
export const UnreportedView = v.object({
  id: v.string(),
  name: v.string(),
  pupils: v.number(),
  school: named,
  commune: named,
  cluster: v.nullable(named),
  /** Not for the school itself: who calls, and what came of it. */
  call: v.optional(
    v.object({
      caller: v.nullable(named),
      outcome: v.optional(v.picklist(callOutcomes)),
      note: v.optional(v.string()),
      calledAt: v.optional(v.number()),
      calls: v.number(),
    }),
  ),
  /** For the department: who acts for the school here, and a need that names whom to call. */
  heads: v.optional(v.array(v.string())),
  contactNeed: v.optional(v.string()),
});
export type UnreportedView = v.InferOutput<typeof UnreportedView>;

/**
 * Whether somebody may see to it that a site is called: the department; a cluster head for schools of
 * the own cluster, or where the call was given to them. Refuses with `not_allowed` or `not_your_cluster`.
 */
export function decideChase(
  actor: Actor,
  { cluster, caller }: { cluster: string | null; caller: string | null },
): Decision<true, "not_allowed" | "not_your_cluster"> {
  if (!reach(actor.role, "chase_silence")) return refuse("not_allowed", { act: "chase_silence" });
  if (may(actor, "chase_silence", { cluster: cluster ?? undefined })) return accept(true);
  return caller === actor.account ? accept(true) : refuse("not_your_cluster");
}

/** Whom somebody may give a call to: a cluster head only takes it, or gives it up. */
export function decideCaller(
  actor: Actor,
  caller: string | null,
): Decision<true, "not_your_cluster"> {
  const isOwn = caller === null || caller === actor.account;
  return isOwn || reach(actor.role, "chase_silence") === "any"
    ? accept(true)
    : refuse("not_your_cluster");
}
