import { createSignal, For } from "solid-js";
import type { BankFact } from "#domain/statements/bankFact.ts";
import type { StatementLineView } from "#domain/statementViews.ts";
import { Choices } from "../discrepancies/Choices.tsx";
import { ProblemNote } from "../look/ProblemNote.tsx";
import { createAct } from "../pledges/createAct.ts";
import { t } from "../words/t.ts";

/** Says what a line is that is no gift and no payment of ours. */
export function FactForm(props: {
  line: StatementLineView;
  onDone: () => void;
  onClose: () => void;
}) {
  const possible = (): BankFact[] =>
    props.line.direction === "credit" ? ["interest"] : ["fee", "refund"];
  const [fact, setFact] = createSignal<BankFact>(possible()[0] ?? "interest");
  const act = createAct(() => props.onDone());
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    void act.send(`/api/statement-lines/${props.line.id}/record`, { as: fact() });
  };
  return (
    <form class="stack bank-form" onSubmit={send} noValidate>
      <fieldset class="stack tight">
        <legend class="unseen">{t("statements.recordTitle")}</legend>
        <For each={possible()}>
          {(one) => (
            <label class="check">
              <input
                type="radio"
                name="fact"
                checked={one === fact()}
                onChange={() => setFact(one)}
              />
              <span>
                <span class="strong">{t(`statements.fact.${one}`)}</span>
                <br />
                <span class="soft small">{t(`statements.factMeans.${one}`)}</span>
              </span>
            </label>
          )}
        </For>
      </fieldset>
      <ProblemNote problem={act.problem()} />
      <Choices
        act={t("statements.recordSend")}
        isSending={act.isSending()}
        onClose={props.onClose}
      />
    </form>
  );
}
