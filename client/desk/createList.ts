import { createEffect, createSignal, on, type Accessor } from "solid-js";
import { createStore, reconcile } from "solid-js/store";
import { createReading, type Reading } from "../api/createReading.ts";
import { onLive } from "../api/live.ts";
import { get, type Answer, type Query } from "../api/request.ts";
import { readers } from "../app/session.ts";

/** A list of the API, as much of it as is wanted. */
export interface List<Item> extends Pick<Reading, "problem" | "refresh"> {
  /** Undefined until the server has answered. */
  items: Accessor<readonly Item[] | undefined>;
  /** Whether the server has more than is wanted so far. */
  hasMore: Accessor<boolean>;
  more: () => void;
}

interface Page<Item> {
  items: Item[];
  next: string | null;
}

/** The API gives at most this many at once. */
const pageMax = 500;
/** How many of a list that is wanted whole are read: a desk with more has lost its overview. */
export const whole = 4 * pageMax;
/** How many confirmed consignments are read until someone wants more. */
export const receivedFirst = 10;
/** How many more "show more" asks for. */
const step = 20;

/**
 * Reads the first `wanted` things of a list, and again whenever one of the live `kinds` happens; what is
 * shown stays meanwhile.
 */
export function createList<Item extends { id: string }>(
  path: string,
  query: Accessor<Query>,
  about: { wanted: number; kinds: readonly string[] },
): List<Item> {
  const [state, set] = createStore<{ items: Item[] | undefined }>({ items: undefined });
  const [hasMore, setHasMore] = createSignal(false);
  const [wanted, setWanted] = createSignal(about.wanted);

  const pages = async (isWanted: () => boolean): Promise<Answer<Page<Item>>> => {
    const items: Item[] = [];
    let cursor: string | undefined;
    do {
      const limit = Math.min(pageMax, wanted() - items.length);
      const answer = await get<Page<Item>>(path, { ...query(), limit, cursor });
      if (!answer.ok) return answer;
      items.push(...answer.value.items);
      cursor = answer.value.next ?? undefined;
    } while (cursor && items.length < wanted() && isWanted());
    return { ok: true, value: { items, next: cursor ?? null } };
  };
  const anew = () =>
    ask(pages, ({ items, next }) => {
      setHasMore(next !== null);
      set("items", reconcile(items));
    });
  const { problem, ask, drop, refresh } = createReading(anew);
  createEffect(on([query, wanted], anew));
  // What the last reader was told may have been for their eyes only. Whoever stays here asks again.
  createEffect(on(readers, () => (set("items", undefined), drop()), { defer: true }));
  onLive((events) => {
    if (events.some(({ kind }) => about.kinds.includes(kind))) refresh();
  });

  return {
    items: () => state.items,
    problem,
    hasMore,
    more: () => setWanted((now) => now + step),
    refresh,
  };
}
