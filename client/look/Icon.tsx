import { Index, type JSX } from "solid-js";
import { leafShape, strokes } from "./strokes.ts";

/** The leaf of Lá Lành. Decoration: the name stands beside it. */
export function Leaf() {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true">
      <path d={leafShape.blade} fill="var(--leaf)" />
      <path
        d={leafShape.vein}
        stroke="var(--on-leaf)"
        stroke-width="2"
        fill="none"
        stroke-linecap="round"
      />
    </svg>
  );
}

export type IconName = keyof typeof strokes;

/** A line drawing in the colour of the text. Decoration: words stand beside it, or name it. */
export function Icon(props: { name: IconName; size?: number }): JSX.Element {
  return (
    <svg
      viewBox="0 0 24 24"
      width={props.size ?? 24}
      height={props.size ?? 24}
      fill="none"
      stroke="currentColor"
      stroke-width="1.75"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <Index each={strokes[props.name]}>{(path) => <path d={path()} />}</Index>
    </svg>
  );
}
