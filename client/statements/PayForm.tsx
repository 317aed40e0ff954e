import { createSignal, For, Show } from "solid-js";
import type { PaymentView } from "#domain/statementViews.ts";
import type { StatementLineView } from "#domain/statementViews.ts";
import { campaign } from "../app/campaign.ts";
import { createList } from "../desk/createList.ts";
import { Choices } from "../discrepancies/Choices.tsx";
import { ProblemNote } from "../look/ProblemNote.tsx";
import { Skeleton } from "../look/Skeleton.tsx";
import { createAct } from "../pledges/createAct.ts";
import { day, money } from "../words/format.ts";
import { t } from "../words/t.ts";

/** How many payments are shown. */
const shownMax = 100;

/** Says which payment out of the fund a debit carried out. */
export function PayForm(props: {
  line: StatementLineView;
  onDone: () => void;
  onClose: () => void;
}) {
  const list = createList<PaymentView>(
    "/api/statement-lines/payments",
    () => ({ campaign: campaign()?.id, direction: props.line.direction }),
    { wanted: shownMax, kinds: ["consignment", "take_back", "payment", "reversal"] },
  );
  const isBack = () => props.line.direction === "credit";
  const left = () => props.line.amount - props.line.linked;
  // Of what came back, the bank may never have paid anything.
  const exact = () => {
    const same = list.items()?.filter(({ undebited }) => undebited === left());
    return (same?.find(({ back }) => back === 0) ?? same?.[0])?.id;
  };
  const [chosen, setChosen] = createSignal<string>();
  const payment = () => list.items()?.find(({ id }) => id === (chosen() ?? exact()));
  const act = createAct(() => props.onDone());
  const [isNothing, setNothing] = createSignal(false);
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    const one = payment();
    if (!one) return setNothing(true);
    const parts = [{ consignment: one.id, amount: Math.min(left(), one.undebited) }];
    void act.send(`/api/statement-lines/${props.line.id}/pay`, { parts });
    return undefined;
  };
  return (
    <form class="stack bank-form" onSubmit={send} noValidate>
      <p class="soft">{t(isBack() ? "statements.backHint" : "statements.payHint")}</p>
      <Show when={list.items()} fallback={<Skeleton lines={3} />}>
        {(items) => (
          <Show
            when={items().length > 0}
            fallback={<p>{t(isBack() ? "statements.backNone" : "statements.payNone")}</p>}
          >
            <fieldset class="stack tight">
              <legend class="unseen">
                {t(isBack() ? "statements.backTitle" : "statements.payTitle")}
              </legend>
              <For each={items()}>
                {(one) => (
                  <label class="check">
                    <input
                      type="radio"
                      name="payment"
                      checked={one.id === payment()?.id}
                      onChange={() => setChosen(one.id)}
                    />
                    <span>
                      <span class="strong number">{one.code}</span> · {day(one.sentOn)} ·{" "}
                      {one.site.school}
                      <br />
                      <span class="number">{money(one.amount)}</span>,{" "}
                      {t(
                        isBack() ? "statements.uncredited" : "statements.undebited",
                        money(one.undebited),
                      )}
                      <Show when={!isBack() && one.back > 0}>
                        {", "}
                        {t("statements.cameBack", money(one.back))}
                      </Show>
                    </span>
                  </label>
                )}
              </For>
            </fieldset>
          </Show>
        )}
      </Show>
      <div role="alert">
        <Show when={isNothing() && !payment() && list.items()?.length}>
          <p class="note problem">{t("statements.payNothing")}</p>
        </Show>
      </div>
      <ProblemNote problem={act.problem() ?? list.problem()} />
      <Show
        when={list.items()?.length !== 0}
        fallback={
          <a class="button" href="/fund">
            {t("fund.title")}
          </a>
        }
      >
        <Choices
          act={t("statements.paySend")}
          isSending={act.isSending()}
          onClose={props.onClose}
        />
      </Show>
    </form>
  );
}
