import * as v from "valibot";

/** A calendar day in Việt Nam as ISO text, `2026-11-23`; a day that does not exist is refused. */
export const Day = v.pipe(v.string(), v.isoDate(), v.check(exists, "day_does_not_exist"));
export type Day = v.InferOutput<typeof Day>;

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

function exists(day: string): boolean {
  // What is not even written as a day is told so once.
  if (!v.ISO_DATE_REGEX.test(day)) return true;
  const parsed = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(parsed) && new Date(parsed).toISOString().startsWith(day);
}
