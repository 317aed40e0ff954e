import { createEffect, on, type Accessor } from "solid-js";
import { createStore, reconcile } from "solid-js/store";
import type { Problem } from "#domain/answers.ts";
import type { ReconciliationView } from "#domain/reconciliationViews.ts";
import { onLive } from "../api/live.ts";
import { get, type Query } from "../api/request.ts";

interface State {
  /** The fund, the ages, and the rows read so far; undefined until the server has answered. */
  view: ReconciliationView | undefined;
  isLoading: boolean;
  problem: Problem | undefined;
}

export interface Reconciliation {
  state: Readonly<State>;
  /** Fetches the next rows. */
  more: () => void;
  again: () => void;
}

/** How many rows are fetched at once. */
const pageSize = 50;
/** The most rows that the server gives at once. */
const pageMax = 500;

/** The reconciliation of a query, read again as far as it was shown whenever something is posted. */
export function createReconciliation(query: Accessor<Query | undefined>): Reconciliation {
  const [state, set] = createStore<State>({
    view: undefined,
    isLoading: true,
    problem: undefined,
  });
  let asked = 0;
  /** Something was posted after what is on its way was asked for. */
  let isBehind = false;

  const fetchPage = async (
    how: { limit: number; cursor?: string },
    take: (view: ReconciliationView) => ReconciliationView,
  ) => {
    const about = query();
    if (!about) return;
    const mine = ++asked;
    if (how.cursor === undefined) isBehind = false;
    set({ isLoading: true, problem: undefined });
    const answer = await get<ReconciliationView>("/api/reconciliation", { ...about, ...how });
    if (mine !== asked) return;
    set({ isLoading: false });
    if (!answer.ok) return set({ problem: answer.problem });
    set("view", reconcile(take(answer.value), { key: "id" }));
    if (isBehind) void refresh();
  };
  const begin = () => fetchPage({ limit: pageSize }, (view) => view);
  const refresh = () => {
    const shown = Math.max(pageSize, state.view?.items.length ?? 0);
    return fetchPage({ limit: Math.min(pageMax, shown) }, (view) => view);
  };
  const more = () => {
    const { items = [], next } = state.view ?? {};
    if (!next) return begin();
    return fetchPage({ limit: pageSize, cursor: next }, (view) => ({
      ...view,
      items: [...items, ...view.items],
    }));
  };

  createEffect(on(query, () => void begin()));
  onLive((events) => {
    if (!events.some(({ seq }) => seq !== undefined)) return;
    if (state.isLoading) isBehind = true;
    else void refresh();
  });

  return { state, more: () => void more(), again: () => void begin() };
}
