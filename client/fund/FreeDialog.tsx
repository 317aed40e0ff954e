import { createSignal, Show } from "solid-js";
import { Dialog } from "../look/Dialog.tsx";
import { Field } from "../look/Field.tsx";
import { ProblemNote } from "../look/ProblemNote.tsx";
import { Stepper } from "../look/Stepper.tsx";
import { createAct } from "../pledges/createAct.ts";
import { money } from "../words/format.ts";
import { issueAt } from "../words/problem.ts";
import { t } from "../words/t.ts";
import { moneyStep } from "./EarmarkDialog.tsx";

/** What is earmarked for a line of a need. */
export interface ToFree {
  needLine: string;
  code: string;
  /** In đồng, of the fund's own money. */
  earmarked: number;
}

/** Frees money that was earmarked; open while there is some. */
export function FreeDialog(props: {
  asked: ToFree | undefined;
  onDone: () => void;
  onClose: () => void;
}) {
  return (
    <Dialog
      isOpen={props.asked !== undefined}
      title={t("fund.unholdOf", props.asked?.code ?? "")}
      onClose={() => props.onClose()}
    >
      <Show when={props.asked} keyed>
        {(asked) => <FreeForm asked={asked} onDone={props.onDone} onClose={props.onClose} />}
      </Show>
    </Dialog>
  );
}

function FreeForm(props: { asked: ToFree; onDone: () => void; onClose: () => void }) {
  const [quantity, setQuantity] = createSignal<number | undefined>(props.asked.earmarked);
  const act = createAct(() => props.onDone());
  const send = (event: Event) => {
    event.preventDefault();
    // An empty field is not all of it.
    void act.send("/api/earmarks/free", {
      needLine: props.asked.needLine,
      quantity: quantity() ?? 0,
    });
  };
  return (
    <form class="stack" onSubmit={send}>
      <p class="soft">{t("fund.unholdMeans")}</p>
      <Field label={t("fund.unholdHowMuch")} error={issueAt(act.problem(), "quantity")}>
        {(control) => (
          <Stepper
            control={control}
            value={quantity()}
            scale={0}
            unit="₫"
            step={moneyStep}
            max={props.asked.earmarked}
            onChange={setQuantity}
          />
        )}
      </Field>
      <ProblemNote problem={act.problem()} />
      <div class="choices">
        <button type="submit" class="button primary" aria-disabled={act.isSending()}>
          {t("fund.unholdThis", money(quantity() ?? 0))}
        </button>
        <button type="button" class="button plain" onClick={() => props.onClose()}>
          {t("app.cancel")}
        </button>
      </div>
    </form>
  );
}
