import { createEffect, createSignal, Show } from "solid-js";
import type { Position } from "#domain/place.ts";
import { PinPanel } from "../map/PinPanel.tsx";
import { mapWords } from "../needs/mapWords.ts";
import { t } from "../words/t.ts";
import { DegreeFields } from "./DegreeFields.tsx";
import { findHere } from "../map/findHere.ts";
import { loadCommunes, misplaced } from "../map/misplaced.ts";

/** Where a site is, and how that is known. */
export interface SitePosition extends Position {
  from: "gps" | "map" | "list";
}

/**
 * A site's place: a pin to drag, tap or push with the arrow keys, two numbers, a link or coordinates
 * pasted, where the phone is now, or simply by its commune.
 */
export function PositionFields(props: {
  /** Null while nobody has said it: then the site stands at its commune's point. */
  position: SitePosition | null;
  /** The commune's point. */
  commune: Position;
  error: string | undefined;
  onChange: (position: SitePosition | null) => void;
}) {
  const [finding, setFinding] = createSignal<"now" | "failed">();
  const place = (position: Position, from: SitePosition["from"] = "map") => {
    setFinding(undefined);
    props.onChange({ lat: position.lat, lng: position.lng, from });
  };
  const here = () => {
    setFinding("now");
    findHere(
      (position) => place(position, "gps"),
      () => setFinding("failed"),
    );
  };
  createEffect(() => {
    if (props.position) void loadCommunes();
  });
  const swap = () => props.position && place({ lat: props.position.lng, lng: props.position.lat });

  return (
    <fieldset class="stack tight">
      <legend class="label">{t("position.title")}</legend>
      <p class="hint">{t("places.pinHint")}</p>
      <div class="site-map">
        <PinPanel
          place={props.position ?? props.commune}
          isExact={props.position !== null}
          words={{ ...mapWords(), title: t("places.mapTitle"), pin: t("places.pin") }}
          onPlace={(position) => place(position)}
        />
      </div>
      <p role="status" class="small">
        <Show when={finding() === "now"}>{t("position.finding")}</Show>
        <Show when={finding() === "failed"}>{t("places.notFoundHere")}</Show>
        <Show when={!finding()}>
          {props.position ? t(`places.from.${props.position.from}`) : t("places.from.commune")}
        </Show>
      </p>
      <div role="alert">
        <Show
          when={misplaced(props.position)}
          fallback={<Show when={props.error}>{(said) => <p class="error">{said()}</p>}</Show>}
        >
          {(facts) => (
            <div class="note problem">
              <p>
                {facts().problem === "position_swapped"
                  ? t("places.swapped")
                  : t("places.outside", String(facts().offKm ?? ""))}
              </p>
              <Show when={facts().problem === "position_swapped"}>
                <p>
                  <button type="button" class="button" onClick={swap}>
                    {t("places.swapBack")}
                  </button>
                </p>
              </Show>
            </div>
          )}
        </Show>
      </div>
      <DegreeFields
        place={props.position ?? props.commune}
        onChange={(position) => place(position)}
      />
      <div class="choices">
        <button type="button" class="pill" onClick={here}>
          {t("places.here")}
        </button>
        <button
          type="button"
          class="pill"
          aria-pressed={props.position === null}
          onClick={() => {
            setFinding(undefined);
            props.onChange(null);
          }}
        >
          {t("places.byCommune")}
        </button>
      </div>
    </fieldset>
  );
}
