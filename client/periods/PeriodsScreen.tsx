import { createSignal, For, Show } from "solid-js";
import type { PeriodView } from "#domain/periodViews.ts";
import { onLive } from "../api/live.ts";
import { campaign, campaigns } from "../app/campaign.ts";
import { may } from "../app/session.ts";
import { createTitle } from "../app/title.ts";
import { Dialog } from "../look/Dialog.tsx";
import { Empty } from "../look/Empty.tsx";
import { ProblemNote } from "../look/ProblemNote.tsx";
import { Skeleton } from "../look/Skeleton.tsx";
import { createAct, type SentAct } from "../pledges/createAct.ts";
import { createAnswer } from "../totals/createAnswer.ts";
import { day, instant, money } from "../words/format.ts";
import { t } from "../words/t.ts";
import { CountForm } from "./CountForm.tsx";
import "./periods.css";

/** A campaign's periods: the auditor counts one, the department signs it, everyone reads them. */
export function PeriodsScreen() {
  createTitle(() => t("periods.title"));
  const answer = createAnswer<{ items: PeriodView[] }>(() => {
    const id = campaign()?.id;
    return id ? { path: "/api/periods", query: { campaign: id } } : undefined;
  });
  onLive((events) => {
    if (events.some(({ kind }) => kind.startsWith("period_"))) answer.refresh();
  });
  const isWaiting = () => answer.value()?.items.some(({ state }) => state === "counted");
  return (
    <>
      <header class="stack tight">
        <h1>{t("periods.title")}</h1>
        <p class="soft">{t("periods.lead")}</p>
      </header>
      <Show
        when={campaigns() === undefined || campaign()}
        fallback={<Empty title={t("app.noCampaign")} />}
      >
        <ProblemNote problem={answer.problem()} onRetry={answer.refresh} />
        <Show when={answer.value()} fallback={<Skeleton lines={6} />}>
          {(view) => (
            <>
              <Show when={view().items.length > 0} fallback={<None />}>
                <div class="card">
                  <ul class="rows">
                    <For each={view().items}>
                      {(period) => <Row period={period} onDone={answer.refresh} />}
                    </For>
                  </ul>
                </div>
              </Show>
              <Show when={may("count_period") && !isWaiting() && campaign()} keyed>
                {({ id }) => <CountForm campaign={id} onDone={answer.refresh} />}
              </Show>
            </>
          )}
        </Show>
      </Show>
    </>
  );
}

function None() {
  return <Empty title={t("periods.none")} hint={t("periods.noneHint")} />;
}

function Row(props: { period: PeriodView; onDone: () => void }) {
  const of = () => props.period;
  const act = createAct(() => props.onDone());
  const [isAsking, ask] = createSignal(false);
  return (
    <li class="stack tight">
      <div class="apart">
        <h2>{t("periods.span", day(of().startsOn), day(of().until))}</h2>
        <span
          class="tag"
          classList={{ amber: of().state === "counted", leaf: of().state === "closed" }}
        >
          {t(`periods.state.${of().state}`)}
        </span>
      </div>
      <p>
        {t("periods.closing")} <span class="strong number">{money(of().counted.closing)}</span>
      </p>
      <Signers period={of()} />
      <ProblemNote problem={act.problem()} />
      <div class="line">
        <a class="button" href={`/periods/${of().id}`}>
          {t("periods.report")}
        </a>
        <Show when={of().state === "counted" && may("close_period")}>
          <button type="button" class="button primary" onClick={() => ask(true)}>
            {t("periods.sign")}
          </button>
        </Show>
        <Show when={of().state === "counted" && may("count_period")}>
          <button
            type="button"
            class="button"
            aria-disabled={act.isSending()}
            onClick={() => void act.send(`/api/periods/${of().id}/withdraw`, {})}
          >
            {t("periods.withdraw")}
          </button>
        </Show>
      </div>
      <SignDialog period={of()} act={act} isOpen={isAsking()} onClose={() => ask(false)} />
    </li>
  );
}

function Signers(props: { period: PeriodView }) {
  return (
    <p class="soft small">
      {t("periods.auditor")} {t("periods.on", instant(props.period.countedAt))}
      {props.period.countedBy ? `: ${props.period.countedBy}` : ""}
      <Show when={props.period.closedAt}>
        {(at) => (
          <>
            {" · "}
            {t("periods.department")} {t("periods.on", instant(at()))}
            {props.period.closedBy ? `: ${props.period.closedBy}` : ""}
          </>
        )}
      </Show>
    </p>
  );
}

function SignDialog(props: {
  period: PeriodView;
  act: SentAct;
  isOpen: boolean;
  onClose: () => void;
}) {
  const sign = async () => {
    await props.act.send(`/api/periods/${props.period.id}/close`, {});
    props.onClose();
  };
  return (
    <Dialog isOpen={props.isOpen} title={t("periods.signTitle")} onClose={() => props.onClose()}>
      <p>{t("periods.signMeans", day(props.period.until))}</p>
      <button
        type="button"
        class="button primary"
        aria-disabled={props.act.isSending()}
        onClick={() => void sign()}
      >
        {t("periods.sign")}
      </button>
    </Dialog>
  );
}
