import { createEffect, createMemo, createSignal, onCleanup, type Accessor } from "solid-js";

/** As many rows as stand on the largest phone, and how many more are drawn at a time. */
const firstDrawn = 4;
const step = 2;

/**
 * A list as far as it is drawn: what one sees at once, the rest in turns, between which a slow phone
 * answers whoever presses something. `isAtOnce` where somebody comes back to a row further down.
 */
export function createDrawn<Row>(rows: Accessor<readonly Row[]>, isAtOnce: boolean) {
  const [most, setMost] = createSignal(isAtOnce ? Infinity : firstDrawn);
  const isDrawing = createMemo(() => most() < rows().length);
  createEffect(() => {
    if (!isDrawing()) return;
    const now = most();
    const timer = setTimeout(() => setMost(now + step));
    onCleanup(() => clearTimeout(timer));
  });
  return { drawn: () => (isDrawing() ? rows().slice(0, most()) : rows()), isDrawing };
}
