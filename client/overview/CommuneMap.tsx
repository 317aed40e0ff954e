import { For, Show } from "solid-js";
import type { TotalsView } from "#domain/ledgerViews.ts";
import type { CommuneView } from "#domain/placeViews.ts";
import { createAnswer } from "../totals/createAnswer.ts";
import { worthOf } from "../totals/six.ts";
import { t } from "../words/t.ts";
import { bubblesOf } from "./bubbles.ts";

/** Communes as circles, by what their schools received. The bars beside it have the numbers. */
export function CommuneMap(props: { view: TotalsView }) {
  const communes = createAnswer<{ items: CommuneView[] }>(() => ({ path: "/api/communes" }));
  const drawn = () =>
    bubblesOf(
      communes.value()?.items ?? [],
      new Map(props.view.rows.map((row) => [row.key, worthOf(row.received)])),
    );
  return (
    <Show when={drawn().height > 0}>
      <figure class="commune-map">
        <svg
          viewBox={`0 0 ${drawn().width} ${drawn().height}`}
          role="img"
          aria-label={t("overview.mapTitle")}
        >
          <For each={drawn().bubbles}>
            {({ x, y, radius, name }) => (
              <circle class={radius > 0 ? "got" : "place"} cx={x} cy={y} r={radius || 2}>
                <title>{name}</title>
              </circle>
            )}
          </For>
        </svg>
        <figcaption class="soft small">{t("overview.mapHint")}</figcaption>
      </figure>
    </Show>
  );
}
