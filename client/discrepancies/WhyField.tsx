import type { Problem } from "#domain/answers.ts";
import { Field } from "../look/Field.tsx";
import { issueAt } from "../words/problem.ts";

/** A sentence or two, at most 300 characters. */
export function WhyField(props: {
  label: string;
  path: string;
  value: string;
  onChange: (value: string) => void;
  problem: Problem | undefined;
}) {
  return (
    <Field label={props.label} error={issueAt(props.problem, props.path)}>
      {(control) => (
        <textarea
          {...control}
          rows={3}
          maxLength={300}
          value={props.value}
          onInput={(event) => props.onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
