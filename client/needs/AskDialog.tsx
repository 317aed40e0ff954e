import { createSignal } from "solid-js";
import type { NeedView } from "#domain/needViews.ts";
import { Dialog } from "../look/Dialog.tsx";
import { Field } from "../look/Field.tsx";
import { ProblemNote } from "../look/ProblemNote.tsx";
import { issueAt } from "../words/problem.ts";
import { t } from "../words/t.ts";
import { createAct } from "../pledges/createAct.ts";

/** Sends a need back with a question, or refuses it with a reason. */
export function AskDialog(props: {
  ask: "return" | "refuse" | undefined;
  need: NeedView;
  onClose: () => void;
  onDone: () => void;
}) {
  const [text, setText] = createSignal("");
  const act = createAct(() => {
    setText("");
    props.onClose();
    props.onDone();
  });
  const field = () => (props.ask === "return" ? "question" : "reason");
  const send = (event: Event) => {
    event.preventDefault();
    void act.send(`/api/needs/${props.need.id}/${props.ask}`, { [field()]: text() });
  };

  return (
    <Dialog
      isOpen={props.ask !== undefined}
      title={t(props.ask === "return" ? "need.giveBack" : "need.refuse")}
      onClose={props.onClose}
    >
      <form class="stack" onSubmit={send}>
        <p class="soft">{t(props.ask === "return" ? "need.giveBackHint" : "need.refuseHint")}</p>
        <Field
          label={t(props.ask === "return" ? "need.questionLabel" : "need.reasonLabel")}
          error={issueAt(act.problem(), field())}
        >
          {(control) => (
            <textarea
              {...control}
              maxlength="2000"
              value={text()}
              onInput={(event) => setText(event.currentTarget.value)}
            />
          )}
        </Field>
        <ProblemNote problem={act.problem()} />
        <div class="choices">
          <button
            type="submit"
            class="button"
            classList={{ primary: props.ask === "return", danger: props.ask === "refuse" }}
            aria-disabled={act.isSending()}
          >
            {t(props.ask === "return" ? "need.giveBackSend" : "need.refuseSend")}
          </button>
          <button type="button" class="button plain" onClick={() => props.onClose()}>
            {t("app.cancel")}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
