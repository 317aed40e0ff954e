import { createSignal, createUniqueId, onCleanup, onMount, Show } from "solid-js";
import { quantityMax } from "#domain/limits.ts";
import { readQuantity, typed } from "../words/format.ts";
import { t } from "../words/t.ts";
import type { Control } from "./Field.tsx";

/**
 * A quantity: less, a number one can type, more. Speaks the item's smallest unit on the outside
 * and `1,5` on the inside. `onChange` gets undefined while the field is empty or is no quantity. What
 * was typed and is no quantity says so itself and holds up its form: it would go as if left empty.
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
  // What is no number on the way to one is told of only once the field was left.
  const [wasLeft, setLeft] = createSignal(false);
  const id = createUniqueId();
  let input: HTMLInputElement | undefined;
  const shown = () =>
    typing() ?? (props.value === undefined ? "" : typed(props.value, props.scale));
  const min = () => props.min ?? 0;
  const max = () => props.max ?? quantityMax;
  const step = () => props.step ?? 10 ** props.scale;
  const isUnreadable = () => {
    const text = typing();
    return Boolean(text) && readQuantity(text ?? "", props.scale) === undefined;
  };

  const isWrong = () => wasLeft() && isUnreadable();

  const type = (text: string) => {
    setTyping(text);
    props.onChange(readQuantity(text, props.scale));
  };
  const go = (by: number) => {
    setTyping(undefined);
    props.onChange(Math.min(max(), Math.max(min(), (props.value ?? 0) + by)));
  };
  const leave = () => {
    setLeft(true);
    if (!isUnreadable()) setTyping(undefined);
  };
  const holdUp = (event: Event) => {
    if (!isUnreadable()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    leave();
    input?.closest("details")?.setAttribute("open", "");
    input?.focus();
  };
  onMount(() => {
    const form = input?.form;
    form?.addEventListener("submit", holdUp, true);
    onCleanup(() => form?.removeEventListener("submit", holdUp, true));
  });
  /** Why it is no quantity: too large, or not written as one of this scale. */
  const reason = () => {
    if (/^[\d\s.,]{13,}$/.test(shown().trim())) return t("issues.too_large");
    return t(props.scale > 0 ? "issues.not_a_number" : "issues.not_whole");
  };
  const named = () => (props.label ? `: ${props.label}` : "");

  return (
    <span class="stepper" classList={{ unread: isWrong() }}>
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
        ref={(element) => (input = element)}
        type="text"
        inputmode={props.scale > 0 ? "decimal" : "numeric"}
        autocomplete="off"
        aria-label={props.label}
        aria-describedby={isWrong() ? id : props.control?.["aria-describedby"]}
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
      <Show when={isWrong()}>
        <span class="error" id={id}>
          {reason()}
        </span>
      </Show>
    </span>
  );
}
