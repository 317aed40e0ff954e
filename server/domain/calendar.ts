import type { Day } from "./day.ts";

// Reckoning with days, apart from their schema: the client's first bundle has no use for that.

const dayMs = 86_400_000;
/** Asia/Ho_Chi_Minh has been UTC+7 without daylight saving since 1975 (IANA time zone database). */
const offsetMs = 7 * 3_600_000;

/** The day it is in Việt Nam at an instant (milliseconds since 1970 UTC). */
export function dayOf(at: number): Day {
  return new Date(at + offsetMs).toISOString().slice(0, 10);
}

/** The instant at which a day begins in Việt Nam. */
export function startOf(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) - offsetMs;
}

export function addDays(day: Day, days: number): Day {
  return dayOf(startOf(day) + days * dayMs);
}

/** How many days lie between two days; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((startOf(to) - startOf(from)) / dayMs);
}
