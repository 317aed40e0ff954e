import { For } from "solid-js";
import { may } from "../app/session.ts";
import { t } from "../words/t.ts";
import { ownCluster, type NeedFilter } from "./needFilter.ts";
import { shows, type Show } from "./needQueries.ts";

/** Which needs one looks at: still lacking, critical, of one's cluster, all. */
export function ShowPills(props: { filter: NeedFilter }) {
  const isOffered = (show: Show) =>
    (show !== "mine" || ownCluster()) && (show !== "silent" || may("make_pledge"));
  const offered = () => shows.filter(isOffered);
  return (
    <div class="needs-pills" role="group" aria-label={t("needs.showLabel")}>
      <For each={offered()}>
        {(show) => (
          <button
            type="button"
            class="pill"
            aria-pressed={props.filter.value().show === show}
            onClick={() => props.filter.set({ show: show === "lacking" ? "" : show })}
          >
            {t(`needs.show.${show}`)}
          </button>
        )}
      </For>
    </div>
  );
}
