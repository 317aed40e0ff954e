import { createEffect, createMemo, createSignal, onCleanup, type Accessor } from "solid-js";

/** How many rows are drawn at a time: one is what a cheap phone does between two frames. */
const step = 1;

/**
 * A list as far as it is drawn, which is in turns, between which a slow phone answers whoever presses
 * something. `isAtOnce` where somebody comes back to a row further down.
 */
export function createDrawn<Row>(rows: Accessor<readonly Row[]>, isAtOnce: boolean) {
  const [most, setMost] = createSignal(isAtOnce ? Infinity : 0);
  const isDrawing = createMemo(() => most() < rows().length);
  createEffect(() => {
    if (!isDrawing()) return;
    const now = most();
    const timer = setTimeout(() => setMost(now + step));
    onCleanup(() => clearTimeout(timer));
  });
  return { drawn: () => (isDrawing() ? rows().slice(0, most()) : rows()), isDrawing };
}
