import { createEffect, on, onCleanup, type Accessor } from "solid-js";
import { createStore, reconcile } from "solid-js/store";
import type { NeedView } from "#domain/needViews.ts";
import { createReading, type Reading } from "../api/createReading.ts";
import { onLive } from "../api/live.ts";
import { get, type Answer, type Query } from "../api/request.ts";
import { readers } from "../app/session.ts";
import { mergePages, type Stream } from "./mergePages.ts";
import { pageSize } from "./needQueries.ts";

interface State {
  items: NeedView[];
  hasMore: boolean;
  /** Whether the list of this filter has not been answered yet. */
  isNew: boolean;
}

/** Needs that fit a filter, the newest first, as far as they have been asked for. */
export interface Needs extends Pick<Reading, "isLoading" | "problem" | "retry"> {
  state: Readonly<State>;
  /** Fetches the next needs, unless something is on its way. */
  more: () => void;
}

/** The most the server gives at once. */
const pageMax = 500;

/** The list as it was last left, so that coming back from a need finds it as it was. */
let left: { about: string; streams: Stream[] } | undefined;

/**
 * Follows one or more queries as one list; see `mergePages`. When something happens, what is shown is
 * fetched anew: rows stay where they are and change in place.
 */
export function createNeeds(queries: Accessor<Query[] | undefined>): Needs {
  const [state, set] = createStore<State>({ items: [], hasMore: false, isNew: true });
  let streams: Stream[] = [];

  const show = (next: Stream[]) => {
    streams = next;
    const { items, hasMore } = mergePages(next);
    set("items", reconcile(items));
    set({ hasMore, isNew: false });
  };
  const fetchAll = (page: (stream: Stream) => Promise<Answer<Stream>>) =>
    ask(async () => all(await Promise.all(streams.map(page))), show);
  const anew = () => {
    if (queries()) fetchAll(again);
  };
  const { isLoading, problem, ask, refresh, retry } = createReading(anew);
  createEffect(
    on([queries, readers], ([wanted, reader], before) => {
      // What the last reader was shown may have been for their eyes only.
      if (before && before[1] !== reader) set({ items: [], hasMore: false });
      if (!wanted) return;
      const about = JSON.stringify([reader, wanted]);
      if (left?.about === about) show(left.streams);
      else {
        streams = wanted.map((query) => ({ query, items: [], next: null }));
        set({ isNew: true });
      }
      onCleanup(() => {
        if (!state.isNew) left = { about, streams };
      });
      anew();
    }),
  );
  onLive(refresh);

  return { state, isLoading, problem, retry, more: () => void (isLoading() || fetchAll(further)) };
}

/** What a stream has so far, as it is now. */
function again({ query, items }: Stream): Promise<Answer<Stream>> {
  return page(query, { limit: Math.min(pageMax, Math.max(pageSize, items.length)) });
}

/** What a stream has so far, and what comes after it. */
async function further(stream: Stream): Promise<Answer<Stream>> {
  const { query, items, next } = stream;
  if (next === null) return { ok: true, value: stream };
  const answer = await page(query, { limit: pageSize, cursor: next });
  if (!answer.ok) return answer;
  return { ok: true, value: { ...answer.value, items: [...items, ...answer.value.items] } };
}

async function page(query: Query, part: Query): Promise<Answer<Stream>> {
  const answer = await get<Omit<Stream, "query">>("/api/needs", { ...query, ...part });
  return answer.ok ? { ok: true, value: { query, ...answer.value } } : answer;
}

/** The answers as one: a "no" to one of them is a "no" to all. */
function all<Value>(answers: readonly Answer<Value>[]): Answer<Value[]> {
  const no = answers.find((answer) => !answer.ok);
  return no ?? { ok: true, value: answers.flatMap((answer) => (answer.ok ? [answer.value] : [])) };
}
