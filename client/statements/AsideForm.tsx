import { createSignal } from "solid-js";
import type { SetAsideReason } from "#domain/statements/statement.ts";
import type { StatementLineView } from "#domain/statementViews.ts";
import { Choices } from "../discrepancies/Choices.tsx";
import { ProblemNote } from "../look/ProblemNote.tsx";
import { createAct } from "../pledges/createAct.ts";
import { t } from "../words/t.ts";
import { AsideFields } from "./AsideFields.tsx";

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
      <AsideFields
        reason={props.isHold ? undefined : reason()}
        onReason={setReason}
        note={note()}
        onNote={setNote}
        problem={act.problem()}
      />
      <ProblemNote problem={act.problem()?.issues ? undefined : act.problem()} />
      <Choices
        act={t(props.isHold ? "statements.holdSend" : "statements.setAsideSend")}
        isSending={act.isSending()}
        onClose={props.onClose}
      />
    </form>
  );
}
