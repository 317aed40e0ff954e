import { createEffect, createSignal, on, type Accessor } from "solid-js";
import type { Problem } from "#domain/answers.ts";
import { again } from "../api/fresh.ts";
import { isSame } from "../api/isSame.ts";
import { get, type Query } from "../api/request.ts";

/** What one reads: an address and its query. */
export interface Asked {
  path: string;
  query?: Query;
}

/** The latest answer to a question that may change. */
export interface LatestAnswer<Value> {
  /** What was last answered; it stays while the next answer is on its way. */
  value: Accessor<Value | undefined>;
  problem: Accessor<Problem | undefined>;
  isLoading: Accessor<boolean>;
  /** Asks again, once what is on its way has come: else a slow network would never show anything. */
  refresh: () => void;
}

/**
 * Reads from the API whenever the question changes. Unlike a resource it never suspends, so that a
 * screen which asks again, because something happened elsewhere, does not flicker.
 */
export function createAnswer<Value>(asked: Accessor<Asked | undefined>): LatestAnswer<Value> {
  const [value, setValue] = createSignal<Value | undefined>(undefined, { equals: isSame });
  const [problem, setProblem] = createSignal<Problem>();
  const [isLoading, setLoading] = createSignal(true);
  let latest = 0;
  /** It has been asked for again since. */
  let isBehind = false;

  const fetchIt = async () => {
    const question = asked();
    if (!question) return;
    const mine = ++latest;
    isBehind = false;
    setLoading(true);
    const answer = await get<Value>(question.path, question.query);
    // A slow answer to an earlier question is no answer to this one.
    if (mine !== latest) return;
    setLoading(false);
    setProblem(answer.ok ? undefined : answer.problem);
    if (answer.ok) setValue(() => answer.value);
    if (isBehind) void fetchIt();
  };
  createEffect(on([asked, again], () => void fetchIt()));

  const refresh = () => void (isLoading() ? (isBehind = true) : fetchIt());
  return { value, problem, isLoading, refresh };
}
