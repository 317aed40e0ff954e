import { createSignal, Show } from "solid-js";
import type { FundView } from "#domain/fundViews.ts";
import type { NeedLineView } from "#domain/needViews.ts";
import { campaign } from "../app/campaign.ts";
import { Dialog } from "../look/Dialog.tsx";
import { Field } from "../look/Field.tsx";
import { ProblemNote } from "../look/ProblemNote.tsx";
import { Skeleton } from "../look/Skeleton.tsx";
import { Stepper } from "../look/Stepper.tsx";
import { ThreeNumbers } from "../look/ThreeNumbers.tsx";
import { inWords } from "../needs/inWords.ts";
import { createAct } from "../pledges/createAct.ts";
import { createAnswer } from "../totals/createAnswer.ts";
import { money } from "../words/format.ts";
import { issueAt } from "../words/problem.ts";
import { t } from "../words/t.ts";

/** One tap more or less of money. */
export const moneyStep = 500_000;

/** A line of a need that asks for money, and where it goes. */
export interface ToEarmark {
  line: NeedLineView;
  place: string;
}

/** Holds free money of the fund for a line of a need; open while there is one. */
export function EarmarkDialog(props: {
  asked: ToEarmark | undefined;
  onDone: () => void;
  onClose: () => void;
}) {
  return (
    <Dialog
      isOpen={props.asked !== undefined}
      title={t("fund.earmark")}
      onClose={() => props.onClose()}
    >
      <Show when={props.asked}>
        {(asked) => <Asking asked={asked()} onDone={props.onDone} onClose={props.onClose} />}
      </Show>
    </Dialog>
  );
}

/** Waits until it is known what the fund has. */
function Asking(props: { asked: ToEarmark; onDone: () => void; onClose: () => void }) {
  const fund = createAnswer<FundView>(() => ({
    path: "/api/fund",
    query: { campaign: campaign()?.id, limit: 1 },
  }));
  return (
    <>
      <p class="soft">{props.asked.place}</p>
      <ProblemNote problem={fund.problem()} onRetry={fund.refresh} />
      <Show when={fund.value()} fallback={<Show when={!fund.problem()}>{<Skeleton />}</Show>}>
        {(known) => (
          <EarmarkForm
            line={inWords(props.asked.line)}
            free={known().free}
            onRefused={fund.refresh}
            onDone={props.onDone}
            onClose={props.onClose}
          />
        )}
      </Show>
    </>
  );
}

function EarmarkForm(props: {
  line: NeedLineView;
  free: number;
  /** What the fund has is not what was thought. */
  onRefused: () => void;
  onDone: () => void;
  onClose: () => void;
}) {
  const [quantity, setQuantity] = createSignal<number | undefined>(
    Math.min(props.line.lacking, props.free),
  );
  const act = createAct(() => props.onDone());
  const send = async (wanted: number | undefined) => {
    setQuantity(wanted);
    const isDone = await act.send("/api/earmarks", { needLine: props.line.id, quantity: wanted });
    if (!isDone) props.onRefused();
  };
  /** As much as the refusal says is possible. */
  const possible = () => {
    const { code, facts = {} } = act.problem() ?? {};
    if (code === "exceeds_fund") return Math.min(Number(facts.free), props.line.lacking);
    return code === "exceeds_lacking" ? Math.min(Number(facts.lacking), props.free) : 0;
  };
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void send(quantity());
      }}
    >
      <ThreeNumbers line={props.line} heading={<span class="strong">{props.line.name}</span>} />
      <p classList={{ lack: props.free === 0 }}>
        {props.free > 0 ? t("fund.freeNow", money(props.free)) : t("fund.nothingFree")}
      </p>
      <Field label={t("fund.earmarkHowMuch")} error={issueAt(act.problem(), "quantity")}>
        {(control) => (
          <Stepper
            control={control}
            value={quantity()}
            scale={0}
            unit="₫"
            step={moneyStep}
            onChange={setQuantity}
          />
        )}
      </Field>
      <ProblemNote problem={act.problem()}>
        <Show when={possible() > 0}>
          <p>
            <button type="button" class="button primary" onClick={() => void send(possible())}>
              {t("fund.earmarkThis", money(possible()))}
            </button>
          </p>
        </Show>
      </ProblemNote>
      <div class="choices">
        <button
          type="submit"
          class="button"
          classList={{ primary: possible() === 0 }}
          aria-disabled={act.isSending()}
        >
          {quantity() ? t("fund.earmarkThis", money(quantity() ?? 0)) : t("fund.earmarkNone")}
        </button>
        <button type="button" class="button plain" onClick={() => props.onClose()}>
          {t("app.cancel")}
        </button>
      </div>
    </form>
  );
}
