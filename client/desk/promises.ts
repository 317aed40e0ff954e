import { daysBetween } from "#domain/calendar.ts";
import type { Day } from "#domain/day.ts";
import type { PledgeView } from "#domain/giftViews.ts";
import { soonDays } from "#domain/patience.ts";

/** Promises to one site, or to the fund, the most pressing first. */
export interface PromisesTo {
  /** The site's id; absent for the campaign's fund. */
  site: string | undefined;
  name: string;
  pledges: PledgeView[];
}

/** How many days are left until a promise lapses. */
export function daysLeft({ lapsesOn }: Pick<PledgeView, "lapsesOn">, today: Day): number {
  return daysBetween(today, lapsesOn);
}

export function isLapsing(pledge: Pick<PledgeView, "lapsesOn">, today: Day): boolean {
  return daysLeft(pledge, today) <= soonDays;
}

/** Promises by where they go, each place and each promise in the order in which they lapse. */
export function byPlace(pledges: readonly PledgeView[], fund: string): PromisesTo[] {
  const places = new Map<string | undefined, PromisesTo>();
  for (const pledge of inOrder(pledges)) {
    const { need } = pledge;
    const name = need ? `${need.schoolName} · ${need.siteName}` : fund;
    const place = places.get(need?.site) ?? { site: need?.site, name, pledges: [] };
    place.pledges.push(pledge);
    places.set(need?.site, place);
  }
  return [...places.values()];
}

/** The first to lapse first; of one day in the order of their numbers. */
export function inOrder(pledges: readonly PledgeView[]): PledgeView[] {
  return [...pledges].sort(
    (a, b) => a.lapsesOn.localeCompare(b.lapsesOn) || a.code.localeCompare(b.code),
  );
}
