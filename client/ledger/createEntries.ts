import { createEffect, on, type Accessor } from "solid-js";
import { createStore, reconcile } from "solid-js/store";
import type { EntryView } from "#domain/ledgerViews.ts";
import type { Problem } from "#domain/answers.ts";
import { onLive } from "../api/live.ts";
import { get, type Query } from "../api/request.ts";

interface Page {
  items: EntryView[];
  next: string | null;
}

interface State extends Page {
  isLoading: boolean;
  problem: Problem | undefined;
}

/** Entries that fit a query, the latest first, as far as they have been asked for. */
export interface Entries {
  state: Readonly<State>;
  /** Fetches the next page. */
  more: () => void;
  /** Fetches anew what failed. */
  again: () => void;
}

/** How many entries are fetched at once: a few screens of a phone. */
const pageSize = 50;

/** The list as it was last left, so that going back from an entry finds it at the same place. */
let left: { about: string; page: Page } | undefined;

/**
 * The entries of a query, fetched again when it changes. What happens meanwhile is put on top: the
 * ledger only grows, so what is shown stays true, but for whether it was reversed since.
 */
export function createEntries(query: Accessor<Query | undefined>): Entries {
  const nothing: State = { items: [], next: null, isLoading: true, problem: undefined };
  const [state, set] = createStore<State>(nothing);
  let asked = 0;
  /** Something happened after what is on its way was asked for. */
  let isBehind = false;

  const fetchPage = async (cursor: string | undefined, take: (page: Page) => void) => {
    const about = query();
    if (!about) return;
    const mine = ++asked;
    if (cursor === undefined) isBehind = false;
    set({ isLoading: true, problem: undefined });
    const answer = await get<Page>("/api/ledger", { ...about, limit: pageSize, cursor });
    if (mine !== asked) return;
    set({ isLoading: false });
    if (!answer.ok) return set({ problem: answer.problem });
    take(answer.value);
    left = { about: JSON.stringify(about), page: { items: [...state.items], next: state.next } };
    if (isBehind) void refresh();
  };
  const show = ({ items, next }: Page) => {
    set("items", reconcile(items));
    set({ next });
  };
  const begin = () => fetchPage(undefined, show);
  const refresh = () => fetchPage(undefined, (page) => show(merged(page, state)));
  const more = () =>
    fetchPage(state.next ?? undefined, ({ items, next }) =>
      set({ items: [...state.items, ...items], next }),
    );

  createEffect(
    on(query, (about) => {
      if (!about) return;
      if (left?.about !== JSON.stringify(about)) return void begin();
      set({ ...left.page, isLoading: false, problem: undefined });
      void refresh();
    }),
  );
  onLive((events) => {
    if (!events.some(({ seq }) => seq !== undefined)) return;
    if (state.isLoading) isBehind = true;
    else void refresh();
  });

  return {
    state,
    more: () => void more(),
    again: () => void (state.items.length > 0 && state.next ? more() : begin()),
  };
}

/** The newest page and what is shown below it, or the page alone when entries lie between them. */
function merged(page: Page, shown: Page): Page {
  const [[head], last] = [shown.items, page.items.at(-1)];
  const isGap = page.next !== null && page.items.every(({ seq }) => !head || seq > head.seq);
  const below = shown.items.filter(({ seq }) => !last || seq < last.seq);
  if (isGap || below.length === 0) return page;
  const reversals = new Map(page.items.map(({ reverses, seq }) => [reverses, seq]));
  const marked = below.map((entry) => {
    const reversedBy = reversals.get(entry.seq);
    return reversedBy === undefined ? entry : { ...entry, reversedBy };
  });
  return { items: [...page.items, ...marked], next: shown.next };
}
