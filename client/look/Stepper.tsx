import { createSignal, Show } from "solid-js";
import { quantityMax } from "#domain/limits.ts";
import { readQuantity, typed } from "../words/format.ts";
import { t } from "../words/t.ts";
import type { Control } from "./Field.tsx";

/**
 * A quantity: less, a number one can type, more. Speaks the item's smallest unit on the outside
 * and `1,5` on the inside. `onChange` gets undefined while the field is empty or is no quantity.
 */
export function Stepper(props: {
  value: number | undefined;
  onChange: (value: number | undefined) => void;
  scale: number;
  unit: string;
  /** From `Field`; without one, give `label`. */
  control?: Control;
  label?: string;
  /** Where "less" stops; 0 unless given. What is typed is left to validation. */
  min?: number;
  /** Where "more" stops. */
  max?: number;
  /** In the smallest unit; one whole unit unless given. */
  step?: number;
}) {
  // What is being typed stays as typed until the field is left.
  const [typing, setTyping] = createSignal<string>();
  const shown = () =>
    typing() ?? (props.value === undefined ? "" : typed(props.value, props.scale));
  const min = () => props.min ?? 0;
  const max = () => props.max ?? quantityMax;
  const step = () => props.step ?? 10 ** props.scale;
  const isUnreadable = () => {
    const text = typing();
    return Boolean(text) && readQuantity(text ?? "", props.scale) === undefined;
  };

  const type = (text: string) => {
    setTyping(text);
    props.onChange(readQuantity(text, props.scale));
  };
  const go = (by: number) => {
    setTyping(undefined);
    props.onChange(Math.min(max(), Math.max(min(), (props.value ?? 0) + by)));
  };
  const leave = () => {
    if (!isUnreadable()) setTyping(undefined);
  };
  const named = () => (props.label ? `: ${props.label}` : "");

  return (
    <span class="stepper">
      <button
        type="button"
        aria-label={`${t("app.less")}${named()}`}
        disabled={(props.value ?? 0) <= min()}
        onClick={() => go(-step())}
      >
        −
      </button>
      <input
        {...props.control}
        type="text"
        inputmode={props.scale > 0 ? "decimal" : "numeric"}
        autocomplete="off"
        aria-label={props.label}
        aria-invalid={isUnreadable() ? "true" : props.control?.["aria-invalid"]}
        classList={{ long: shown().length > 7 }}
        value={shown()}
        onInput={(event) => type(event.currentTarget.value)}
        onBlur={leave}
      />
      <Show when={props.unit}>
        <span class="unit">{props.unit}</span>
      </Show>
      <button
        type="button"
        aria-label={`${t("app.increase")}${named()}`}
        disabled={(props.value ?? 0) >= max()}
        onClick={() => go(step())}
      >
        +
      </button>
    </span>
  );
}
