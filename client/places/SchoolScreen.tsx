import { useParams } from "@solidjs/router";
import { createSignal, For, Show } from "solid-js";
import type { ClusterView, CommuneView, SchoolView, SiteView } from "#domain/placeViews.ts";
import { mayOn } from "../app/rights.ts";
import { may } from "../app/session.ts";
import { createTitle } from "../app/title.ts";
import { Dialog } from "../look/Dialog.tsx";
import { ProblemNote } from "../look/ProblemNote.tsx";
import { Skeleton } from "../look/Skeleton.tsx";
import { createAnswer } from "../totals/createAnswer.ts";
import { t } from "../words/t.ts";
import { History } from "./History.tsx";
import { SchoolForm } from "./SchoolForm.tsx";
import { SiteForm } from "./SiteForm.tsx";
import { SiteRow } from "./SiteRow.tsx";
import "../setup/office.css";
import "./places.css";

/** A school as the API tells it by its id: with its sites. */
type SchoolWithSites = SchoolView & { sites: SiteView[] };

/** One school: where it belongs, its sites, and who changed what. */
export function SchoolScreen() {
  const params = useParams<{ id: string }>();
  const answer = createAnswer<SchoolWithSites>(() => ({ path: `/api/schools/${params.id}` }));
  createTitle(() => answer.value()?.name);
  return (
    <div class="stack office">
      <ProblemNote problem={answer.problem()} onRetry={answer.refresh} />
      <Show
        when={answer.value()}
        fallback={
          <Show when={!answer.problem()}>
            <Skeleton />
          </Show>
        }
      >
        {(school) => <School school={school()} onChanged={answer.refresh} />}
      </Show>
    </div>
  );
}

function School(props: { school: SchoolWithSites; onChanged: () => void }) {
  const clusters = createAnswer<{ items: ClusterView[] }>(() => ({ path: "/api/clusters" }));
  const communes = createAnswer<{ items: CommuneView[] }>(() => ({ path: "/api/communes" }));
  const [isChanging, setChanging] = createSignal(false);
  const [changes, setChanges] = createSignal(0);
  const changed = () => {
    setChanges((count) => count + 1);
    props.onChanged();
  };
  const nameOf = (id: string) =>
    [...(clusters.value()?.items ?? []), ...(communes.value()?.items ?? [])].find(
      (one) => one.id === id,
    )?.name;
  const cluster = () =>
    props.school.cluster === null
      ? t("places.noCluster")
      : clusters.value()?.items.find(({ id }) => id === props.school.cluster)?.name;
  const commune = () => communes.value()?.items.find(({ id }) => id === props.school.commune);

  return (
    <>
      <header class="stack tight">
        <h1>{props.school.name}</h1>
        <p class="soft">
          <span class="number">{props.school.code}</span> ·{" "}
          {t(`places.level.${props.school.level}`)} · {cluster()} · {commune()?.name}
        </p>
        <div class="choices">
          <Show when={may("edit_places")}>
            <button type="button" class="button" onClick={() => setChanging(true)}>
              {t("places.changeSchool")}
            </button>
            <a class="button plain" href="/places">
              {t("places.toAll")}
            </a>
          </Show>
        </div>
      </header>
      <Sites school={props.school} onChanged={changed} />
      <Show when={mayOn("see_changes", { school: props.school.id })}>
        <History subject={props.school.id} version={changes()} nameOf={nameOf} />
      </Show>
      <Dialog
        isOpen={isChanging()}
        title={t("places.changeSchool")}
        onClose={() => setChanging(false)}
      >
        <SchoolForm
          school={props.school}
          commune={commune()}
          clusters={clusters.value()?.items ?? []}
          onCancel={() => setChanging(false)}
          onDone={() => {
            setChanging(false);
            changed();
          }}
        />
      </Dialog>
    </>
  );
}

function Sites(props: { school: SchoolWithSites; onChanged: () => void }) {
  const [isAdding, setAdding] = createSignal(false);
  const mayEdit = () => mayOn("edit_sites", { school: props.school.id });
  // The main one first, then those in use.
  const sites = () =>
    [...props.school.sites].sort(
      (a, b) =>
        Number(b.main) - Number(a.main) ||
        Number(a.closedAt !== undefined) - Number(b.closedAt !== undefined) ||
        a.code.localeCompare(b.code),
    );
  return (
    <section class="stack tight" aria-labelledby="sites-title">
      <div class="apart">
        <h2 id="sites-title">{t("places.sitesTitle")}</h2>
        <Show when={mayEdit()}>
          <button type="button" class="button" onClick={() => setAdding(true)}>
            {t("places.addSite")}
          </button>
        </Show>
      </div>
      <ul class="card rows">
        <For each={sites()}>{(site) => <SiteRow site={site} mayEdit={mayEdit()} />}</For>
      </ul>
      <Dialog isOpen={isAdding()} title={t("places.addSite")} onClose={() => setAdding(false)}>
        <SiteForm
          school={props.school.id}
          onCancel={() => setAdding(false)}
          onDone={() => {
            setAdding(false);
            props.onChanged();
          }}
        />
      </Dialog>
    </section>
  );
}
