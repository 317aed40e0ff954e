import { useSearchParams } from "@solidjs/router";
import { createMemo, For, onMount, Show } from "solid-js";
import { codeOf } from "#domain/code.ts";
import type { ClusterView } from "#domain/placeViews.ts";
import type { ReconciliationView } from "#domain/reconciliationViews.ts";
import { campaign, campaigns } from "../app/campaign.ts";
import { createTitle } from "../app/title.ts";
import { Downloads } from "../exports/Downloads.tsx";
import { Empty } from "../look/Empty.tsx";
import { ProblemNote } from "../look/ProblemNote.tsx";
import { Skeleton } from "../look/Skeleton.tsx";
import { loadItems } from "../totals/catalogue.ts";
import { createAnswer } from "../totals/createAnswer.ts";
import { createMedia } from "../totals/createMedia.ts";
import { OnPaper } from "../totals/OnPaper.tsx";
import { t } from "../words/t.ts";
import { Ageing } from "./Ageing.tsx";
import { createReconciliation, type Reconciliation } from "./createReconciliation.ts";
import { FundTie } from "./FundTie.tsx";
import { RowCards } from "./RowCards.tsx";
import { RowTable } from "./RowTable.tsx";
import "../totals/totals.css";
import "./reconciliation.css";

type Wanted = { cluster?: string | undefined; exceptions?: string | undefined };

/** Whether promises, gifts and the bank agree; what narrows the rows stands in the address. */
export function ReconciliationScreen() {
  createTitle(() => t("reconciliation.title"));
  const [wanted, want] = useSearchParams<{ cluster?: string; exceptions?: string }>();
  const isOnlyOpen = () => wanted.exceptions === "only";
  const query = createMemo(() => {
    const id = campaign()?.id;
    const exceptions = isOnlyOpen() ? "only" : undefined;
    return id ? { campaign: id, cluster: wanted.cluster, exceptions } : undefined;
  });
  const rows = createReconciliation(query);
  const clusters = createAnswer<{ items: ClusterView[] }>(() => ({ path: "/api/clusters" }));
  onMount(() => void loadItems());

  return (
    <>
      <header class="stack tight">
        <div class="apart has-downloads">
          <div>
            <h1>{t("reconciliation.title")}</h1>
            <OnPaper />
          </div>
          <span class="line no-print">
            <a class="button" href="/periods">
              {t("periods.title")}
            </a>
            <Downloads
              files={[
                { file: "reconciliation", query: query() },
                {
                  file: "pledges",
                  query: { campaign: query()?.campaign, cluster: wanted.cluster },
                },
                { file: "fund", query: { campaign: query()?.campaign } },
              ]}
              campaign={query()?.campaign}
            />
          </span>
        </div>
        <p class="soft">{t("reconciliation.lead")}</p>
      </header>
      <Show
        when={campaigns() === undefined || campaign()}
        fallback={<Empty title={t("app.noCampaign")} />}
      >
        <ProblemNote problem={rows.problem()} onRetry={rows.retry} />
        <Show when={rows.state.view} fallback={<Waiting isLoading={rows.isLoading()} />}>
          {(view) => (
            <>
              <FundTie fund={view().fund} />
              <Ageing ageing={view().ageing} />
              <section class="stack" aria-labelledby="rows">
                <div class="apart">
                  <h2 id="rows">{t("reconciliation.rows")}</h2>
                  <UpTo view={view()} />
                </div>
                <Filters
                  clusters={clusters.value()?.items ?? []}
                  wanted={wanted}
                  onWant={(next) => want(next, { replace: true })}
                />
                <Rows view={view()} rows={rows} isOnlyOpen={isOnlyOpen()} />
              </section>
            </>
          )}
        </Show>
      </Show>
    </>
  );
}

function Waiting(props: { isLoading: boolean }) {
  return (
    <Show when={props.isLoading}>
      <Skeleton lines={14} />
    </Show>
  );
}

function UpTo(props: { view: ReconciliationView }) {
  return (
    <Show when={props.view.seq >= 0}>
      <a class="small" href={`/ledger/${props.view.seq}`}>
        {t("reconciliation.upTo", codeOf("entry", props.view.seq))}
      </a>
    </Show>
  );
}

function Filters(props: {
  clusters: readonly ClusterView[];
  wanted: Wanted;
  onWant: (next: Wanted) => void;
}) {
  return (
    <div class="choices narrows" role="group" aria-label={t("reconciliation.filters")}>
      <select
        class="pill"
        classList={{ on: props.wanted.cluster !== undefined }}
        aria-label={t("reconciliation.clusterLabel")}
        onChange={(event) => props.onWant({ cluster: event.currentTarget.value || undefined })}
      >
        <option value="">{t("reconciliation.anyCluster")}</option>
        <For each={props.clusters}>
          {({ id, name }) => (
            <option value={id} selected={props.wanted.cluster === id}>
              {name}
            </option>
          )}
        </For>
      </select>
      <button
        type="button"
        class="pill"
        aria-pressed={props.wanted.exceptions === "only"}
        onClick={() =>
          props.onWant({ exceptions: props.wanted.exceptions === "only" ? undefined : "only" })
        }
      >
        {t("reconciliation.onlyOpen")}
      </button>
    </div>
  );
}

function Rows(props: { view: ReconciliationView; rows: Reconciliation; isOnlyOpen: boolean }) {
  // Eight columns of numbers; narrower than this they read better as cards.
  const isWide = createMedia("(min-width: 1100px)");
  return (
    <div class="stack" aria-busy={props.rows.isLoading()}>
      <Show when={props.view.items.length > 0} fallback={<Nothing isOnlyOpen={props.isOnlyOpen} />}>
        <Show when={isWide()} fallback={<RowCards rows={props.view.items} />}>
          <RowTable rows={props.view.items} />
        </Show>
      </Show>
      <Show when={props.view.next}>
        <button
          type="button"
          class="button no-print"
          aria-disabled={props.rows.isLoading()}
          onClick={() => props.rows.more()}
        >
          {props.rows.isLoading() ? t("app.loading") : t("app.more")}
        </button>
      </Show>
    </div>
  );
}

function Nothing(props: { isOnlyOpen: boolean }) {
  return props.isOnlyOpen ? (
    <Empty title={t("reconciliation.noneOpen")} hint={t("reconciliation.noneOpenHint")} />
  ) : (
    <Empty title={t("reconciliation.none")} hint={t("reconciliation.noneHint")} />
  );
}
