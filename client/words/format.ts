import { dayOf, daysBetween } from "#domain/calendar.ts";
import type { Day } from "#domain/day.ts";
import { cash } from "#domain/catalogue.ts";
import { digits, readDigits } from "#domain/digits.ts";
import { language } from "./language.ts";

// A number never breaks before its unit or its ₫.
const noBreak = "\u00a0";
const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const offsetMs = 7 * hourMs;

/** How an item is counted, as every view says it. */
export interface Counted {
  unit: string;
  scale: number;
}

/** `1,5 kg`, `24 cái`: an integer in the smallest unit, as people say it. */
export function quantity(value: number, { unit, scale }: Counted): string {
  const number = digits(value, scale, language());
  return unit ? `${number}${noBreak}${unit}` : number;
}

/** `1.234.567 ₫`. */
export function money(dong: number): string {
  return `${digits(dong, 0, language())}${noBreak}₫`;
}

/** Money when the item is cash, else a quantity with its unit. */
export function amount(value: number, of: Counted & { item: string }): string {
  return of.item === cash ? money(value) : quantity(value, of);
}

/** A count of things without a unit: `1.234`. */
export function count(value: number): string {
  return digits(value, 0, language());
}

/** What someone typed, in the smallest unit; undefined when it is no quantity of this scale. */
export function readQuantity(text: string, scale: number): number | undefined {
  return readDigits(text, scale, language());
}

/** A quantity's digits alone, as an input shows them. */
export function typed(value: number, scale: number): string {
  return digits(value, scale, language());
}

/** `23/11/2026`, in both languages. */
export function day(on: Day): string {
  const [year = "", month = "", date = ""] = on.split("-");
  return `${date}/${month}/${year}`;
}

/** `08:14 23/11/2026`, Việt Nam time, of milliseconds since 1970 UTC. */
export function instant(at: number): string {
  return `${clock(at)} ${day(dayOf(at))}`;
}

/** `08:14`, Việt Nam time. */
export function clock(at: number): string {
  return new Date(at + offsetMs).toISOString().slice(11, 16);
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

function relative(value: number, unit: Intl.RelativeTimeFormatUnit): string {
  const words = new Intl.RelativeTimeFormat(language(), { numeric: "auto" }).format(value, unit);
  // Browsers differ in whether "hôm qua" has a capital; within a sentence it has none.
  return words.toLowerCase();
}
