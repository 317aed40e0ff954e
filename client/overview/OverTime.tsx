import { createMemo, For, Show } from "solid-js";
import type { TotalsView } from "#domain/ledgerViews.ts";
import { ProblemNote } from "../look/ProblemNote.tsx";
import { Skeleton } from "../look/Skeleton.tsx";
import { createAnswer } from "../totals/createAnswer.ts";
import { day, money } from "../words/format.ts";
import { t } from "../words/t.ts";
import { byDay, type Day } from "./byDay.ts";

/** What the schools had received by each day, cash below and goods above it; the table has the numbers. */
export function OverTime(props: { campaign: string }) {
  const answer = createAnswer<TotalsView>(() => ({
    path: "/api/totals",
    query: { campaign: props.campaign, by: "day" },
  }));
  const days = createMemo(() => byDay(answer.value()?.rows ?? []));
  return (
    <section class="stack tight wide-part" aria-labelledby="over-time">
      <h2 id="over-time">{t("overview.overTime")}</h2>
      <ProblemNote problem={answer.problem()} onRetry={answer.refresh} />
      <Show when={answer.value()} fallback={<Skeleton lines={6} />}>
        <Show when={days().length > 0} fallback={<p class="soft">{t("overview.noneReceived")}</p>}>
          <Columns days={days()} />
          <details>
            <summary>{t("overview.table")}</summary>
            <Table days={days()} />
          </details>
        </Show>
      </Show>
    </section>
  );
}

function Columns(props: { days: readonly Day[] }) {
  const last = () => props.days.at(-1);
  const most = () => (last()?.cash ?? 0) + (last()?.goods ?? 0) || 1;
  const height = (value: number) => `${Math.floor((value / most()) * 1000) / 10}%`;
  return (
    <figure class="card over-time">
      <div class="columns" aria-hidden="true">
        <For each={props.days}>
          {(one) => (
            <div>
              <i class="goods" style={{ height: height(one.goods) }} />
              <i class="received" style={{ height: height(one.cash) }} />
            </div>
          )}
        </For>
      </div>
      <figcaption class="small legend">
        <span>{day(props.days[0]?.on ?? "")}</span>
        <span>
          <i class="dot received" aria-hidden="true" />
          {t("app.cash")} {money(last()?.cash ?? 0)}
        </span>
        <span>
          <i class="dot goods" aria-hidden="true" />
          {t("app.goods")} {money(last()?.goods ?? 0)}
        </span>
        <span>{day(last()?.on ?? "")}</span>
      </figcaption>
    </figure>
  );
}

function Table(props: { days: readonly Day[] }) {
  const changed = () => props.days.filter(({ gained }) => gained.cash !== 0 || gained.goods !== 0);
  return (
    <div class="scrolls" tabindex="0" role="region" aria-label={t("overview.overTime")}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t("ledger.day")}</th>
            <th scope="col" class="number">
              {`${t("overview.onDay")}: ${t("app.cash")}`}
            </th>
            <th scope="col" class="number">
              {`${t("overview.onDay")}: ${t("app.goods")}`}
            </th>
            <th scope="col" class="number">
              {`${t("totals.total")}: ${t("app.cash")}`}
            </th>
            <th scope="col" class="number">
              {`${t("totals.total")}: ${t("app.goods")}`}
            </th>
          </tr>
        </thead>
        <tbody>
          <For each={changed()}>
            {(one) => (
              <tr>
                <th scope="row">
                  <a href={`/ledger?from=${one.on}&to=${one.on}`}>{day(one.on)}</a>
                </th>
                <td class="number">{money(one.gained.cash)}</td>
                <td class="number">{money(one.gained.goods)}</td>
                <td class="number">{money(one.cash)}</td>
                <td class="number">{money(one.goods)}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </div>
  );
}
