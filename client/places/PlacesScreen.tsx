import { useNavigate, useSearchParams } from "@solidjs/router";
import { Show } from "solid-js";
import type { ClusterView, CommuneView } from "#domain/placeViews.ts";
import { may } from "../app/session.ts";
import { createTitle } from "../app/title.ts";
import { Dialog } from "../look/Dialog.tsx";
import { ProblemNote } from "../look/ProblemNote.tsx";
import { Skeleton } from "../look/Skeleton.tsx";
import { ForOffice } from "../setup/ForOffice.tsx";
import { createAnswer } from "../totals/createAnswer.ts";
import { t } from "../words/t.ts";
import { ClusterForm } from "./ClusterForm.tsx";
import { ClusterRows } from "./ClusterRows.tsx";
import { PlacesFilter, type PlaceFilter } from "./PlacesFilter.tsx";
import { SchoolForm } from "./SchoolForm.tsx";
import { SchoolRows } from "./SchoolRows.tsx";
import { UnlocatedSites } from "./UnlocatedSites.tsx";
import "./places.css";

/** Clusters, schools and sites: found, added, changed. What is looked for stands in the address. */
export function PlacesScreen() {
  createTitle(() => t("places.title"));
  return (
    <div class="stack office">
      <h1>{t("places.title")}</h1>
      <ForOffice act="see_setup">
        <Places />
      </ForOffice>
    </div>
  );
}

function Places() {
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams<{
    text?: string;
    cluster?: string;
    show?: string;
    add?: string;
  }>();
  const clusters = createAnswer<{ items: ClusterView[] }>(() => ({ path: "/api/clusters" }));
  const communes = createAnswer<{ items: CommuneView[] }>(() => ({ path: "/api/communes" }));
  const filter = (): PlaceFilter => ({
    text: params.text ?? "",
    cluster: params.cluster ?? "",
    isUnlocated: params.show === "unlocated",
  });
  const narrow = ({ text, cluster, isUnlocated }: PlaceFilter) =>
    setParams({ text, cluster, show: isUnlocated ? "unlocated" : "" }, { replace: true });
  const add = (what: string) => setParams({ add: what });
  const isAdding = (what: string) => may("edit_places") && params.add === what;

  return (
    <>
      <div class="choices">
        <Show when={may("edit_places")}>
          <button type="button" class="button" onClick={() => add("school")}>
            {t("places.addSchool")}
          </button>
          <button type="button" class="button" onClick={() => add("cluster")}>
            {t("places.addCluster")}
          </button>
        </Show>
        <Show when={may("import_lists")}>
          <a class="button" href="/import">
            {t("setup.link.import")}
          </a>
        </Show>
      </div>
      <ProblemNote problem={clusters.problem()} onRetry={clusters.refresh} />
      <Show when={clusters.value()} fallback={<Skeleton />}>
        {(known) => (
          <>
            <ClusterRows clusters={known().items} onChanged={clusters.refresh} />
            <PlacesFilter filter={filter()} clusters={known().items} onChange={narrow} />
            <Show
              when={filter().isUnlocated}
              fallback={
                <SchoolRows
                  filter={filter()}
                  clusters={known().items}
                  communes={communes.value()?.items ?? []}
                />
              }
            >
              <UnlocatedSites filter={filter()} />
            </Show>
          </>
        )}
      </Show>
      <Dialog isOpen={isAdding("cluster")} title={t("places.addCluster")} onClose={() => add("")}>
        <ClusterForm
          cluster={undefined}
          onCancel={() => add("")}
          onDone={() => {
            add("");
            clusters.refresh();
          }}
        />
      </Dialog>
      <Dialog isOpen={isAdding("school")} title={t("places.addSchool")} onClose={() => add("")}>
        <SchoolForm
          school={undefined}
          clusters={clusters.value()?.items ?? []}
          onCancel={() => add("")}
          onDone={(school) => navigate(`/schools/${school}/sites`)}
        />
      </Dialog>
    </>
  );
}
