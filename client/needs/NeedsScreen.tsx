import { createEffect, createMemo, lazy, on, onMount, Show } from "solid-js";
import { campaign, campaigns } from "../app/campaign.ts";
import { createTitle } from "../app/title.ts";
import { MapPanel } from "../map/MapPanel.tsx";
import { items, loadItems } from "../totals/catalogue.ts";
import { createMedia } from "../totals/createMedia.ts";
import { language } from "../words/language.ts";
import { officeWords } from "../words/t.ts";
import { createMapView } from "./createMapView.ts";
import { createNeeds } from "./createNeeds.ts";
import { createSelection } from "./createSelection.ts";
import { mapWords } from "./mapWords.ts";
import { aboutOf, createNeedFilter } from "./needFilter.ts";
import { NeedList } from "./NeedList.tsx";
import { isShown, listQueries, mapQuery } from "./needQueries.ts";
import { ShowPills } from "./ShowPills.tsx";

/** What the pills and the sheet's round corners cover of a phone's map, in pixels; see `needs.css`. */
const covered = { top: 60, bottom: 20 };

/** In how many frames rows that come into sight have their own height instead of a guessed one. */
const settlingFrames = 4;

/** Where the list was scrolled to when it was left for a need. */
let leftAt = 0;

/** What an empty server shows instead. */
const Welcome = lazy(async () => {
  const [{ Welcome: shown }] = await Promise.all([import("../setup/Welcome.tsx"), officeWords()]);
  return { default: shown };
});

/** Where help is needed: a list and a map of the same needs, with the same filter and selection. */
export function NeedsScreen() {
  createTitle(() => undefined);
  const isWide = createMedia("(min-width: 1024px)");
  const filter = createNeedFilter();
  // Needs carry Vietnamese names; only other languages need the catalogue before the map.
  createEffect(() => language() !== "vi" && void loadItems());
  let side: HTMLElement | undefined;

  const of = <Value,>(make: (campaign: string) => Value) =>
    createMemo(
      () => {
        const now = campaign()?.id;
        return now ? make(now) : undefined;
      },
      undefined,
      { equals: (a, b) => JSON.stringify(a) === JSON.stringify(b) },
    );
  const needs = createNeeds(of((now) => listQueries(filter.value(), aboutOf(now))));
  const map = createMapView(of((now) => mapQuery(filter.value(), aboutOf(now))));
  const features = () => map.features().filter((feature) => isShown(filter.value(), feature));
  const selection = createSelection({
    site: filter.site,
    needs: needs.state,
    features,
  });

  const select = (site: string) => filter.set({ site: site === filter.site() ? "" : site });
  const reveal = (frames = settlingFrames) => {
    if (!isWide()) return side?.scrollTo({ top: 0 });
    side?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: "nearest" });
    if (frames > 0) requestAnimationFrame(() => reveal(frames - 1));
  };
  // The list changes under a selection; only another one moves it, and, where both are seen at once, that
  // the list is there, or its names in another language, with which rows grow.
  const shown = () =>
    isWide()
      ? [selection.ids(), needs.state.items.length > 0, items().length > 0].join(" ")
      : selection.ids();
  createEffect(
    on(
      shown,
      (now, before) => selection.ids() !== "" && now !== before && queueMicrotask(() => reveal()),
      { defer: true },
    ),
  );
  onMount(() => {
    const known = needs.state.items.length > 0 ? leftAt : 0;
    requestAnimationFrame(() => side?.scrollTo({ top: known }));
  });

  return (
    <Show when={campaigns()?.length !== 0} fallback={<Welcome />}>
      <div class="fills needs">
        <ShowPills filter={filter} />
        <NeedList
          needs={needs}
          filter={filter}
          selection={selection}
          isWide={isWide()}
          sites={map.sites()}
          lacking={map.lacking()}
          isCounting={map.isCounting()}
          isAtOnce={leftAt > 0 || filter.site() !== undefined}
          onSelect={select}
          onScroll={(topPx) => (leftAt = topPx)}
          ref={(element) => (side = element)}
        />
        <div class="needs-map">
          <MapPanel
            features={features()}
            selected={filter.site()}
            place={selection.place()}
            pin={selection.pin()}
            covered={isWide() ? {} : covered}
            words={mapWords()}
            isLater={needs.state.isNew && needs.isLoading()}
            onSelect={(site) => filter.set({ site })}
            onMove={map.onMove}
          />
        </div>
      </div>
    </Show>
  );
}
