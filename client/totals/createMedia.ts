import { createSignal, onCleanup, type Accessor } from "solid-js";

/** Whether the window fits a media query, now and after it is turned or resized. */
export function createMedia(query: string): Accessor<boolean> {
  const list = matchMedia(query);
  const [fits, setFits] = createSignal(list.matches);
  const change = () => setFits(list.matches);
  list.addEventListener("change", change);
  onCleanup(() => list.removeEventListener("change", change));
  return fits;
}
