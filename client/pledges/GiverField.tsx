import { For } from "solid-js";
import type { ClusterView } from "#domain/placeViews.ts";
import { Field } from "../look/Field.tsx";
import { createAnswer } from "../totals/createAnswer.ts";
import { t } from "../words/t.ts";

/** Which cluster gives, when the department enters it on its behalf. */
export function GiverField(props: {
  value: string;
  onChange: (cluster: string) => void;
  error: string | undefined;
}) {
  const clusters = createAnswer<{ items: ClusterView[] }>(() => ({ path: "/api/clusters" }));
  return (
    <Field label={t("pledges.giver")} error={props.error}>
      {(control) => (
        <select {...control} onChange={(event) => props.onChange(event.currentTarget.value)}>
          <option value="">{t("pledges.chooseGiver")}</option>
          <For each={clusters.value()?.items}>
            {({ id, name }) => (
              <option value={id} selected={id === props.value}>
                {name}
              </option>
            )}
          </For>
        </select>
      )}
    </Field>
  );
}
