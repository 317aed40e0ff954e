import { later } from "./calendar.ts";
import type { Model, Person } from "./model.ts";

/**
 * The day on which something takes effect that is stated to have happened on a day. What a school or
 * cluster brings late takes effect on the first day that is open; what the department enters does not.
 */
export function effectiveDay(
  model: Model,
  who: Person,
  { campaign, stated }: { campaign: string; stated: string },
): string {
  return who.role === "department" ? stated : firstOpenDay(model, { campaign, stated });
}

/** A day, or the first after it that no period has closed. */
export function firstOpenDay(
  model: Model,
  { campaign, stated }: { campaign: string; stated: string },
): string {
  const until = model.closedUntil.get(campaign);
  return until !== undefined && stated <= until ? later(until, 1) : stated;
}
