import { department, organisationOf, type Actor } from "./actor.ts";
import { accept, refuse, type Decision } from "./decision.ts";

/** How what a school said reached the department, which enters it on behalf of the school. */
export const waysIn = ["paper", "phone", "message", "other"] as const;
export type WayIn = (typeof waysIn)[number];

/**
 * How something was entered for a school: `other` when the department does not say, null when the
 * school enters it itself. Refuses a school that says it was not itself.
 */
export function decideWayIn(
  actor: Actor,
  said: WayIn | undefined,
): Decision<WayIn | null, "invalid_input"> {
  if (organisationOf(actor) === department) return accept(said ?? "other");
  return said === undefined
    ? accept(null)
    : refuse("invalid_input", { path: "enteredFrom", problem: "not_a_choice" });
}
