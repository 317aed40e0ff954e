import type { Problem } from "#domain/answers.ts";
import { Field } from "../look/Field.tsx";
import { issueAt } from "../words/problem.ts";
import { t } from "../words/t.ts";

/** One's present password, asked for before something changes that guards the account. */
export function CurrentPasswordField(props: {
  /** Whose it is, so that the browser finds the one it keeps. */
  username: string;
  value: string;
  onChange: (value: string) => void;
  error: string | undefined;
}) {
  return (
    <>
      <input type="hidden" name="username" autocomplete="username" value={props.username} />
      <Field label={t("accounts.current")} error={props.error}>
        {(control) => (
          <input
            {...control}
            type="password"
            name="current-password"
            autocomplete="current-password"
            value={props.value}
            onInput={(event) => props.onChange(event.currentTarget.value)}
          />
        )}
      </Field>
    </>
  );
}

/** What is said beside that field, which the API calls `name`; undefined when it is about others. */
export function wrongPasswordIn(problem: Problem | undefined, name: string): string | undefined {
  return problem?.code === "wrong_password" ? t("accounts.wrongCurrent") : issueAt(problem, name);
}
