import { createEffect, on, type Accessor } from "solid-js";
import { createStore, reconcile } from "solid-js/store";
import type { EntryView } from "#domain/ledgerViews.ts";
import { createReading, type Reading } from "../api/createReading.ts";
import { onLive } from "../api/live.ts";
import { get, type Query } from "../api/request.ts";

interface Page {
  items: EntryView[];
  next: string | null;
}

/** Entries that fit a query, the latest first, as far as they have been asked for. */
export interface Entries extends Pick<Reading, "isLoading" | "problem" | "retry"> {
  state: Readonly<Page>;
  /** Fetches the next page, unless something is on its way. */
  more: () => void;
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
  const [state, set] = createStore<Page>({ items: [], next: null });
  /** Whether what is shown was asked for by another query. */
  let isOther = true;

  const show = ({ items, next }: Page) => {
    set("items", reconcile(items));
    set({ next });
  };
  const fetchPage = (cursor: string | undefined, join: (page: Page) => Page) => {
    const about = query();
    if (!about) return;
    ask(
      () => get<Page>("/api/ledger", { ...about, limit: pageSize, cursor }),
      (page) => {
        show(isOther ? page : join(page));
        isOther = false;
        left = { about: JSON.stringify(about), page: { ...state, items: [...state.items] } };
      },
    );
  };
  const newest = () => fetchPage(undefined, (page) => merged(page, state));
  const further = () =>
    fetchPage(state.next ?? undefined, ({ items, next }) => ({
      items: [...state.items, ...items],
      next,
    }));
  const { isLoading, problem, ask, refresh, retry } = createReading(newest);
  const more = () => {
    if (isLoading()) return;
    if (isOther) newest();
    else further();
  };

  createEffect(
    on(query, (about) => {
      const known = left?.about === JSON.stringify(about) ? left : undefined;
      isOther = !known;
      if (known) show(known.page);
      newest();
    }),
  );
  onLive((events) => {
    if (events.some(({ seq }) => seq !== undefined)) refresh();
  });

  return { state, isLoading, problem, retry, more };
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
