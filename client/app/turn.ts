import { createSignal, onMount, type Accessor } from "solid-js";

/** A page that is never idle does by then what was to wait for that. */
const idleMs = 2_000;

/** Resolves in a turn of its own: what is pressed, and what is to be painted, comes before the rest. */
export function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** Resolves once the page has loaded, which it may have long ago. */
export function loaded(): Promise<void> {
  return new Promise((resolve) => {
    if (document.readyState === "complete") resolve();
    else addEventListener("load", () => resolve(), { once: true });
  });
}

/** Resolves once the page has nothing better to do: what nobody waits for yet comes then. */
export function idle(): Promise<void> {
  return new Promise((resolve) => {
    // Safari has no such callback.
    if (typeof requestIdleCallback === "undefined") setTimeout(resolve, idleMs);
    else requestIdleCallback(() => resolve(), { timeout: idleMs });
  });
}

/**
 * Counts turns from 0 to `last` once a component stands, so that it builds a part in each: all at once
 * would leave a cheap phone deaf for a second.
 */
export function createSteps(last: number): Accessor<number> {
  const [step, setStep] = createSignal(0);
  onMount(async () => {
    for (let next = 1; next <= last; next++) {
      await turn();
      setStep(next);
    }
  });
  return step;
}
