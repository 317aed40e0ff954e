import type { JSX } from "solid-js";

/**
 * The foot of a form. Pressing it leaves the focus where it is: on a phone the foot moves when a
 * field loses it, and the press would end beside the button.
 */
export function Foot(props: { children: JSX.Element }) {
  return (
    <div class="foot" onMouseDown={(event) => event.preventDefault()}>
      {props.children}
    </div>
  );
}
