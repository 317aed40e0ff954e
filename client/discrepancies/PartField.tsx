import type { Problem } from "#domain/answers.ts";
import type { DiscrepancyView } from "#domain/giftViews.ts";
import { Field } from "../look/Field.tsx";
import { Stepper } from "../look/Stepper.tsx";
import { unitOf } from "../needs/inWords.ts";
import { issueAt } from "../words/problem.ts";

/** How much of what is left of a difference. */
export function PartField(props: {
  label: string;
  discrepancy: DiscrepancyView;
  value: number | undefined;
  onChange: (value: number | undefined) => void;
  problem: Problem | undefined;
}) {
  return (
    <Field label={props.label} error={issueAt(props.problem, "quantity")}>
      {(control) => (
        <Stepper
          control={control}
          value={props.value}
          onChange={props.onChange}
          scale={props.discrepancy.scale}
          unit={unitOf(props.discrepancy)}
          max={props.discrepancy.quantity - props.discrepancy.settled}
        />
      )}
    </Field>
  );
}
