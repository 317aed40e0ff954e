import type { Problem } from "#domain/answers.ts";
import { Field } from "../look/Field.tsx";
import { Stepper } from "../look/Stepper.tsx";
import { issueAt } from "../words/problem.ts";
import { t } from "../words/t.ts";

/** How many children are taught at a site, and by how many. */
export function PeopleFields(props: {
  value: { pupils: number | undefined; staff: number | undefined };
  problem: Problem | undefined;
  /** Where they stand in what is sent. */
  path?: readonly string[];
  onChange: (people: { pupils?: number | undefined; staff?: number | undefined }) => void;
}) {
  const issue = (name: string) => issueAt(props.problem, ...(props.path ?? []), name);
  return (
    <div class="pair">
      <Field label={t("places.pupils")} error={issue("pupils")}>
        {(control) => (
          <Stepper
            control={control}
            value={props.value.pupils}
            scale={0}
            unit=""
            onChange={(pupils) => props.onChange({ pupils })}
          />
        )}
      </Field>
      <Field label={t("places.staff")} error={issue("staff")}>
        {(control) => (
          <Stepper
            control={control}
            value={props.value.staff}
            scale={0}
            unit=""
            onChange={(staff) => props.onChange({ staff })}
          />
        )}
      </Field>
    </div>
  );
}
