import { eq, isNotNull, or, type SQL } from "drizzle-orm";
import type { Actor } from "#domain/actor.ts";
import { reach } from "#domain/may.ts";
import type { Placeholder } from "./prepared.ts";
import { needs } from "./schema/needs.ts";

/** Which needs a reader may see: those that were verified, these and their school's, or all. */
export type Sight = "open" | "own" | "all";

export function sightOf(reader: Actor | undefined): Sight {
  if (!reader) return "open";
  if (reach(reader.role, "see_unverified_needs") === "any") return "all";
  return reader.school ? "own" : "open";
}

/** Only what was verified is public; a school sees its own, others what their role lets them. */
export function visibleIn(sight: Sight, school: string | Placeholder): SQL | undefined {
  const open = isNotNull(needs.verifiedAt);
  if (sight === "all") return undefined;
  return sight === "own" ? or(open, eq(needs.school, school)) : open;
}
