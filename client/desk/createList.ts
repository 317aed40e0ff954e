import { createEffect, createSignal, on, type Accessor } from "solid-js";
import { createStore, reconcile } from "solid-js/store";
import type { Problem } from "#domain/answers.ts";
import { onLive } from "../api/live.ts";
import { get, type Query } from "../api/request.ts";

/** A list of the API, as much of it as is wanted. */
export interface List<Item> {
  /** Undefined until the server has answered. */
  items: Accessor<readonly Item[] | undefined>;
  problem: Accessor<Problem | undefined>;
  /** Whether the server has more than is wanted so far. */
  hasMore: Accessor<boolean>;
  more: () => void;
  refresh: () => void;
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
 * Reads the first `wanted` things of a list, and again whenever one of the live `kinds` happens, once what
 * is on its way has come; what is shown stays meanwhile.
 */
export function createList<Item extends { id: string }>(
  path: string,
  query: Accessor<Query>,
  about: { wanted: number; kinds: readonly string[] },
): List<Item> {
  const [state, set] = createStore<{ items: Item[] | undefined }>({ items: undefined });
  const [problem, setProblem] = createSignal<Problem>();
  const [hasMore, setHasMore] = createSignal(false);
  const [wanted, setWanted] = createSignal(about.wanted);
  let asked = 0;
  /** Whether pages are on their way, and whether they have been asked for again since. */
  let [isAsking, isBehind] = [false, false];

  const fetchIt = async () => {
    const mine = ++asked;
    isAsking = true;
    isBehind = false;
    const found: Item[] = [];
    let cursor: string | undefined;
    do {
      const limit = Math.min(pageMax, wanted() - found.length);
      const answer = await get<Page<Item>>(path, { ...query(), limit, cursor });
      if (mine !== asked) return;
      setProblem(answer.ok ? undefined : answer.problem);
      if (!answer.ok) return void (isAsking = false);
      found.push(...answer.value.items);
      cursor = answer.value.next ?? undefined;
    } while (cursor && found.length < wanted());
    isAsking = false;
    setHasMore(cursor !== undefined);
    set("items", reconcile(found));
    if (isBehind) void fetchIt();
  };
  const refresh = () => {
    isBehind = isAsking;
    if (!isAsking) void fetchIt();
  };
  createEffect(on([query, wanted], () => void fetchIt()));
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
