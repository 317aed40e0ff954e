import { createSignal } from "solid-js";
import type { DiscrepancyView } from "#domain/giftViews.ts";
import { KeptNote } from "../look/KeptNote.tsx";
import { ProblemNote } from "../look/ProblemNote.tsx";
import { unitsOf } from "../needs/inWords.ts";
import { createAct } from "../pledges/createAct.ts";
import { t } from "../words/t.ts";
import { Choices } from "./Choices.tsx";
import { PartField } from "./PartField.tsx";

/** The school says how much of what was missing turned up; it is received then. */
export function RecoverForm(props: {
  discrepancy: DiscrepancyView;
  onDone: () => void;
  onClose: () => void;
}) {
  const { quantity, settled } = props.discrepancy;
  const [part, setPart] = createSignal<number | undefined>(quantity - settled);
  const act = createAct(
    () => props.onDone(),
    () => ({ kind: "recover", things: [props.discrepancy.id], title: props.discrepancy.code }),
  );
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    void act.send(`/api/discrepancies/${props.discrepancy.id}/recover`, { quantity: part() });
  };
  return (
    <KeptNote kept={act.kept()}>
      <form class="stack" onSubmit={send} noValidate>
        <p class="soft">{t("receipts.recoverHint")}</p>
        <PartField
          label={t("receipts.recoverLabel")}
          discrepancy={props.discrepancy}
          value={part()}
          onChange={setPart}
          problem={act.problem()}
        />
        <ProblemNote
          problem={act.problem()?.issues ? undefined : act.problem()}
          facts={unitsOf(props.discrepancy)}
        />
        <Choices
          act={t("receipts.recoverSend")}
          isSending={act.isSending()}
          onClose={props.onClose}
        />
      </form>
    </KeptNote>
  );
}
