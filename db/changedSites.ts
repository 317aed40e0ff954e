import { eq, gt, inArray, sql } from "drizzle-orm";
import { actsAfter, eventsMax } from "./acts.ts";
import type { Reader } from "./database.ts";
import { prepared, preparedIn } from "./prepared.ts";
import { movements } from "./schema/ledger.ts";
import { needLines, needs } from "./schema/needs.ts";

const placing = new Set([
  "campaign_changed",
  "cluster_changed",
  "communes_located",
  "lists_imported",
  "places_added",
  "school_changed",
  "site_changed",
  "site_closed",
  "site_reopened",
]);

/** Whether any site may be elsewhere after an act, called otherwise, or of another school, commune or cluster. */
export function isPlacing({ kind }: { kind: string }): boolean {
  return placing.has(kind);
}

/** The act and entry up to which something is known. */
export interface KnownUpTo {
  act: number;
  seq: number;
}

/** How many movements are looked through for what they changed at most. */
const movementsMax = 2_000;

/**
 * The sites some of whose needs may stand otherwise than they did; undefined when that may be any. Costs as much
 * as has happened since, up to a limit.
 */
export async function sitesChangedSince(
  read: Reader,
  { act, seq }: KnownUpTo,
): Promise<string[] | undefined> {
  const acts = await actsAfter(read, act);
  if (acts.length === eventsMax || acts.some(isPlacing)) return undefined;
  const moved = await linesMovedSince(read, { seq });
  if (moved.length === movementsMax) return undefined;
  const lines = new Set(moved.flatMap(({ from, to }) => [from, to].filter(Boolean)));
  const found = [
    ...(await sitesOfLines(read, [...lines])),
    // What an act is about may be a need.
    ...(await sitesOfNeeds(read, [...new Set(acts.map(({ subject }) => subject))])),
  ];
  return [...new Set(found.map(({ site }) => site))];
}

const linesMovedSince = prepared((read: Reader) =>
  read
    .select({ from: movements.fromNeedLine, to: movements.toNeedLine })
    .from(movements)
    .where(gt(movements.seq, sql.placeholder("seq")))
    .limit(movementsMax),
);

const sitesOfLines = preparedIn<string, { site: string }>((on, lines) =>
  on
    .select({ site: needs.site })
    .from(needLines)
    .innerJoin(needs, eq(needs.id, needLines.need))
    .where(inArray(needLines.id, lines)),
);

const sitesOfNeeds = preparedIn<string, { site: string }>((on, ids) =>
  on.select({ site: needs.site }).from(needs).where(inArray(needs.id, ids)),
);
