import { createSignal } from "solid-js";
import type { DiscrepancyView } from "#domain/giftViews.ts";
import { newId } from "../api/newId.ts";
import { createAct } from "../pledges/createAct.ts";
import { KeptNote } from "../look/KeptNote.tsx";
import { ProblemNote } from "../look/ProblemNote.tsx";
import { t } from "../words/t.ts";
import { Choices } from "./Choices.tsx";
import { notFilled, WhyField } from "./WhyField.tsx";

/** Says how a difference came about; the other party, the department and auditors read it. */
export function ExplainForm(props: {
  discrepancy: DiscrepancyView;
  onDone: () => void;
  onClose: () => void;
}) {
  const id = newId();
  const [text, setText] = createSignal("");
  const act = createAct(
    () => props.onDone(),
    () => ({
      kind: "explain",
      things: [props.discrepancy.id, id],
      makes: id,
      title: props.discrepancy.code,
    }),
  );
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    if (!text().trim()) return act.setProblem(notFilled("text"));
    void act.send(`/api/discrepancies/${props.discrepancy.id}/explain`, { id, text: text() });
    return undefined;
  };
  return (
    <KeptNote kept={act.kept()}>
      <form class="stack" onSubmit={send} noValidate>
        <p class="soft">{t("receipts.explainHint")}</p>
        <WhyField
          label={t("receipts.explainLabel")}
          path="text"
          value={text()}
          onChange={setText}
          problem={act.problem()}
        />
        <ProblemNote problem={act.problem()?.issues ? undefined : act.problem()} />
        <Choices
          act={t("receipts.explainSend")}
          isSending={act.isSending()}
          onClose={props.onClose}
        />
      </form>
    </KeptNote>
  );
}
