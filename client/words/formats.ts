import { dayOf } from "#domain/calendar.ts";
import { cash } from "#domain/catalogue.ts";
import type { Day } from "#domain/day.ts";
import { digits } from "#domain/digits.ts";
import type { Counted } from "./format.ts";
import type { Language } from "./language.ts";

// A number never breaks before its unit or its ₫.
const noBreak = "\u00a0";
const hourMs = 3_600_000;
const offsetMs = 7 * hourMs;

/** How numbers and days are written in the language that `language` says when asked. */
export function formatsIn(language: () => Language) {
  /** `1,5 kg`, `24 cái`: an integer in the smallest unit, as people say it. */
  function quantity(value: number, { unit, one = unit, scale }: Counted): string {
    const number = digits(value, scale, language());
    const said = Math.abs(value) === 1 ? one : unit;
    return said ? `${number}${noBreak}${said}` : number;
  }

  /** `1.234.567 ₫`. */
  function money(dong: number): string {
    return `${digits(dong, 0, language())}${noBreak}₫`;
  }

  /** Money when the item is cash, else a quantity with its unit. */
  function amount(value: number, of: Counted & { item: string }): string {
    return of.item === cash ? money(value) : quantity(value, of);
  }

  /** A count of things without a unit: `1.234`. */
  function count(value: number): string {
    return digits(value, 0, language());
  }

  /** `23/11/2026`, in both languages. */
  function day(on: Day): string {
    const [year = "", month = "", date = ""] = on.split("-");
    return `${date}/${month}/${year}`;
  }

  /** `08:14 23/11/2026`, Việt Nam time, of milliseconds since 1970 UTC. */
  function instant(at: number): string {
    return `${clock(at)} ${day(dayOf(at))}`;
  }

  /** `08:14`, Việt Nam time. */
  function clock(at: number): string {
    return new Date(at + offsetMs).toISOString().slice(11, 16);
  }

  return { quantity, money, amount, count, day, instant, clock };
}
