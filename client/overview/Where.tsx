import { createSignal, For, Show } from "solid-js";
import type { TotalsView } from "#domain/ledgerViews.ts";
import { ProblemNote } from "../look/ProblemNote.tsx";
import { Skeleton } from "../look/Skeleton.tsx";
import { createAnswer } from "../totals/createAnswer.ts";
import { Dot } from "../totals/ShareBar.tsx";
import { t } from "../words/t.ts";
import { Bars } from "./Bars.tsx";
import { CommuneMap } from "./CommuneMap.tsx";

const ways = ["cluster", "commune", "item"] as const;

/** Where help went, as bars by who gave, by place and by thing, and for places on a map. */
export function Where(props: { campaign: string }) {
  const [by, setBy] = createSignal<(typeof ways)[number]>("cluster");
  const answer = createAnswer<TotalsView>(() => ({
    path: "/api/totals",
    query: { campaign: props.campaign, by: by() },
  }));
  // What was answered last stays until the next comes, though it is of another way.
  return (
    <section class="stack tight wide-part" aria-labelledby="where">
      <div class="apart">
        <h2 id="where">{t("overview.where")}</h2>
        <a href={`/totals?by=${by()}`}>{t("overview.allTotals")}</a>
      </div>
      <div class="choices no-print" role="group" aria-label={t("overview.shown")}>
        <For each={ways}>
          {(way) => (
            <button
              type="button"
              class="pill"
              aria-pressed={by() === way}
              onClick={() => setBy(way)}
            >
              {t(`totals.by.${way}`)}
            </button>
          )}
        </For>
      </div>
      <p class="small legend">
        <For each={["received", "onTheWay", "promised"] as const}>
          {(name) => (
            <span>
              <Dot name={name} />
              {t(`totals.${name}`)}
            </span>
          )}
        </For>
      </p>
      <ProblemNote problem={answer.problem()} onRetry={answer.refresh} />
      <Show when={answer.value()} fallback={<Skeleton lines={8} />}>
        {(view) => (
          <div class="where" aria-busy={answer.isLoading()}>
            <Show when={view().by === "commune"}>
              <CommuneMap view={view()} />
            </Show>
            <Bars view={view()} />
          </div>
        )}
      </Show>
    </section>
  );
}
