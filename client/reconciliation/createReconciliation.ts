import { createEffect, on, type Accessor } from "solid-js";
import { createStore, reconcile } from "solid-js/store";
import type { ReconciliationView } from "#domain/reconciliationViews.ts";
import { createReading, type Reading } from "../api/createReading.ts";
import { onLive } from "../api/live.ts";
import { get, type Query } from "../api/request.ts";

export interface Reconciliation extends Pick<Reading, "isLoading" | "problem" | "retry"> {
  /** The fund, the ages, and the rows read so far; undefined until the server has answered. */
  state: Readonly<{ view: ReconciliationView | undefined }>;
  /** Fetches the next rows, unless something is on its way. */
  more: () => void;
}

/** How many rows are fetched at once. */
const pageSize = 50;
/** The most rows that the server gives at once. */
const pageMax = 500;

/** The reconciliation of a query, read again as far as it was shown whenever something is posted. */
export function createReconciliation(query: Accessor<Query | undefined>): Reconciliation {
  const [state, set] = createStore<{ view: ReconciliationView | undefined }>({ view: undefined });
  /** Whether what is shown was asked for by another query. */
  let isOther = true;

  const fetchPage = (
    how: { limit: number; cursor?: string },
    join = (view: ReconciliationView) => view,
  ) => {
    const about = query();
    if (!about) return;
    ask(
      () => get<ReconciliationView>("/api/reconciliation", { ...about, ...how }),
      (view) => {
        isOther = false;
        set("view", reconcile(join(view), { key: "id" }));
      },
    );
  };
  const anew = () => {
    const shown = isOther ? 0 : (state.view?.items.length ?? 0);
    fetchPage({ limit: Math.min(pageMax, Math.max(pageSize, shown)) });
  };
  const { isLoading, problem, ask, refresh, retry } = createReading(anew);
  const more = () => {
    if (isLoading()) return;
    const { items = [], next } = state.view ?? {};
    if (isOther || !next) return anew();
    fetchPage({ limit: pageSize, cursor: next }, (view) => ({
      ...view,
      items: [...items, ...view.items],
    }));
  };

  createEffect(
    on(query, () => {
      isOther = true;
      anew();
    }),
  );
  onLive((events) => {
    if (events.some(({ seq }) => seq !== undefined)) refresh();
  });

  return { state, isLoading, problem, retry, more };
}
