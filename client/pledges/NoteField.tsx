import { Field } from "../look/Field.tsx";
import { t } from "../words/t.ts";

/** A word from the giver to the department. */
export function NoteField(props: {
  value: string;
  onChange: (note: string) => void;
  error: string | undefined;
}) {
  return (
    <Field label={t("pledges.note")} error={props.error} optional>
      {(control) => (
        <input
          {...control}
          type="text"
          maxlength="300"
          value={props.value}
          onInput={(event) => props.onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
