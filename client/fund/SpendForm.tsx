import { createMemo, createSignal, Index, Show } from "solid-js";
import { dayOf } from "#domain/calendar.ts";
import type { Done, Problem } from "#domain/answers.ts";
import { post } from "../api/request.ts";
import { createDraft } from "../app/draft.ts";
import { me } from "../app/session.ts";
import { DeliveryFields } from "../consignments/DeliveryFields.tsx";
import { DraftNote } from "../consignments/DraftNote.tsx";
import { MeansField } from "../consignments/MeansField.tsx";
import { meansOf, type LineDraft, type SendDraft } from "../consignments/sending.ts";
import { Foot } from "../look/Foot.tsx";
import { ProblemNote } from "../look/ProblemNote.tsx";
import { placeName } from "../needs/inWords.ts";
import { money } from "../words/format.ts";
import { issueAt } from "../words/problem.ts";
import { t } from "../words/t.ts";
import { SpendLine } from "./SpendLine.tsx";
import { filled, judge, newSpending, takenBy, totalOf, type SpendPlan } from "./spending.ts";

/** What the fund pays or buys for one need. Kept on the device until it is sent. */
export function SpendForm(props: {
  plan: SpendPlan;
  /** What the fund has free, in đồng. */
  free: number;
  /** Something is not as it was shown. */
  onRefused: () => void;
  onSent: (id: string) => void;
}) {
  const today = dayOf(Date.now());
  const kind = props.plan.isCash ? "money" : "goods";
  const draft = createDraft<SendDraft>(`spend:${me()?.active}:${props.plan.need.id}:${kind}`, () =>
    newSpending(props.plan, today),
  );
  const [refused, setRefused] = createSignal<Problem>();
  // Once it was tried, what is wrong is said anew at every change.
  const [isAsked, setAsked] = createSignal(false);
  const [isBusy, setBusy] = createSignal(false);
  let form: HTMLFormElement | undefined;

  const judged = () => judge(draft.value, props.plan, today);
  const problem = createMemo(() => {
    const answer = isAsked() ? judged() : undefined;
    return answer?.ok === false ? answer.problem : refused();
  });
  const taken = () => takenBy(draft.value.lines, props.plan);
  const total = () => totalOf(draft.value.lines);
  const change = (index: number, patch: Partial<LineDraft>) => {
    setRefused(undefined);
    draft.set("lines", index, patch);
  };
  /** What is wrong with a field of a line; lines that are empty are not sent. */
  const wrongIn = (line: LineDraft) => (field: string) => {
    const at = filled(draft.value.lines).findIndex(({ id }) => id === line.id);
    return at < 0 ? undefined : issueAt(problem(), "lines", at, field);
  };

  const send = async (event: SubmitEvent) => {
    event.preventDefault();
    setAsked(true);
    const answer = judged();
    if (!answer.ok) return focusWrong();
    if (isBusy()) return;
    setBusy(true);
    const sent = await post<Done>("/api/consignments", answer.value, draft.value.key);
    setBusy(false);
    setRefused(sent.ok ? undefined : sent.problem);
    if (!sent.ok) {
      props.onRefused();
      return focusWrong();
    }
    draft.clear();
    props.onSent(sent.value.id);
  };
  const focusWrong = () =>
    queueMicrotask(() => form?.querySelector<HTMLElement>("[aria-invalid='true']")?.focus());

  return (
    <form class="stack" ref={(element) => (form = element)} onSubmit={send} noValidate>
      <header class="stack tight">
        <p>
          <span class="soft">{t("consignments.to")} </span>
          <span class="strong">{placeName(props.plan.need.site)}</span>
        </p>
        <p class="soft">{t(props.plan.isCash ? "fund.payHint" : "fund.buyHint")}</p>
        <DraftNote draft={draft} onStartOver={() => draft.clear()} />
      </header>
      <section class="card" aria-label={t("fund.linesOf", props.plan.need.code)}>
        <div class="rows">
          <Index each={draft.value.lines}>
            {(line, index) => (
              <SpendLine
                line={line()}
                of={props.plan.lines.find(({ id }) => id === line().needLine)}
                error={wrongIn(line())}
                onChange={(patch) => change(index, patch)}
              />
            )}
          </Index>
        </div>
      </section>
      <Show when={issueAt(problem(), "lines")}>
        <p class="error">{t("fund.nothingEntered")}</p>
      </Show>
      <Purse taken={taken()} free={props.free} isCash={props.plan.isCash} />
      <MeansField
        means={meansOf(draft.value)}
        onChange={(means) => draft.set("cashMeans", means)}
      />
      <DeliveryFields
        value={draft.value}
        means={meansOf(draft.value)}
        today={today}
        error={(...path) => issueAt(problem(), ...path)}
        onChange={(patch) => draft.set(patch)}
      />
      <ProblemNote problem={problem()} />
      <Foot>
        <button type="submit" class="button primary" disabled={isBusy()}>
          {t(props.plan.isCash ? "fund.payThis" : "fund.buyThis", money(total()))}
        </button>
      </Foot>
    </form>
  );
}

/** Which money it takes, and what is free for it. */
function Purse(props: { taken: { held: number; free: number }; free: number; isCash: boolean }) {
  const takes = () => {
    const { held, free } = props.taken;
    if (!props.isCash || held === 0) return undefined;
    return free === 0
      ? t("fund.takesHeld", money(held))
      : t("fund.takes", money(held), money(free));
  };
  const isTooMuch = () => props.taken.free > props.free;
  return (
    <div class="note" classList={{ warning: isTooMuch() }} role="status">
      <Show when={takes()}>{(said) => <p>{said()}</p>}</Show>
      <p classList={{ strong: isTooMuch() }}>
        {t(isTooMuch() ? "fund.notEnough" : "fund.freeNow", money(props.free))}
      </p>
    </div>
  );
}
