import { For, Show } from "solid-js";
import type { Problem } from "#domain/answers.ts";
import { setAsideReasons, type SetAsideReason } from "#domain/statements/statement.ts";
import { Field } from "../look/Field.tsx";
import { issueAt } from "../words/problem.ts";
import { t } from "../words/t.ts";

/** Why something is put aside, which stands in the ledger, and a note, which does not. */
export function AsideFields(props: {
  /** None for what is only left for later. */
  reason: SetAsideReason | undefined;
  onReason: (reason: SetAsideReason) => void;
  note: string;
  onNote: (note: string) => void;
  problem: Problem | undefined;
}) {
  return (
    <>
      <Show when={props.reason}>
        <p class="soft">{t("statements.setAsideHint")}</p>
        <Field label={t("statements.reason")}>
          {(control) => (
            <select
              {...control}
              onChange={(event) => props.onReason(event.currentTarget.value as SetAsideReason)}
            >
              <For each={setAsideReasons}>
                {(one) => (
                  <option value={one} selected={one === props.reason}>
                    {t(`ledger.setAside.${one}`)}
                  </option>
                )}
              </For>
            </select>
          )}
        </Field>
      </Show>
      <Field label={t("statements.note")} error={issueAt(props.problem, "note")} optional>
        {(control) => (
          <textarea
            {...control}
            rows={2}
            maxLength={300}
            value={props.note}
            onInput={(event) => props.onNote(event.currentTarget.value)}
          />
        )}
      </Field>
    </>
  );
}
