import { createEffect, on, onCleanup, type Accessor } from "solid-js";
import { createStore, reconcile } from "solid-js/store";
import type { NeedView } from "#domain/needViews.ts";
import type { Problem } from "#domain/answers.ts";
import { onLive } from "../api/live.ts";
import { get, type Query } from "../api/request.ts";
import { mergePages, type Stream } from "./mergePages.ts";
import { pageSize } from "./needQueries.ts";

interface State {
  items: NeedView[];
  hasMore: boolean;
  /** Whether the list of this filter has not been answered yet. */
  isNew: boolean;
  isLoading: boolean;
  problem: Problem | undefined;
}

/** Needs that fit a filter, the newest first, as far as they have been asked for. */
export interface Needs {
  state: Readonly<State>;
  more: () => void;
  /** Fetches anew what is shown; rows stay where they are and change in place. */
  refresh: () => void;
}

/** The most the server gives at once. */
const pageMax = 500;

/** The list as it was last left, so that coming back from a need finds it as it was. */
let left: { about: string; streams: Stream[] } | undefined;

/** Follows one or more queries as one list; see `mergePages`. */
export function createNeeds(queries: Accessor<Query[] | undefined>): Needs {
  const [state, set] = createStore<State>({
    items: [],
    hasMore: false,
    isNew: true,
    isLoading: true,
    problem: undefined,
  });
  let streams: Stream[] = [];
  let asked = 0;
  /** Something happened after what is on its way was asked for. */
  let isBehind = false;

  const show = (next: Stream[]) => {
    streams = next;
    const { items, hasMore } = mergePages(next);
    set("items", reconcile(items));
    set({ hasMore, isNew: false });
  };
  const fetchAll = async (ask: (stream: Stream) => Promise<Stream | Problem>) => {
    const mine = ++asked;
    set({ isLoading: true, problem: undefined });
    const answers = await Promise.all(streams.map(ask));
    if (mine !== asked) return;
    const failed = answers.find((answer) => "code" in answer);
    set({ isLoading: false, problem: failed });
    if (failed) return;
    show(answers.filter((answer) => "items" in answer));
    if (isBehind) refresh();
  };
  const anew = (stream: Stream) =>
    page(stream.query, {
      limit: Math.min(pageMax, Math.max(pageSize, stream.items.length)),
    });
  const goOn = async (stream: Stream): Promise<Stream | Problem> => {
    if (stream.next === null) return stream;
    const answer = await page(stream.query, { limit: pageSize, cursor: stream.next });
    return "code" in answer ? answer : { ...answer, items: [...stream.items, ...answer.items] };
  };

  const refresh = () => {
    isBehind = false;
    void fetchAll(anew);
  };
  createEffect(
    on(queries, (wanted) => {
      if (!wanted) return;
      const about = JSON.stringify(wanted);
      if (left?.about === about) show(left.streams);
      else {
        streams = wanted.map((query) => ({ query, items: [], next: null }));
        set({ isNew: true });
      }
      onCleanup(() => (left = { about, streams }));
      refresh();
    }),
  );
  onLive(() => (state.isLoading ? (isBehind = true) : refresh()));

  return { state, refresh, more: () => void fetchAll(goOn) };
}

async function page(query: Query, part: Query): Promise<Stream | Problem> {
  const answer = await get<Omit<Stream, "query">>("/api/needs", { ...query, ...part });
  return answer.ok ? { query, ...answer.value } : answer.problem;
}
