import { createSignal, For, Show } from "solid-js";
import { setAsideReasons, type SetAsideReason } from "#domain/statements/statement.ts";
import type { StatementLineView } from "#domain/statementViews.ts";
import { Choices } from "../discrepancies/Choices.tsx";
import { Field } from "../look/Field.tsx";
import { ProblemNote } from "../look/ProblemNote.tsx";
import { createAct } from "../pledges/createAct.ts";
import { issueAt } from "../words/problem.ts";
import { t } from "../words/t.ts";

/** Puts a line aside for a reason, or on hold until more is known. */
export function AsideForm(props: {
  line: StatementLineView;
  isHold?: true;
  onDone: () => void;
  onClose: () => void;
}) {
  const [reason, setReason] = createSignal<SetAsideReason>("not_for_us");
  const [note, setNote] = createSignal("");
  const act = createAct(() => props.onDone());
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    const path = `/api/statement-lines/${props.line.id}/${props.isHold ? "hold" : "set-aside"}`;
    const said = note().trim() ? { note: note() } : {};
    void act.send(path, props.isHold ? said : { reason: reason(), ...said });
  };
  return (
    <form class="stack bank-form" onSubmit={send} noValidate>
      <Show when={!props.isHold}>
        <p class="soft">{t("statements.setAsideHint")}</p>
        <Field label={t("statements.reason")}>
          {(control) => (
            <select
              {...control}
              onChange={(event) => setReason(event.currentTarget.value as SetAsideReason)}
            >
              <For each={setAsideReasons}>
                {(one) => (
                  <option value={one} selected={one === reason()}>
                    {t(`statements.reasons.${one}`)}
                  </option>
                )}
              </For>
            </select>
          )}
        </Field>
      </Show>
      <Field label={t("statements.note")} error={issueAt(act.problem(), "note")} optional>
        {(control) => (
          <textarea
            {...control}
            rows={2}
            maxLength={300}
            value={note()}
            onInput={(event) => setNote(event.currentTarget.value)}
          />
        )}
      </Field>
      <ProblemNote problem={act.problem()?.issues ? undefined : act.problem()} />
      <Choices
        act={t(props.isHold ? "statements.holdSend" : "statements.setAsideSend")}
        isSending={act.isSending()}
        onClose={props.onClose}
      />
    </form>
  );
}
