import { useParams } from "@solidjs/router";
import { createEffect, For, onMount, Show } from "solid-js";
import type { EntryView, TotalsView } from "#domain/ledgerViews.ts";
import { onLive } from "../api/live.ts";
import { campaigns, chooseCampaign } from "../app/campaign.ts";
import { may } from "../app/session.ts";
import { createTitle } from "../app/title.ts";
import { createSteps } from "../app/turn.ts";
import { EntryRows } from "../ledger/EntryRows.tsx";
import { Empty } from "../look/Empty.tsx";
import { ProblemNote } from "../look/ProblemNote.tsx";
import { Skeleton } from "../look/Skeleton.tsx";
import { loadItems } from "../totals/catalogue.ts";
import { createAnswer } from "../totals/createAnswer.ts";
import { Sums } from "../totals/Sums.tsx";
import { day } from "../words/format.ts";
import { t } from "../words/t.ts";
import { Lacking } from "./Lacking.tsx";
import { LackingPlaces } from "./LackingPlaces.tsx";
import { OverTime } from "./OverTime.tsx";
import { Where } from "./Where.tsx";
import "../ledger/ledger.css";
import "./overview.css";

/** The parts below the sums, each built in a turn of its own. */
const parts = [Lacking, LackingPlaces, Where, OverTime];

/** How many of the latest entries the front page shows. */
const entriesMax = 8;

/** A campaign's front page: three numbers, what is lacking, where help went, and what happened last. */
export function OverviewScreen() {
  const params = useParams<{ id: string }>();
  const campaign = () => campaigns()?.find(({ id }) => id === params.id);
  createTitle(() => campaign()?.name);
  // Who looks at a campaign reads on about it, in the ledger and everywhere.
  createEffect(() => campaign() && chooseCampaign(params.id));
  onMount(() => void loadItems());
  return (
    <Show when={campaigns()} fallback={<Skeleton lines={12} />}>
      <Show when={campaign()} fallback={<Unknown />}>
        {(known) => (
          <>
            <header class="apart">
              <div>
                <h1>{known().name}</h1>
                <p class="soft">{`${day(known().startsOn)} – ${day(known().endsOn)}`}</p>
              </div>
              <Show when={may("edit_campaign")}>
                <a class="button no-print" href={`/campaigns/${known().id}/edit`}>
                  {t("overview.edit")}
                </a>
              </Show>
            </header>
            <Parts campaign={known().id} />
          </>
        )}
      </Show>
    </Show>
  );
}

function Parts(props: { campaign: string }) {
  const step = createSteps(parts.length);
  const totals = createAnswer<TotalsView>(() => ({
    path: "/api/totals",
    query: { campaign: props.campaign, by: "cluster" },
  }));
  const entries = createAnswer<{ items: EntryView[] }>(() => ({
    path: "/api/ledger",
    query: { campaign: props.campaign, limit: entriesMax },
  }));
  onLive((events) => {
    if (!events.some(({ seq }) => seq !== undefined)) return;
    totals.refresh();
    entries.refresh();
  });
  return (
    <>
      <Sums total={totals.value()?.total} />
      <Show when={totals.problem()}>
        <ProblemNote problem={totals.problem()} onRetry={totals.refresh} />
      </Show>
      <div class="overview" aria-busy={step() < parts.length}>
        <For each={parts.slice(0, step())}>{(Part) => <Part campaign={props.campaign} />}</For>
      </div>
      <Show when={step() === parts.length}>
        <section class="stack tight" aria-labelledby="latest">
          <div class="apart">
            <h2 id="latest">{t("overview.latest")}</h2>
            <a href="/ledger">{t("overview.allEntries")}</a>
          </div>
          <Show when={entries.value()} fallback={<Skeleton />}>
            {(page) => <EntryRows entries={page().items} />}
          </Show>
        </section>
      </Show>
    </>
  );
}

function Unknown() {
  return (
    <Empty title={t("overview.unknown")}>
      <a class="button primary" href="/">
        {t("app.backToMap")}
      </a>
    </Empty>
  );
}
