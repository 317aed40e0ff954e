import type L from "leaflet";
import { createEffect, createSignal, onCleanup, onMount, Show } from "solid-js";
import { createGround, type GroundLayers, type Land } from "./ground.ts";
import { MapTools } from "./MapTools.tsx";
import type { GroundWords } from "./mapWords.ts";
import { openMap } from "./openMap.ts";
import { streetSource } from "./streetTiles.ts";
import type { Bbox, Covered } from "./view.ts";
import "leaflet/dist/leaflet.css";
import "./map.css";

/**
 * A map with its land, its buttons and whom to thank for it. `draw` puts on it what it is about, once;
 * `fit` chooses what to show, again whenever the land or the map's size changes, until someone has
 * touched it.
 */
export function MapFrame(props: {
  words: GroundWords;
  /** What lies over the map's edges, so that nothing important hides under it. */
  covered?: Covered | undefined;
  draw: (map: L.Map, ground: GroundLayers) => void;
  fit: (map: L.Map, land: Bbox | undefined) => void;
}) {
  const [map, setMap] = createSignal<L.Map>();
  const [land, setLand] = createSignal<Land>();
  const [isStreets, setStreets] = createSignal(false);
  const [isTouched, setTouched] = createSignal(false);
  const touch = () => setTouched(true);

  const open = (element: HTMLDivElement) => {
    const opened = openMap(element);
    onCleanup(() => opened.remove());
    const refit = () => {
      if (!isTouched()) props.fit(opened, land()?.bbox);
    };
    createEffect(refit);
    keepSize(opened, element, refit);
    const ground = createGround(opened, setLand);
    onCleanup(() => ground.remove());
    createEffect(() => ground.showStreets(isStreets()));
    props.draw(opened, ground);
    setMap(opened);
  };

  return (
    <div
      class="map"
      style={{
        "--covered-top": `${props.covered?.top ?? 0}px`,
        "--covered-bottom": `${props.covered?.bottom ?? 0}px`,
      }}
      onPointerDown={touch}
      onKeyDown={touch}
      onWheel={touch}
    >
      <Show when={map()}>
        {(opened) => (
          <MapTools
            map={opened()}
            words={props.words}
            isStreets={isStreets()}
            onStreets={setStreets}
          />
        )}
      </Show>
      <div
        class="map-ground"
        role="region"
        aria-label={props.words.title}
        ref={(element) => onMount(() => open(element))}
      />
      <p class="map-source">
        <Show
          when={isStreets()}
          fallback={land() && (land()?.isOwn ? props.words.ownMap : props.words.diagram)}
        >
          <a href={streetSource.href} rel="noreferrer">
            {streetSource.text}
          </a>
        </Show>
      </p>
    </div>
  );
}

/** A sheet that grows or a phone that turns changes the map's size without telling it. */
function keepSize(map: L.Map, element: HTMLElement, refit: () => void) {
  const observer = new ResizeObserver(() => {
    map.invalidateSize({ pan: false, animate: false, debounceMoveend: true });
    refit();
  });
  observer.observe(element);
  onCleanup(() => observer.disconnect());
}
