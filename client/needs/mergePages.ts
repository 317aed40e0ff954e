import type { NeedView } from "#domain/needViews.ts";
import type { Query } from "../api/request.ts";

/** What has been fetched of one query; `next` is its cursor, null when there is no more. */
export interface Stream {
  query: Query;
  items: readonly NeedView[];
  next: string | null;
}

/**
 * Several lists, each the newest first, as one. What lies beyond the last need of a list that goes
 * on is held back, for something newer may still come before it.
 */
export function mergePages(streams: readonly Stream[]): { items: NeedView[]; hasMore: boolean } {
  const ends = streams.flatMap(({ items, next }) => (next === null ? [] : items.slice(-1)));
  const byId = new Map(streams.flatMap(({ items }) => items).map((need) => [need.id, need]));
  const items = [...byId.values()]
    .filter((need) => ends.every((end) => inOrder(need, end) <= 0))
    .sort(inOrder);
  return { items, hasMore: streams.some(({ next }) => next !== null) };
}

/** The server's order: the newest first, then by id. */
function inOrder(a: NeedView, b: NeedView): number {
  if (a.postedAt !== b.postedAt) return b.postedAt - a.postedAt;
  if (a.id === b.id) return 0;
  return a.id < b.id ? 1 : -1;
}
