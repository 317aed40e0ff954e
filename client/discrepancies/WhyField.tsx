import type { Problem } from "#domain/answers.ts";
import { Field } from "../look/Field.tsx";
import { issueAt } from "../words/problem.ts";

/** What is wrong with a form whose reason is empty, known before the server is asked. */
export function notFilled(path: string): Problem {
  const code = "invalid_input";
  const issues = [{ path: [path], code: "required", message: "" }];
  return { type: `/problems/${code}`, title: code, status: 400, code, issues };
}

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
