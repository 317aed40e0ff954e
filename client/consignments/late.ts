import { addDays, daysBetween } from "#domain/calendar.ts";
import type { Day } from "#domain/day.ts";
import type { ConsignmentView } from "#domain/giftViews.ts";
import { roadDays } from "#domain/patience.ts";

/** How many days ago a consignment should have been confirmed; 0 while it is in time or over. */
export function daysLate(
  { state, sentOn, expectedOn }: Pick<ConsignmentView, "state" | "sentOn" | "expectedOn">,
  today: Day,
): number {
  if (state !== "sent") return 0;
  return Math.max(0, daysBetween(expectedOn ?? addDays(sentOn, roadDays), today));
}
