import type { Writer } from "#db/database.ts";
import type { Draft } from "#db/ledger/append.ts";
import { closedUntil } from "#db/periods.ts";
import { department, organisationOf } from "#domain/actor.ts";
import type { Day } from "#domain/day.ts";
import { openDay } from "#domain/period.ts";
import type { Hand } from "./act.ts";

/**
 * When something takes effect that is stated to have happened on a day. What a cluster or a school
 * itself brings late, from a phone that was offline, takes effect on the first day that is open, and
 * keeps the day it states; what the department enters for others does not.
 */
export async function effectiveDay(
  tx: Writer,
  { actor, paper }: Hand,
  { campaign, stated }: { campaign: string; stated: Day },
): Promise<Pick<Draft, "effectiveOn" | "statedOn">> {
  const isTheirs = paper === undefined && organisationOf(actor) !== department;
  return isTheirs ? onOpenDay(stated, await closedUntil(tx, campaign)) : { effectiveOn: stated };
}

/** What was done on a day, on the first that is open: a day that is shut is kept as the one stated. */
export function onOpenDay(
  stated: Day,
  closed: Day | undefined,
): Pick<Draft, "effectiveOn" | "statedOn"> {
  const effectiveOn = openDay(stated, closed);
  return { effectiveOn, ...(effectiveOn !== stated && { statedOn: stated }) };
}
