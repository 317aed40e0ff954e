import { For, Show } from "solid-js";
import { six, worthOf, type NumberName, type Six } from "./six.ts";

const classes: Record<NumberName, string> = {
  received: "received",
  onTheWay: "on-the-way",
  promised: "promised",
  held: "held",
  damaged: "damaged",
  missing: "missing",
};

/** The shares of the six by value. Decoration: the numbers stand beside it. */
export function ShareBar(props: { numbers: Six }) {
  const parts = () =>
    six.map((name) => ({ name, value: Math.max(0, worthOf(props.numbers[name])) }));
  const whole = () => parts().reduce((sum, { value }) => sum + value, 0);
  return (
    <Show when={whole() > 0}>
      <div class="bar" aria-hidden="true">
        <For each={parts().filter(({ value }) => value > 0)}>
          {({ name, value }) => (
            <i
              class={classes[name]}
              style={{ width: `${Math.floor((value / whole()) * 1000) / 10}%` }}
            />
          )}
        </For>
      </div>
    </Show>
  );
}

/** The dot that stands for a number in the bar. */
export function Dot(props: { name: NumberName }) {
  return <i class={`dot ${classes[props.name]}`} aria-hidden="true" />;
}
