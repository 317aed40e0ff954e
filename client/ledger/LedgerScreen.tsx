import { createMemo, onCleanup, onMount, Show } from "solid-js";
import type { ClusterView } from "#domain/placeViews.ts";
import type { Query } from "../api/request.ts";
import { campaign, campaigns } from "../app/campaign.ts";
import { createTitle } from "../app/title.ts";
import { Downloads } from "../exports/Downloads.tsx";
import { Empty } from "../look/Empty.tsx";
import { ProblemNote } from "../look/ProblemNote.tsx";
import { Skeleton } from "../look/Skeleton.tsx";
import { loadItems } from "../totals/catalogue.ts";
import { createAnswer } from "../totals/createAnswer.ts";
import { createMedia } from "../totals/createMedia.ts";
import { createTotals } from "../totals/createTotals.ts";
import { OnPaper } from "../totals/OnPaper.tsx";
import { Sums } from "../totals/Sums.tsx";
import { t } from "../words/t.ts";
import { createEntries, type Entries } from "./createEntries.ts";
import { EntryRows } from "./EntryRows.tsx";
import { EntryTable } from "./EntryTable.tsx";
import { createFilter, type LedgerFilter } from "./filter.ts";
import { Filters } from "./Filters.tsx";
import "./ledger.css";

/** How long one pauses in typing before the search runs. */
const pauseMs = 350;

/** The public ledger: the three sums, search and filters, and every entry with the balance so far. */
export function LedgerScreen() {
  createTitle(() => t("ledger.title"));
  const filter = createFilter();
  const query = createMemo(() => queryOf(campaign()?.id, filter), undefined, { equals: isSame });
  const entries = createEntries(query);
  const sums = createTotals(() => "cluster");
  const clusters = createAnswer<{ items: ClusterView[] }>(() => ({ path: "/api/clusters" }));
  const parties = () => [
    ...(clusters.value()?.items ?? []),
    { id: "department", name: t("ledger.somebody.department") },
  ];
  onMount(() => void loadItems());

  return (
    <>
      <header class="ledger-head has-downloads">
        <div>
          <h1>{t("ledger.title")}</h1>
          <OnPaper />
        </div>
        <Search filter={filter} />
        <span class="line no-print">
          <a class="button no-print" href="/reconciliation">
            {t("reconciliation.title")}
          </a>
          <Downloads files={[{ file: "ledger", query: query() }]} campaign={campaign()?.id} />
        </span>
      </header>
      <Show
        when={campaigns() === undefined || campaign()}
        fallback={<Empty title={t("app.noCampaign")} />}
      >
        <Sums total={sums.value()?.total} />
        <Filters filter={filter} parties={parties()} />
        <List entries={entries} filter={filter} />
      </Show>
    </>
  );
}

function Search(props: { filter: LedgerFilter }) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const search = (text: string, waitMs: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => props.filter.set("text", text), waitMs);
  };
  onCleanup(() => clearTimeout(timer));
  let input: HTMLInputElement | undefined;
  return (
    <form
      class="narrows"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        search(input?.value ?? "", 0);
      }}
    >
      <input
        ref={(element) => (input = element)}
        type="search"
        enterkeyhint="search"
        autocomplete="off"
        maxLength={100}
        aria-label={t("ledger.searchLabel")}
        placeholder={t("ledger.search")}
        value={props.filter.value().text ?? ""}
        onInput={(event) => search(event.currentTarget.value, pauseMs)}
      />
    </form>
  );
}

function List(props: { entries: Entries; filter: LedgerFilter }) {
  const isWide = createMedia("print, (min-width: 768px)");
  const state = () => props.entries.state;
  return (
    <div class="stack" aria-busy={props.entries.isLoading()}>
      <Show when={state().items.length > 0} fallback={<Nothing {...props} />}>
        <Show when={isWide()} fallback={<EntryRows entries={state().items} />}>
          <EntryTable entries={state().items} />
        </Show>
      </Show>
      <ProblemNote problem={props.entries.problem()} onRetry={props.entries.retry} />
      <Show when={state().next}>
        <button
          type="button"
          class="button no-print"
          aria-disabled={props.entries.isLoading()}
          onClick={() => props.entries.more()}
        >
          {props.entries.isLoading() ? t("app.loading") : t("app.more")}
        </button>
      </Show>
    </div>
  );
}

function Nothing(props: { entries: Entries; filter: LedgerFilter }) {
  const isNarrowed = () => Object.keys(props.filter.value()).length > 0;
  return (
    <Show when={!props.entries.isLoading()} fallback={<Skeleton lines={12} />}>
      <Show when={!props.entries.problem()}>
        <Empty title={t("ledger.none")} hint={t("ledger.noneHint")}>
          <Show when={isNarrowed()}>
            <button type="button" class="button" onClick={() => props.filter.clear()}>
              {t("ledger.clear")}
            </button>
          </Show>
        </Empty>
      </Show>
    </Show>
  );
}

function queryOf(id: string | undefined, filter: LedgerFilter): Query | undefined {
  return id ? { campaign: id, ...filter.value() } : undefined;
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
