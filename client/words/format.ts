import { dayOf, daysBetween } from "#domain/calendar.ts";
import type { Day } from "#domain/day.ts";
import { digits, readDigits } from "#domain/digits.ts";
import { formatsIn } from "./formats.ts";
import { language, type Language } from "./language.ts";

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** How an item is counted, as every view says it. */
export interface Counted {
  unit: string;
  /** What is said of exactly one, where that is another word. */
  one?: string;
  scale: number;
}

/** Numbers and days as the reader's language writes them; what each gives is told in `formats.ts`. */
export const { quantity, money, amount, count, day, instant, clock } = formatsIn(language);

/** What someone typed, in the smallest unit; undefined when it is no quantity of this scale. */
export function readQuantity(text: string, scale: number): number | undefined {
  return readDigits(text, scale, language());
}

/** A quantity's digits alone, as an input shows them. */
export function typed(value: number, scale: number): string {
  return digits(value, scale, language());
}

/** `2 giờ trước`, `hôm qua`, and the day itself when it is more than a week away. */
export function ago(at: number, now = Date.now()): string {
  const passedMs = now - at;
  if (Math.abs(passedMs) < hourMs) return relative(-Math.trunc(passedMs / minuteMs), "minute");
  const days = daysBetween(dayOf(now), dayOf(at));
  if (days === 0) return relative(-Math.trunc(passedMs / hourMs), "hour");
  return Math.abs(days) <= 7 ? relative(days, "day") : day(dayOf(at));
}

/** How far a day is from today: `hôm nay`, `ngày mai`, `3 ngày trước`. */
export function daysAway(on: Day, today = dayOf(Date.now())): string {
  return relative(daysBetween(today, on), "day");
}

/** Made once for each language: on a cheap phone it takes as long as the rest of a row. */
const relatives: Partial<Record<Language, Intl.RelativeTimeFormat>> = {};

function relative(value: number, unit: Intl.RelativeTimeFormatUnit): string {
  const now = language();
  relatives[now] ??= new Intl.RelativeTimeFormat(now, { numeric: "auto" });
  const words = relatives[now].format(value, unit);
  // Browsers differ in whether "hôm qua" has a capital; within a sentence it has none.
  return words.toLowerCase();
}
