import { createSignal, For, Show } from "solid-js";
import type { ClusterView } from "#domain/placeViews.ts";
import { may } from "../app/session.ts";
import { Dialog } from "../look/Dialog.tsx";
import { count } from "../words/format.ts";
import { t } from "../words/t.ts";
import { ClusterForm } from "./ClusterForm.tsx";
import { History } from "./History.tsx";
import "../pledges/folded.css";

/** The clusters, folded away: there are few, and one comes here for schools. */
export function ClusterRows(props: { clusters: readonly ClusterView[]; onChanged: () => void }) {
  const [changing, setChanging] = createSignal<ClusterView>();
  const close = () => setChanging(undefined);
  return (
    <Show when={props.clusters.length > 0} fallback={<p class="note">{t("places.noClusters")}</p>}>
      <details>
        <summary class="summary">{t("setup.clusters", count(props.clusters.length))}</summary>
        <ul class="card rows">
          <For each={props.clusters}>
            {(cluster) => (
              <li class="apart">
                <span>
                  <span class="strong">{cluster.name}</span>{" "}
                  <span class="soft small">
                    <span class="number">{cluster.code}</span> ·{" "}
                    <a href={`/places?cluster=${cluster.id}`}>
                      {t("places.schools", count(cluster.schools))}
                    </a>
                  </span>
                </span>
                <Show when={may("edit_places")}>
                  <button
                    type="button"
                    class="pill"
                    aria-label={t("places.changeOf", cluster.name)}
                    onClick={() => setChanging(cluster)}
                  >
                    {t("places.change")}
                  </button>
                </Show>
              </li>
            )}
          </For>
        </ul>
      </details>
      <Dialog isOpen={changing() !== undefined} title={changing()?.name ?? ""} onClose={close}>
        <Show when={changing()} keyed>
          {(cluster) => (
            <>
              <ClusterForm
                cluster={cluster}
                onCancel={close}
                onDone={() => {
                  close();
                  props.onChanged();
                }}
              />
              <History subject={cluster.id} />
            </>
          )}
        </Show>
      </Dialog>
    </Show>
  );
}
