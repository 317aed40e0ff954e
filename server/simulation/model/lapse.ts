import { dayAt } from "./calendar.ts";
import type { Model } from "./model.ts";
import { outstandingOf, releaseRest } from "./pledges.ts";
import { untouched } from "./model.ts";

/** How many promises one night looks at. */
const atOnce = 200;

/** In the night, promises lapse whose last day is over: what was not sent is lacking again. */
export function lapse(model: Model): void {
  model.touched = untouched();
  const today = dayAt(model.now);
  const over = [...model.pledges.values()]
    .filter((pledge) => pledge.lapsesOn < today && outstandingOf(model, pledge).quantity > 0)
    .toSorted((a, b) => (a.lapsesOn + a.id < b.lapsesOn + b.id ? -1 : 1));
  for (const pledge of over.slice(0, atOnce)) {
    const until = model.closedUntil.get(pledge.campaign);
    if (until === undefined || today > until) releaseRest(model, pledge, { reason: "lapsed" });
  }
}
