import type { Problem } from "#domain/answers.ts";
import { Field } from "../look/Field.tsx";
import { issueAt, sentenceOf } from "../words/problem.ts";
import { t } from "../words/t.ts";
import { MembershipFields } from "./MembershipFields.tsx";
import { membershipsOf, type MembershipDraft } from "./memberships.ts";

/** A person as they are being written down. */
export interface PersonDraft {
  name: string;
  code: string;
  memberships: MembershipDraft[];
}

/** What the API is sent of it. */
export function bodyOf({ name, code, memberships }: PersonDraft) {
  return { name, ...(code.trim() && { code }), memberships: membershipsOf(memberships) };
}

/** Whether a problem is said beside one of these fields. */
export function isSaidBeside(problem: Problem | undefined): boolean {
  return problem?.issues !== undefined || problem?.code === "code_taken";
}

/** Name, code and roles of a person, new or known. */
export function PersonFields(props: {
  draft: PersonDraft;
  onChange: (part: Partial<PersonDraft>) => void;
  problem: Problem | undefined;
}) {
  const takenCode = () =>
    props.problem?.code === "code_taken" ? sentenceOf(props.problem) : undefined;
  return (
    <>
      <Field label={t("persons.name")} error={issueAt(props.problem, "name")}>
        {(control) => (
          <input
            {...control}
            type="text"
            autocomplete="off"
            maxLength={120}
            value={props.draft.name}
            onInput={(event) => props.onChange({ name: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field
        label={t("persons.code")}
        hint={t("persons.codeHint")}
        optional
        error={takenCode() ?? issueAt(props.problem, "code")}
      >
        {(control) => (
          <input
            {...control}
            type="text"
            autocomplete="off"
            autocapitalize="characters"
            spellcheck={false}
            maxLength={24}
            value={props.draft.code}
            onInput={(event) => props.onChange({ code: event.currentTarget.value })}
          />
        )}
      </Field>
      <MembershipFields
        value={props.draft.memberships}
        onChange={(memberships) => props.onChange({ memberships })}
        problem={props.problem}
      />
    </>
  );
}
