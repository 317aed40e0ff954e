import { createMemo, createSignal, For, Show, type JSX } from "solid-js";
import type { ClusterView } from "#domain/placeViews.ts";
import type { UnreportedView } from "#domain/unreported.ts";
import { campaign, campaigns } from "../app/campaign.ts";
import { may, me, membership } from "../app/session.ts";
import { createTitle } from "../app/title.ts";
import { createList, whole } from "../desk/createList.ts";
import { ofUnreported } from "../desk/kinds.ts";
import { Empty } from "../look/Empty.tsx";
import { ProblemNote } from "../look/ProblemNote.tsx";
import { Skeleton } from "../look/Skeleton.tsx";
import { NotForYou } from "../people/NotForYou.tsx";
import { createAnswer } from "../totals/createAnswer.ts";
import { count } from "../words/format.ts";
import { t } from "../words/t.ts";
import { createCallers } from "./createCallers.ts";
import { UnreportedRow } from "./UnreportedRow.tsx";
import "./silence.css";

/** Sites in communes that were hit and have said nothing: who calls whom, and what came of it. */
export function UnreportedScreen() {
  createTitle(() => t("silence.title"));
  const known = () => me() !== undefined && campaigns() !== undefined;
  return (
    <div class="stack">
      <header class="stack tight">
        <h1>{t("silence.title")}</h1>
        <p class="soft">{t("silence.hint")}</p>
        <Show when={may("see_people")}>
          <p class="soft small">{t("silence.contactHint")}</p>
        </Show>
      </header>
      <Show when={known()} fallback={<Skeleton />}>
        <Show when={may("chase_silence")} fallback={<NotForYou />}>
          <Show when={campaign()} fallback={<Empty title={t("app.noCampaign")} />} keyed>
            {({ id }) => <Unreported campaign={id} />}
          </Show>
        </Show>
      </Show>
    </div>
  );
}

function Unreported(props: { campaign: string }) {
  const [cluster, setCluster] = createSignal("");
  const query = createMemo(() => ({ campaign: props.campaign, cluster: cluster() || undefined }));
  const list = createList<UnreportedView>("/api/unreported", query, {
    wanted: whole,
    kinds: ofUnreported,
  });
  const callers = createCallers();
  const isOffice = () => membership()?.role === "department";
  const byCommune = () => Map.groupBy(list.items() ?? [], ({ commune }) => commune.id);
  return (
    <>
      <Show when={isOffice()}>
        <ClusterChoice chosen={cluster()} onChange={setCluster} />
      </Show>
      <ProblemNote problem={list.problem()} onRetry={list.refresh} />
      <Show when={list.items()} fallback={list.problem() ? undefined : <Skeleton lines={8} />}>
        {(items) => (
          <Show
            when={items().length > 0}
            fallback={<Empty title={t("silence.none")} hint={t("silence.noneHint")} />}
          >
            <p aria-live="polite">{t("silence.count", count(items().length))}</p>
            <For each={[...byCommune().keys()]}>
              {(id) => (
                <Commune sites={byCommune().get(id) ?? []}>
                  {(site) => (
                    <UnreportedRow
                      site={site}
                      campaign={props.campaign}
                      callers={callers()}
                      isOffice={isOffice()}
                      onDone={list.refresh}
                    />
                  )}
                </Commune>
              )}
            </For>
          </Show>
        )}
      </Show>
    </>
  );
}

function Commune(props: {
  sites: readonly UnreportedView[];
  children: (site: UnreportedView) => JSX.Element;
}) {
  const commune = () => props.sites[0]?.commune;
  const id = () => `commune-${commune()?.id}`;
  return (
    <section class="stack tight" aria-labelledby={id()}>
      <h2 id={id()}>
        {commune()?.name} <span class="tag amber">{count(props.sites.length)}</span>
      </h2>
      <ul class="card rows">
        <For each={props.sites}>{props.children}</For>
      </ul>
    </section>
  );
}

function ClusterChoice(props: { chosen: string; onChange: (cluster: string) => void }) {
  const clusters = createAnswer<{ items: ClusterView[] }>(() => ({ path: "/api/clusters" }));
  return (
    <p>
      <select
        class="pill"
        aria-label={t("needs.cluster")}
        onChange={(event) => props.onChange(event.currentTarget.value)}
      >
        <option value="">{t("needs.anyCluster")}</option>
        <For each={clusters.value()?.items}>
          {({ id, name }) => (
            <option value={id} selected={props.chosen === id}>
              {name}
            </option>
          )}
        </For>
      </select>
    </p>
  );
}
