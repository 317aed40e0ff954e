import type { LackingView, NeedView } from "#domain/needViews.ts";

/** How many items are listed at once; the rest unfolds. */
export const itemsShown = 10;

/** How many needs are named; the rest are on the map and in its list. */
export const needsShown = 6;

const rank = { critical: 0, urgent: 1, normal: 2 };

/** What most needs lack comes first. */
export function byNeeds(items: readonly LackingView[]): LackingView[] {
  return items.toSorted((a, b) => b.needs - a.needs);
}

/** The most pressing needs first, of these the newest. */
export function pressing(needs: readonly NeedView[]): NeedView[] {
  return needs.toSorted((a, b) => rank[a.urgency] - rank[b.urgency] || b.postedAt - a.postedAt);
}
