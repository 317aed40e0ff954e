import { For, Show } from "solid-js";
import type { ClusterView, CommuneView, SchoolView } from "#domain/placeViews.ts";
import { createList } from "../desk/createList.ts";
import { ProblemNote } from "../look/ProblemNote.tsx";
import { Skeleton } from "../look/Skeleton.tsx";
import { t } from "../words/t.ts";
import type { PlaceFilter } from "./PlacesFilter.tsx";

/** How many schools are read until someone wants more. */
const first = 50;

/** Schools that fit what is looked for, each with where it belongs. */
export function SchoolRows(props: {
  filter: PlaceFilter;
  clusters: readonly ClusterView[];
  communes: readonly CommuneView[];
}) {
  const list = createList<SchoolView>(
    "/api/schools",
    () => ({ text: props.filter.text, cluster: props.filter.cluster }),
    { wanted: first, kinds: [] },
  );
  const nameOf = (among: readonly { id: string; name: string }[], id: string | null) =>
    among.find((one) => one.id === id)?.name;
  const about = ({ cluster, commune, level }: SchoolView) =>
    [
      t(`places.level.${level}`),
      nameOf(props.clusters, cluster) ?? t("places.noCluster"),
      nameOf(props.communes, commune),
    ]
      .filter(Boolean)
      .join(" · ");
  const isNarrowed = () => props.filter.text !== "" || props.filter.cluster !== "";

  return (
    <section class="stack tight" aria-label={t("places.schoolsTitle")}>
      <ProblemNote problem={list.problem()} onRetry={list.refresh} />
      <Show when={list.items()} fallback={<Skeleton />}>
        <Show
          when={list.items()?.length}
          fallback={
            <p class="card soft">{t(isNarrowed() ? "places.noneFound" : "places.noSchools")}</p>
          }
        >
          <ul class="card rows" aria-label={t("places.schoolsTitle")}>
            <For each={list.items()}>
              {(school) => (
                <li>
                  <a class="strong" href={`/schools/${school.id}/sites`}>
                    {school.name}
                  </a>{" "}
                  <span class="soft small number">{school.code}</span>
                  <p class="soft small">{about(school)}</p>
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
