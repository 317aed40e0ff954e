import { createMemo, createSignal, createUniqueId, For, Show } from "solid-js";
import type { NeedView } from "#domain/needViews.ts";
import { campaign } from "../app/campaign.ts";
import { createDrawn } from "./createDrawn.ts";
import { Empty } from "../look/Empty.tsx";
import { ProblemNote } from "../look/ProblemNote.tsx";
import { Skeleton } from "../look/Skeleton.tsx";
import { count } from "../words/format.ts";
import { language } from "../words/language.ts";
import { t } from "../words/t.ts";
import type { Needs } from "./createNeeds.ts";
import type { Selection } from "./createSelection.ts";
import { Narrowing } from "./Narrowing.tsx";
import { aboutOf, type NeedFilter } from "./needFilter.ts";
import { isOpenOnly, mapQuery } from "./needQueries.ts";
import { NeedRow } from "./NeedRow.tsx";

/** The needs as a list: a sheet over the map on a phone, a panel beside it on a desk. */
export function NeedList(props: {
  needs: Needs;
  filter: NeedFilter;
  selection: Selection;
  isWide: boolean;
  /** How many sites there are and how many lack something; undefined until known. */
  sites: number | undefined;
  lacking: number | undefined;
  /** Whether they are being counted. */
  isCounting: boolean;
  /** Whether somebody comes back to a row further down. */
  isAtOnce: boolean;
  onSelect: (site: string) => void;
  /** Told how far down the list is. */
  onScroll: (topPx: number) => void;
  ref: (side: HTMLElement) => void;
}) {
  const id = createUniqueId();
  const [isNarrowing, setNarrowing] = createSignal(
    props.filter.count() > 0 || location.hash === "#narrowing",
  );
  let side: HTMLElement | undefined;
  const title = () => {
    const isOpen = isOpenOnly(props.filter.value());
    const number = isOpen ? props.lacking : props.sites;
    if (number === undefined) return t("needs.title");
    return t(isOpen ? "map.lackingSites" : "map.sites", count(number));
  };
  const isSelected = (need: NeedView) => need.site.id === props.selection.site();
  // On a phone the selected place comes first, so that the map stays in sight.
  const rows = createMemo(() => {
    const unlisted = props.selection.unlisted();
    const listed = props.needs.state.items;
    const all = unlisted ? [unlisted, ...listed] : [...listed];
    return props.isWide || !props.selection.site()
      ? all
      : [...all.filter(isSelected), ...all.filter((need) => !isSelected(need))];
  });
  const { drawn, isDrawing } = createDrawn(rows, props.isAtOnce);
  const turn = () =>
    side?.scrollTo({ top: side.scrollTop > 0 ? 0 : side.clientHeight, behavior: "smooth" });

  return (
    <div
      class="needs-side"
      onScroll={(event) => props.onScroll(event.currentTarget.scrollTop)}
      ref={(element) => {
        side = element;
        props.ref(element);
      }}
    >
      <section class="needs-sheet" aria-label={t("needs.title")}>
        <header>
          <button type="button" class="grip" onClick={turn}>
            <span class="unseen">{t("needs.toList")}</span>
          </button>
          <div>
            <h1 aria-live="polite" aria-busy={props.isCounting}>
              {title()}
            </h1>
            <p class="soft small">{t("needs.newest")}</p>
          </div>
          <button
            type="button"
            class="pill"
            aria-expanded={isNarrowing()}
            aria-controls={id}
            onClick={() => setNarrowing(!isNarrowing())}
          >
            {props.filter.count() > 0
              ? t("needs.narrowed", count(props.filter.count()))
              : t("needs.narrow")}
          </button>
        </header>
        <div id={id}>
          <Show when={isNarrowing()}>
            <Narrowing filter={props.filter} />
          </Show>
        </div>
        <ProblemNote problem={props.needs.problem()} onRetry={props.needs.retry} />
        <Show when={!props.needs.state.isNew} fallback={<Waiting needs={props.needs} />}>
          <Show
            when={rows().length > 0}
            fallback={<Nothing filter={props.filter} sites={props.sites} />}
          >
            <ul class="rows" aria-label={t("needs.title")} aria-busy={isDrawing()}>
              <For each={drawn()}>
                {(need) => (
                  <NeedRow need={need} isSelected={isSelected(need)} onSelect={props.onSelect} />
                )}
              </For>
            </ul>
          </Show>
          <Show when={props.needs.state.hasMore}>
            <button
              type="button"
              class="button wide"
              aria-disabled={props.needs.isLoading()}
              onClick={() => props.needs.more()}
            >
              {t("app.more")}
            </button>
          </Show>
          <Files filter={props.filter} />
        </Show>
      </section>
    </div>
  );
}

/** The same needs and sites as files, narrowed as the map is; plain links, for they are asked for seldom. */
function Files(props: { filter: NeedFilter }) {
  const asked = () => {
    const query = mapQuery(props.filter.value(), aboutOf(campaign()?.id ?? ""));
    return new URLSearchParams(JSON.parse(JSON.stringify(query)) as Record<string, string>);
  };
  return (
    <p class="soft small no-print files">
      {t("needs.files")}{" "}
      <a href={`/api/export/needs.csv?lang=${language()}&${asked()}`} rel="external">
        CSV
      </a>{" "}
      ·{" "}
      <a href={`/api/export/sites.geojson?${asked()}`} rel="external">
        GeoJSON
      </a>
    </p>
  );
}

function Waiting(props: { needs: Needs }) {
  return (
    <Show when={props.needs.isLoading()}>
      <Skeleton lines={9} />
    </Show>
  );
}

/** Nothing fits the filter, or there is nothing at all. */
function Nothing(props: { filter: NeedFilter; sites: number | undefined }) {
  const isNarrow = () => {
    const { show } = props.filter.value();
    if (props.filter.count() > 0) return true;
    // What lacks nothing any more is still there to be seen.
    return show === "lacking" ? props.sites !== 0 : show !== "all";
  };
  return (
    <Show when={isNarrow()} fallback={<Empty title={t("needs.none")} hint={t("needs.noneHint")} />}>
      <Empty title={t("needs.noMatch")} hint={t("needs.noMatchHint")}>
        <div class="choices">
          <Show when={props.filter.count() > 0}>
            <button type="button" class="button" onClick={() => props.filter.clear()}>
              {t("needs.clear")}
            </button>
          </Show>
          <Show when={props.filter.value().show !== "all"}>
            <button type="button" class="button" onClick={() => props.filter.set({ show: "all" })}>
              {t("needs.showAll")}
            </button>
          </Show>
        </div>
      </Empty>
    </Show>
  );
}
