import { addDays, daysBetween } from "#domain/calendar.ts";
import type { Day } from "#domain/day.ts";
import type { ConsignmentView } from "#domain/giftViews.ts";
import { roadDays } from "#domain/patience.ts";
import { count } from "../words/format.ts";
import { t } from "../words/t.ts";

type Going = Pick<ConsignmentView, "state" | "sentOn" | "expectedOn">;

/** How many days ago a consignment should have been confirmed; 0 while it is in time or over. */
export function daysLate({ state, sentOn, expectedOn }: Going, today: Day): number {
  if (state !== "sent") return 0;
  return Math.max(0, daysBetween(expectedOn ?? addDays(sentOn, roadDays), today));
}

/** `trễ 6 ngày`; `đã gửi 8 ngày` to whoever may not know when it was expected, as the auditor. */
export function lateness(of: Going, today: Day): string {
  if (of.expectedOn) return t("consignments.late", count(daysLate(of, today)));
  return t("consignments.sentFor", count(daysBetween(of.sentOn, today)));
}
