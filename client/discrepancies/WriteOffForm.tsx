import { createSignal, For, Show } from "solid-js";
import type { DiscrepancyView } from "#domain/giftViews.ts";
import { ProblemNote } from "../look/ProblemNote.tsx";
import { unitsOf } from "../needs/inWords.ts";
import { createAct } from "../pledges/createAct.ts";
import { t } from "../words/t.ts";
import { Choices } from "./Choices.tsx";
import { PartField } from "./PartField.tsx";
import { notFilled, WhyField } from "./WhyField.tsx";

const ends = ["loss", "giver"] as const;

/** The department settles a part for good: lost, or gone back; a surplus stays with the school. */
export function WriteOffForm(props: {
  discrepancy: DiscrepancyView;
  onDone: () => void;
  onClose: () => void;
}) {
  const { quantity, settled, kind } = props.discrepancy;
  const [part, setPart] = createSignal<number | undefined>(quantity - settled);
  const [to, setTo] = createSignal<(typeof ends)[number]>("loss");
  const [reason, setReason] = createSignal("");
  const act = createAct(() => props.onDone());
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    if (!reason().trim()) return act.setProblem(notFilled("reason"));
    const asked = { quantity: part(), reason: reason(), to: to() };
    void act.send(`/api/discrepancies/${props.discrepancy.id}/write-off`, asked);
    return undefined;
  };
  return (
    <form class="stack" onSubmit={send} noValidate>
      <p class="soft">{t(kind === "surplus" ? "receipts.surplusHint" : "receipts.writeOffHint")}</p>
      <Show when={kind !== "surplus"}>
        <fieldset class="stack tight">
          <legend>{t("receipts.writeOffTo")}</legend>
          <For each={ends}>
            {(end) => (
              <label class="check">
                <input type="radio" name="to" checked={to() === end} onChange={() => setTo(end)} />
                {end === "giver" && !props.discrepancy.cluster
                  ? t("receipts.backToFund")
                  : t(`receipts.settledTo.${end}`)}
              </label>
            )}
          </For>
        </fieldset>
      </Show>
      <PartField
        label={t("receipts.writeOffLabel")}
        discrepancy={props.discrepancy}
        value={part()}
        onChange={setPart}
        problem={act.problem()}
      />
      <WhyField
        label={t("receipts.writeOffWhy")}
        path="reason"
        value={reason()}
        onChange={setReason}
        problem={act.problem()}
      />
      <ProblemNote
        problem={act.problem()?.issues ? undefined : act.problem()}
        facts={unitsOf(props.discrepancy)}
      />
      <Choices act={t("receipts.writeOff")} isSending={act.isSending()} onClose={props.onClose} />
    </form>
  );
}
