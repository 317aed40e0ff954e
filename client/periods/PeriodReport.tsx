import { useParams } from "@solidjs/router";
import { For, Show } from "solid-js";
import { codeOf } from "#domain/code.ts";
import type { PeriodView } from "#domain/periodViews.ts";
import { campaign } from "../app/campaign.ts";
import { province } from "../app/province.ts";
import { createTitle } from "../app/title.ts";
import { Empty } from "../look/Empty.tsx";
import { ProblemNote } from "../look/ProblemNote.tsx";
import { Skeleton } from "../look/Skeleton.tsx";
import { createAnswer } from "../totals/createAnswer.ts";
import { day, instant } from "../words/format.ts";
import { t } from "../words/t.ts";
import { OpenThing } from "./CountForm.tsx";
import { CountedTable } from "./CountedTable.tsx";
import "./periods.css";

/** The closing report of one period, to print and to sign. */
export function PeriodReport() {
  createTitle(() => t("periods.reportTitle"));
  const params = useParams<{ id: string }>();
  const answer = createAnswer<{ items: PeriodView[] }>(() => {
    const id = campaign()?.id;
    return id ? { path: "/api/periods", query: { campaign: id } } : undefined;
  });
  const period = () => answer.value()?.items.find(({ id }) => id === params.id);
  return (
    <>
      <ProblemNote problem={answer.problem()} onRetry={answer.refresh} />
      <Show when={answer.value()} fallback={<Skeleton lines={14} />}>
        <Show when={period()} fallback={<NotThere />}>
          {(found) => <Report period={found()} />}
        </Show>
      </Show>
    </>
  );
}

function NotThere() {
  return (
    <Empty title={t("periods.notFound")}>
      <a class="button" href="/periods">
        {t("periods.back")}
      </a>
    </Empty>
  );
}

function Report(props: { period: PeriodView }) {
  const of = () => props.period;
  return (
    <article class="report stack">
      <header class="stack tight">
        <p class="soft">{province()?.department}</p>
        <h1>{t("periods.reportTitle")}</h1>
        <p class="strong">{campaign()?.name}</p>
        <p>
          {t("periods.span", day(of().startsOn), day(of().until))} ·{" "}
          {t(`periods.state.${of().state}`)}
        </p>
      </header>
      <CountedTable counted={of().counted} />
      <div>
        <p>
          {t("periods.opening")}. {t("periods.inWords", of().inWords.opening)}.
        </p>
        <p>
          {t("periods.closing")}. {t("periods.inWords", of().inWords.closing)}.
        </p>
      </div>
      <Carried period={of()} />
      <div class="signatures">
        <Signature word={t("periods.auditor")} at={of().countedAt} name={of().countedBy} />
        <Signature word={t("periods.department")} at={of().closedAt} name={of().closedBy} />
      </div>
      <footer class="soft small">
        <Show when={of().seq}>{(seq) => <p>{t("periods.entry", codeOf("entry", seq()))}</p>}</Show>
        <p class="hash">{t("periods.hash", of().hash)}</p>
      </footer>
      <p class="no-print">
        <button type="button" class="button primary" onClick={() => print()}>
          {t("periods.print")}
        </button>
      </p>
    </article>
  );
}

function Carried(props: { period: PeriodView }) {
  return (
    <section class="stack tight" aria-labelledby="carried">
      <h2 id="carried">{t("periods.carried")}</h2>
      <Show when={props.period.carried.length > 0} fallback={<p>{t("periods.nothingCarried")}</p>}>
        <ul>
          <For each={props.period.carried}>
            {(one) => (
              <li>
                <OpenThing of={one} />
                {one.note ? ` – ${one.note}` : ""}
              </li>
            )}
          </For>
        </ul>
      </Show>
    </section>
  );
}

function Signature(props: { word: string; at: number | undefined; name: string | undefined }) {
  return (
    <div>
      <p class="strong">{props.word}</p>
      <p class="soft small">{t("periods.signHere")}</p>
      <p class="space" aria-hidden="true" />
      <p class="strong">{props.name}</p>
      <Show when={props.at}>
        {(at) => <p class="soft small">{t("periods.on", instant(at()))}</p>}
      </Show>
    </div>
  );
}
