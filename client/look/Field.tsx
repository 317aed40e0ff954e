import { createUniqueId, Show, type JSX } from "solid-js";
import { t } from "../words/t.ts";

/** What ties a control to its label, hint and error; spread it: `<input {...control} … />`. */
export interface Control {
  readonly id: string;
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": "true" | undefined;
}

/**
 * A label, a hint and an error around one control:
 * `<Field label="…" error={…}>{(control) => <input {...control} />}</Field>`.
 */
export function Field(props: {
  label: string;
  hint?: string | undefined;
  /** The sentence that says what is wrong; undefined while nothing is. */
  error?: string | undefined;
  optional?: boolean;
  children: (control: Control) => JSX.Element;
}) {
  const id = createUniqueId();
  const control: Control = {
    id,
    get "aria-describedby"() {
      const ids = [props.hint && `${id}-hint`, props.error && `${id}-error`].filter(Boolean);
      return ids.length > 0 ? ids.join(" ") : undefined;
    },
    get "aria-invalid"() {
      return props.error ? ("true" as const) : undefined;
    },
  };
  return (
    <div class="field">
      <label for={id}>
        {props.label}
        <Show when={props.optional}>
          <span class="hint"> · {t("app.optional")}</span>
        </Show>
      </label>
      <Show when={props.hint}>
        <span class="hint" id={`${id}-hint`}>
          {props.hint}
        </span>
      </Show>
      {props.children(control)}
      <Show when={props.error}>
        <span class="error" id={`${id}-error`}>
          {props.error}
        </span>
      </Show>
    </div>
  );
}
