import { For, onCleanup } from "solid-js";
import type { ClusterView } from "#domain/placeViews.ts";
import { t } from "../words/t.ts";

/** What is looked for among schools. */
export interface PlaceFilter {
  text: string;
  cluster: string;
  /** Only sites of which nobody has said where exactly they are. */
  isUnlocated: boolean;
}

/** How long to wait for the next letter before searching. */
const typingMs = 300;

/** Search by name or code, one cluster, all or only what has no position yet. */
export function PlacesFilter(props: {
  filter: PlaceFilter;
  clusters: readonly ClusterView[];
  onChange: (filter: PlaceFilter) => void;
}) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(timer));
  const type = (text: string) => {
    clearTimeout(timer);
    timer = setTimeout(() => props.onChange({ ...props.filter, text: text.trim() }), typingMs);
  };
  return (
    <form role="search" class="choices" onSubmit={(event) => event.preventDefault()}>
      <input
        type="search"
        class="places-search"
        aria-label={t("places.search")}
        placeholder={t("places.search")}
        autocomplete="off"
        value={props.filter.text}
        onInput={(event) => type(event.currentTarget.value)}
      />
      <select
        class="pill"
        aria-label={t("needs.cluster")}
        onChange={(event) =>
          props.onChange({ ...props.filter, cluster: event.currentTarget.value })
        }
      >
        <option value="">{t("needs.anyCluster")}</option>
        <For each={props.clusters}>
          {({ id, name }) => (
            <option value={id} selected={id === props.filter.cluster}>
              {name}
            </option>
          )}
        </For>
      </select>
      <label class="pill">
        <input
          type="checkbox"
          checked={props.filter.isUnlocated}
          onChange={(event) =>
            props.onChange({ ...props.filter, isUnlocated: event.currentTarget.checked })
          }
        />
        {t("places.unlocated")}
      </label>
    </form>
  );
}
