import { createSignal, lazy, Show, Suspense } from "solid-js";
import { distanceKm } from "#domain/decidePosition.ts";
import type { NeedView } from "#domain/needViews.ts";
import type { SiteView } from "#domain/placeViews.ts";
import { createAnswer } from "../totals/createAnswer.ts";
import { quantity } from "../words/format.ts";
import { t } from "../words/t.ts";
import { mapWords } from "./mapWords.ts";
import "../pledges/folded.css";

const PinPanel = lazy(async () => ({ default: (await import("../map/PinPanel.tsx")).PinPanel }));

/**
 * Where a need is, for those who verify it or drive there: in figures, how far that is from its site's pin
 * when it has a place of its own, and on our own map. A phone opens it in what it finds its way with.
 */
export function NeedPlace(props: { need: NeedView }) {
  const [isOpen, setOpen] = createSignal(false);
  const site = createAnswer<SiteView>(() => ({ path: `/api/sites/${props.need.site.id}` }));
  const at = () => ({ lat: props.need.site.lat, lng: props.need.site.lng });
  const known = () => (site.value()?.id === props.need.site.id ? site.value() : undefined);
  /** How far it is from the pin of its site; 0 where it has none of its own, or nobody knows yet. */
  const offKm = () => {
    const pin = known();
    const km = pin && props.need.position ? distanceKm(pin, at()) : 0;
    return km * 1_000 < 1 ? 0 : km;
  };
  const isUnset = () => ["commune", "province"].includes(known()?.positionFrom ?? "");
  const isRough = () => offKm() === 0 && isUnset();

  return (
    <div>
      <p>
        {t("need.place")}:{" "}
        <span class="number">
          {at().lat.toFixed(5)}, {at().lng.toFixed(5)}
        </span>
      </p>
      <Show when={offKm() > 0 && !isUnset()}>
        <p class="soft small">{t("need.ownPlace", far(offKm()))}</p>
      </Show>
      <Show when={isRough()}>
        <p class="soft small">{t("need.roughPlace")}</p>
      </Show>
      <a class="to-way no-print" href={`geo:${at().lat},${at().lng}?q=${at().lat},${at().lng}`}>
        {t("need.findWay")}
      </a>
      <details class="no-print" onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary class="summary">{t("need.onMap")}</summary>
        <Show when={isOpen()}>
          <div class="site-map">
            <Suspense>
              <PinPanel
                place={at()}
                isExact={!isRough()}
                words={{ ...mapWords(), title: t("need.onMap"), pin: t("need.place") }}
              />
            </Suspense>
          </div>
        </Show>
      </details>
    </div>
  );
}

/** `340 m`, `2,1 km`. */
function far(km: number): string {
  return km < 1
    ? quantity(Math.round(km * 1_000), { unit: "m", scale: 0 })
    : quantity(Math.round(km * 10), { unit: "km", scale: 1 });
}
