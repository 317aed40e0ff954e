import { Field } from "../look/Field.tsx";
import { t } from "../words/t.ts";

/** The user name to sign in with; `isFixed` shows it, so that the browser keeps it with the password. */
export function UserNameField(props: {
  value: string;
  isFixed: boolean;
  onChange: (value: string) => void;
  error: string | undefined;
}) {
  return (
    <Field
      label={t("joining.username")}
      hint={props.isFixed ? undefined : t("joining.usernameHint")}
      error={props.error}
    >
      {(control) => (
        <input
          {...control}
          type="text"
          name="username"
          autocomplete="username"
          autocapitalize="none"
          spellcheck={false}
          maxLength={30}
          readOnly={props.isFixed}
          value={props.value}
          onInput={(event) => props.onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
