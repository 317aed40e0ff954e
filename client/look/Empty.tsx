import { Show, type JSX } from "solid-js";
import { Coded } from "./Coded.tsx";
import { Leaf } from "./Icon.tsx";

/** There is nothing here, and what to do about it. */
export function Empty(props: { title: string; hint?: string; children?: JSX.Element }) {
  return (
    <div class="empty">
      <Leaf />
      <p class="strong">
        <Coded text={props.title} />
      </p>
      <Show when={props.hint}>
        <p class="soft">{props.hint}</p>
      </Show>
      {props.children}
    </div>
  );
}
