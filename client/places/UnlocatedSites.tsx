import { For, Show } from "solid-js";
import type { SiteView } from "#domain/placeViews.ts";
import { createList } from "../desk/createList.ts";
import { ProblemNote } from "../look/ProblemNote.tsx";
import { Skeleton } from "../look/Skeleton.tsx";
import { t } from "../words/t.ts";
import type { PlaceFilter } from "./PlacesFilter.tsx";

/** How many sites are read until someone wants more. */
const first = 50;

/** Sites of which nobody has said where exactly they are, each a link to where that is put right. */
export function UnlocatedSites(props: { filter: PlaceFilter }) {
  const list = createList<SiteView>(
    "/api/sites",
    () => ({
      position: "unknown",
      text: props.filter.text,
      cluster: props.filter.cluster,
    }),
    { wanted: first, kinds: [] },
  );
  return (
    <section class="stack tight" aria-label={t("places.unlocated")}>
      <ProblemNote problem={list.problem()} onRetry={list.refresh} />
      <Show when={list.items()} fallback={<Skeleton />}>
        <Show
          when={list.items()?.length}
          fallback={<p class="card soft">{t("places.allLocated")}</p>}
        >
          <p class="soft">{t("places.unlocatedHint")}</p>
          <ul class="card rows" aria-label={t("places.unlocated")}>
            <For each={list.items()}>
              {(site) => (
                <li>
                  <a class="strong" href={`/sites/${site.id}`}>
                    {site.school.name} · {site.name}
                  </a>
                  <p class="soft small">{site.commune.name}</p>
                </li>
              )}
            </For>
          </ul>
        </Show>
        <Show when={list.hasMore()}>
          <button type="button" class="button" onClick={() => list.more()}>
            {t("app.more")}
          </button>
        </Show>
      </Show>
    </section>
  );
}
