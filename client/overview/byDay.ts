import { addDays, daysBetween } from "#domain/calendar.ts";
import type { TotalsRow } from "../totals/six.ts";

/** What had been received by the end of a day, in đồng, and what came on that day. */
export interface Day {
  on: string;
  cash: number;
  goods: number;
  gained: { cash: number; goods: number };
}

/** As many days as are drawn one by one; of a longer time only those on which something changed. */
const daysMax = 120;

/** The running sums of what was received, a day each, from the first to the last that changed it. */
export function byDay(rows: readonly TotalsRow[]): Day[] {
  const changed = rows
    .filter(({ received }) => received.cash !== 0 || received.goods !== 0)
    .toSorted((a, b) => (a.key < b.key ? -1 : 1));
  const [first, last] = [changed[0], changed.at(-1)];
  if (!first || !last) return [];
  const span = daysBetween(first.key, last.key) + 1;
  const gains = new Map(changed.map(({ key, received }) => [key, received]));
  const days =
    span > daysMax
      ? [...gains.keys()]
      : Array.from({ length: span }, (_, at) => addDays(first.key, at));
  let sum = { cash: 0, goods: 0 };
  return days.map((on) => {
    const { cash, goods } = gains.get(on) ?? { cash: 0, goods: 0 };
    sum = { cash: sum.cash + cash, goods: sum.goods + goods };
    return { on, ...sum, gained: { cash, goods } };
  });
}
