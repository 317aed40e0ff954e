import type { JSX } from "solid-js";
import { Field } from "../look/Field.tsx";

/** A line of text with its label, hint and error. */
export function TextField(props: {
  label: string;
  value: string;
  onInput: (value: string) => void;
  hint?: string | undefined;
  error?: string | undefined;
  optional?: boolean;
  max?: number;
  mode?: JSX.HTMLAttributes<HTMLInputElement>["inputmode"];
}) {
  return (
    <Field
      label={props.label}
      hint={props.hint}
      error={props.error}
      {...(props.optional && { optional: true })}
    >
      {(control) => (
        <input
          {...control}
          type="text"
          autocomplete="off"
          maxlength={props.max ?? 120}
          inputmode={props.mode}
          value={props.value}
          onInput={(event) => props.onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
