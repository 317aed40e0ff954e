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
  const until = model.closedUntil.get(campaign);
  const isLate = until !== undefined && stated <= until;
  return isLate && who.role !== "department" ? later(until, 1) : stated;
}
