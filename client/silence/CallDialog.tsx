import { createSignal, For } from "solid-js";
import { callOutcomes, type CallOutcome } from "#domain/unreported.ts";
import { Dialog } from "../look/Dialog.tsx";
import { Field } from "../look/Field.tsx";
import { ProblemNote } from "../look/ProblemNote.tsx";
import { createAct } from "../pledges/createAct.ts";
import { issueAt } from "../words/problem.ts";
import { t } from "../words/t.ts";

/** What came of a call to a silent site. */
export function CallDialog(props: {
  isOpen: boolean;
  name: string;
  path: string;
  campaign: string;
  onClose: () => void;
  onDone: () => void;
}) {
  const [outcome, setOutcome] = createSignal<CallOutcome>();
  const [note, setNote] = createSignal("");
  const act = createAct(() => props.onDone());
  const send = (event: Event) => {
    event.preventDefault();
    const said = note().trim();
    const { campaign } = props;
    void act.send(props.path, { campaign, outcome: outcome(), ...(said && { note: said }) });
  };
  return (
    <Dialog isOpen={props.isOpen} title={t("silence.calledOf", props.name)} onClose={props.onClose}>
      <form class="stack" onSubmit={send}>
        <fieldset class="stack tight">
          <legend class="label">{t("silence.outcomeLabel")}</legend>
          <For each={callOutcomes}>
            {(one) => (
              <label class="check">
                <input
                  type="radio"
                  name="outcome"
                  required
                  checked={outcome() === one}
                  onChange={() => setOutcome(one)}
                />
                {t(`silence.outcome.${one}`)}
              </label>
            )}
          </For>
        </fieldset>
        <Field
          optional
          label={t("silence.note")}
          hint={t("silence.noteHint")}
          error={issueAt(act.problem(), "note")}
        >
          {(control) => (
            <input
              {...control}
              maxLength={300}
              value={note()}
              onInput={(event) => setNote(event.currentTarget.value)}
            />
          )}
        </Field>
        <ProblemNote problem={act.problem()?.issues ? undefined : act.problem()} />
        <div class="choices">
          <button type="submit" class="button primary" aria-disabled={act.isSending()}>
            {t("silence.save")}
          </button>
          <button type="button" class="button plain" onClick={() => props.onClose()}>
            {t("app.cancel")}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
