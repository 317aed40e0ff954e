import { createSignal, onMount, type Accessor } from "solid-js";

/** So long the first screen has the line and the phone to itself once the page has loaded. */
const restMs = 1_000;
/** A page that is never idle does by then what was to wait for that. */
const idleMs = 2_000;

/** What was to wait for that last. */
let last: Promise<void> | undefined;

/** Resolves in a turn of its own: what is pressed, and what is to be painted, comes before the rest. */
export function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** Resolves once the page has loaded, which it may have long ago. */
function loaded(): Promise<void> {
  return new Promise((resolve) => {
    if (document.readyState === "complete") resolve();
    else addEventListener("load", () => resolve(), { once: true });
  });
}

/** Resolves once the page has nothing better to do, for one after the other: what nobody waits for yet. */
export function idle(): Promise<void> {
  last = (last ?? loaded().then(rest)).then(nextIdle);
  return last;
}

const rest = () => new Promise<void>((resolve) => setTimeout(resolve, restMs));

const nextIdle = () =>
  new Promise<void>((resolve) => {
    // Safari has no such callback.
    if (typeof requestIdleCallback === "undefined") setTimeout(resolve);
    else requestIdleCallback(() => resolve(), { timeout: idleMs });
  });

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
