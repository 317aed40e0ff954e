import { addDays, dayOf, startOf } from "#domain/calendar.ts";
import type { Day } from "#domain/day.ts";
import type { Chance } from "./chance.ts";

/** How many days before the demo's start the storm came. */
export const stormDay = -40;

/** The days around the demo's start, counted from it: 0 is today, −1 yesterday. */
export interface Calendar {
  /** Milliseconds since 1970 UTC at which the demo starts. */
  now: number;
  on(day: number): Day;
  /** Some instant of a day between two hours in Việt Nam. */
  between(day: number, fromHour: number, toHour: number): number;
  /** An instant so many minutes before the start. */
  ago(minutes: number): number;
}

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

export function calendarOf(now: number, chance: Chance): Calendar {
  const on = (day: number) => addDays(dayOf(now), day);
  return {
    now,
    on,
    between: (day, fromHour, toHour) =>
      startOf(on(day)) + Math.floor((fromHour + chance.next() * (toHour - fromHour)) * hourMs),
    ago: (minutes) => now - minutes * minuteMs,
  };
}
