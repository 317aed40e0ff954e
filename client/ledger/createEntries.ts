import { createEffect, on, type Accessor } from "solid-js";
import { createStore } from "solid-js/store";
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
 * The entries of a query, fetched again when it changes. What happens meanwhile is put on top:
 * the ledger only grows, so what is shown stays true.
 */
export function createEntries(query: Accessor<Query | undefined>): Entries {
  const nothing: State = { items: [], next: null, isLoading: true, problem: undefined };
  const [state, set] = createStore<State>(nothing);
  let asked = 0;

  const fetchPage = async (cursor: string | undefined, take: (page: Page) => void) => {
    const about = query();
    if (!about) return;
    const mine = ++asked;
    set({ isLoading: true, problem: undefined });
    const answer = await get<Page>("/api/ledger", { ...about, limit: pageSize, cursor });
    if (mine !== asked) return;
    set({ isLoading: false });
    if (!answer.ok) return set({ problem: answer.problem });
    take(answer.value);
    left = { about: JSON.stringify(about), page: { items: [...state.items], next: state.next } };
  };
  const begin = () => fetchPage(undefined, (page) => set(page));
  const refresh = () => fetchPage(undefined, (page) => set(merged(page, state)));
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
    if (!state.isLoading && events.some(({ seq }) => seq !== undefined)) void refresh();
  });

  return {
    state,
    more: () => void more(),
    again: () => void (state.items.length > 0 && state.next ? more() : begin()),
  };
}

/** The newest page before what is shown already, or alone when entries lie between them. */
function merged(page: Page, shown: Page): Page {
  const [head] = shown.items;
  const fresh = page.items.filter(({ seq }) => !head || seq > head.seq);
  const isGap = fresh.length === page.items.length && page.next !== null;
  return isGap ? page : { items: [...fresh, ...shown.items], next: shown.next };
}
