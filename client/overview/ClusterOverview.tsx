import { useParams } from "@solidjs/router";
import { For, onMount, Show } from "solid-js";
import type { ConsignmentView, PledgeView } from "#domain/giftViews.ts";
import type { EntryView } from "#domain/ledgerViews.ts";
import type { ClusterView, SchoolView } from "#domain/placeViews.ts";
import { campaign } from "../app/campaign.ts";
import { createTitle } from "../app/title.ts";
import { Empty } from "../look/Empty.tsx";
import { ProblemNote } from "../look/ProblemNote.tsx";
import { Skeleton } from "../look/Skeleton.tsx";
import { loadItems } from "../totals/catalogue.ts";
import { createAnswer } from "../totals/createAnswer.ts";
import { t } from "../words/t.ts";
import { PlaceSums } from "./PlaceSums.tsx";
import { Consignments, Entries, Part, Pledges, shownMax } from "./PlaceParts.tsx";
import "../ledger/ledger.css";
import "./overview.css";

/** As many schools as one answer of the API holds. */
const schoolsMax = 500;

/** What a cluster promised, sent and saw arrive in the campaign, as everybody reads it. */
export function ClusterOverview() {
  const params = useParams<{ id: string }>();
  const clusters = createAnswer<{ items: ClusterView[] }>(() => ({ path: "/api/clusters" }));
  const cluster = () => clusters.value()?.items.find(({ id }) => id === params.id);
  createTitle(() => cluster()?.name);
  onMount(() => void loadItems());
  return (
    <article class="stack place-page">
      <ProblemNote problem={clusters.problem()} onRetry={clusters.refresh} />
      <Show when={clusters.value()} fallback={<Skeleton lines={10} />}>
        <Show when={cluster()} fallback={<Empty title={t("overview.unknown")} />}>
          {(known) => (
            <>
              <h1>{known().name}</h1>
              <PlaceSums by="cluster" id={known().id} />
              <Lists cluster={known().id} />
            </>
          )}
        </Show>
      </Show>
    </article>
  );
}

function Lists(props: { cluster: string }) {
  const list = <Item,>(path: string, by: Record<string, string>) =>
    createAnswer<{ items: Item[] }>(() => {
      const now = campaign()?.id;
      return now ? { path, query: { campaign: now, limit: shownMax, ...by } } : undefined;
    });
  const pledges = list<PledgeView>("/api/pledges", { cluster: props.cluster });
  const consignments = list<ConsignmentView>("/api/consignments", { cluster: props.cluster });
  const entries = list<EntryView>("/api/ledger", { party: props.cluster });
  const schools = createAnswer<{ items: SchoolView[] }>(() => ({
    path: "/api/schools",
    query: { cluster: props.cluster, limit: schoolsMax },
  }));
  return (
    <>
      <Part
        id="pledges"
        title={t("overview.pledgesOf")}
        none={t("overview.noPledges")}
        answer={pledges}
      >
        {(items) => <Pledges items={items} />}
      </Part>
      <Part
        id="consignments"
        title={t("overview.sentBy")}
        none={t("overview.noConsignments")}
        answer={consignments}
      >
        {(items) => <Consignments items={items} />}
      </Part>
      <Entries id={props.cluster} answer={entries} />
      <Part
        id="schools"
        title={t("overview.schoolsOf")}
        none={t("overview.noSchools")}
        answer={schools}
      >
        {(items) => (
          <ul class="card columns-list">
            <For each={items}>
              {({ id, name }) => (
                <li>
                  <a href={`/schools/${id}`}>{name}</a>
                </li>
              )}
            </For>
          </ul>
        )}
      </Part>
    </>
  );
}
