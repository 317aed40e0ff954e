import { createEffect, createSignal, on, type Accessor } from "solid-js";
import { createReading, type Reading } from "../api/createReading.ts";
import { isSame } from "../api/isSame.ts";
import { get, type Query } from "../api/request.ts";
import { readers } from "../app/session.ts";

/** What one reads: an address and its query. */
export interface Asked {
  path: string;
  query?: Query;
}

/** The latest answer to a question that may change. */
export interface LatestAnswer<Value> extends Pick<Reading, "isLoading" | "problem" | "refresh"> {
  /**
   * What this reader was last answered; it stays while the next answer is on its way, and goes when
   * nothing is asked any more.
   */
  value: Accessor<Value | undefined>;
}

/**
 * Reads from the API whenever the question changes. Unlike a resource it never suspends, so that a
 * screen which asks again, because something happened elsewhere, does not flicker.
 */
export function createAnswer<Value>(asked: Accessor<Asked | undefined>): LatestAnswer<Value> {
  const [value, setValue] = createSignal<Value | undefined>(undefined, { equals: isSame });
  const anew = () => {
    const question = asked();
    if (!question) return;
    const { path, query } = question;
    reading.ask(
      () => get<Value>(path, query),
      (answer) => setValue(() => answer),
    );
  };
  const reading = createReading(anew);
  const forget = () => {
    setValue(undefined);
    reading.drop();
  };
  createEffect(on(asked, (question) => (question ? anew() : forget())));
  // What the last reader was told may have been for their eyes only. Whoever stays here asks again.
  createEffect(on(readers, forget, { defer: true }));
  const { isLoading, problem, refresh } = reading;
  return { value, isLoading, problem, refresh };
}
