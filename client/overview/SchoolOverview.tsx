import { useParams } from "@solidjs/router";
import { onMount, Show } from "solid-js";
import type { ConsignmentView } from "#domain/giftViews.ts";
import type { EntryView } from "#domain/ledgerViews.ts";
import type { NeedView } from "#domain/needViews.ts";
import type { ClusterView, CommuneView, SchoolView } from "#domain/placeViews.ts";
import { campaign } from "../app/campaign.ts";
import { mayOn } from "../app/rights.ts";
import { createTitle } from "../app/title.ts";
import { ProblemNote } from "../look/ProblemNote.tsx";
import { Skeleton } from "../look/Skeleton.tsx";
import { loadItems } from "../totals/catalogue.ts";
import { createAnswer } from "../totals/createAnswer.ts";
import { t } from "../words/t.ts";
import { PlaceSums } from "./PlaceSums.tsx";
import { Consignments, Entries, Needs, Part, shownMax } from "./PlaceParts.tsx";
import "../ledger/ledger.css";
import "./overview.css";

/** What a school needed, was promised and received in the campaign, as everybody reads it. */
export function SchoolOverview() {
  const params = useParams<{ id: string }>();
  const school = createAnswer<SchoolView>(() => ({ path: `/api/schools/${params.id}` }));
  createTitle(() => school.value()?.name);
  onMount(() => void loadItems());
  return (
    <article class="stack place-page">
      <ProblemNote problem={school.problem()} onRetry={school.refresh} />
      <Show when={!school.problem()}>
        <Show when={school.value()} fallback={<Skeleton lines={10} />}>
          {(known) => (
            <>
              <Head school={known()} />
              <PlaceSums by="school" id={known().id} />
              <Lists school={known().id} />
            </>
          )}
        </Show>
      </Show>
    </article>
  );
}

function Head(props: { school: SchoolView }) {
  const clusters = createAnswer<{ items: ClusterView[] }>(() => ({ path: "/api/clusters" }));
  const communes = createAnswer<{ items: CommuneView[] }>(() => ({ path: "/api/communes" }));
  const cluster = () => clusters.value()?.items.find(({ id }) => id === props.school.cluster);
  const commune = () => communes.value()?.items.find(({ id }) => id === props.school.commune);
  return (
    <header class="stack tight">
      <h1>{props.school.name}</h1>
      <p class="soft">
        <span class="number">{props.school.code}</span>
        <Show when={cluster()}>
          {(known) => (
            <>
              {" · "}
              <a href={`/clusters/${known().id}`}>{known().name}</a>
            </>
          )}
        </Show>
        <Show when={commune()}>{(known) => <> · {known().name}</>}</Show>
      </p>
      <Show when={mayOn("edit_sites", { school: props.school.id })}>
        <p class="no-print">
          <a class="button" href={`/schools/${props.school.id}/sites`}>
            {t("overview.sites")}
          </a>
        </p>
      </Show>
    </header>
  );
}

function Lists(props: { school: string }) {
  const list = <Item,>(path: string, by: Record<string, string>) =>
    createAnswer<{ items: Item[] }>(() => {
      const now = campaign()?.id;
      return now ? { path, query: { campaign: now, limit: shownMax, ...by } } : undefined;
    });
  const needs = list<NeedView>("/api/needs", { school: props.school });
  const consignments = list<ConsignmentView>("/api/consignments", { school: props.school });
  const entries = list<EntryView>("/api/ledger", { party: props.school });
  return (
    <>
      <Part
        id="needs"
        title={t("overview.needsOfSchool")}
        none={t("overview.noNeeds")}
        answer={needs}
      >
        {(items) => <Needs items={items} />}
      </Part>
      <Part
        id="consignments"
        title={t("overview.comingTo")}
        none={t("overview.noConsignments")}
        answer={consignments}
      >
        {(items) => <Consignments items={items} />}
      </Part>
      <Entries id={props.school} answer={entries} />
    </>
  );
}
