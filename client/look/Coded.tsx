import { For } from "solid-js";

/** A text in which no code breaks at its hyphens: people read them out, and look them up, whole. */
export function Coded(props: { text: string }) {
  return (
    <For each={props.text.split(/([A-Z]{2}-\d{6,}-\d)/)}>
      {(part, at) => (at() % 2 ? <span class="number">{part}</span> : part)}
    </For>
  );
}
