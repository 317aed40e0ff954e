import { createEffect, createSignal, on, onCleanup, type Accessor } from "solid-js";
import type { Problem } from "#domain/answers.ts";
import { again } from "./fresh.ts";
import type { Answer } from "./request.ts";

/** How what is read of the server stands, and the ways to ask for it. */
export interface Reading {
  /** Until there is an answer, and while the next is on its way. */
  isLoading: Accessor<boolean>;
  /** Why the last answer was a "no"; it stays until there is another. */
  problem: Accessor<Problem | undefined>;
  /**
   * Asks at once: what is on its way answers an earlier question, and is not taken any more. A job of
   * several requests makes the next only while it `isWanted`.
   */
  ask: <Value>(
    job: (isWanted: () => boolean) => Promise<Answer<Value>>,
    take: (value: Value) => void,
  ) => void;
  /** Nothing is asked any more: what is on its way is not taken, and why there was none is forgotten. */
  drop: () => void;
  /** Asks anew, once what is on its way has come, however often that is wanted meanwhile; so does `askAgain`. */
  refresh: () => void;
  /** Asks once more what was asked last. */
  retry: () => void;
}

/**
 * Single flight with a trailing call, for what changes while it is read. An answer on its way is taken
 * although something happened since, or a slow network would never show anything; then `anew`, which is to
 * `ask`, brings what it misses, be the answer a "no" or not. Another question does not wait. Once its owner
 * is left, nothing that comes is taken, and nothing is asked after it.
 */
export function createReading(anew: () => void): Reading {
  const [isLoading, setLoading] = createSignal(true);
  const [problem, setProblem] = createSignal<Problem>();
  /** What is on its way, and whether something happened since it was asked for. */
  let flight: { isBehind: boolean } | undefined;
  let retry = anew;
  onCleanup(() => (flight = undefined));

  const ask: Reading["ask"] = async (job, take) => {
    const mine = (flight = { isBehind: false });
    const isWanted = () => mine === flight;
    retry = () => ask(job, take);
    setLoading(true);
    const answer = await job(isWanted);
    if (!isWanted()) return;
    flight = undefined;
    setLoading(false);
    setProblem(answer.ok ? undefined : answer.problem);
    if (answer.ok) take(answer.value);
    if (mine.isBehind) refresh();
  };
  const drop = () => {
    flight = undefined;
    setLoading(true);
    setProblem(undefined);
  };
  const refresh = () => {
    if (flight) flight.isBehind = true;
    else anew();
  };
  createEffect(on(again, refresh, { defer: true }));
  return { isLoading, problem, ask, drop, refresh, retry: () => retry() };
}
