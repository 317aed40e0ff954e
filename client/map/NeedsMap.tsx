import type L from "leaflet";
import { createEffect, createSignal, on, onCleanup, onMount, Show } from "solid-js";
import type { MapFeature } from "#domain/mapViews.ts";
import { createGround, type GroundLayers, type Land } from "./ground.ts";
import { MapTools } from "./MapTools.tsx";
import type { MapWords } from "./mapWords.ts";
import { fit, openMap, viewOf, zoomInto, bringIntoView } from "./openMap.ts";
import { createPins } from "./pins.ts";
import { streetSource } from "./streetTiles.ts";
import type { Bbox, Covered, View } from "./view.ts";
import "leaflet/dist/leaflet.css";
import "./map.css";

export interface NeedsMapProps {
  /** Sites and clusters of sites in the view that `onMove` told. */
  features: readonly MapFeature[];
  /** The id of the selected site. */
  selected?: string | undefined;
  /** What to show at first; without it, the land that the basemap shows. */
  bounds?: Bbox | undefined;
  /** What lies over the map's edges, so that nothing important hides under it. */
  covered?: Covered | undefined;
  words: MapWords;
  onSelect: (site: string) => void;
  /** Called when the view has come to rest, and once at the start. */
  onMove: (view: View) => void;
}

/** Sites in need as pins on the land. Leaflet owns the ground, Solid all that lies over it. */
export function NeedsMap(props: NeedsMapProps) {
  const [map, setMap] = createSignal<L.Map>();
  const [land, setLand] = createSignal<Land>();
  const [isStreets, setStreets] = createSignal(false);
  const [isTouched, setTouched] = createSignal(false);
  const touch = () => setTouched(true);

  const draw = (element: HTMLDivElement) => {
    const opened = openMap(element);
    onCleanup(() => opened.remove());
    tellViews(opened, props);
    const refit = () => {
      const bounds = props.bounds ?? land()?.bbox;
      if (bounds && !isTouched()) fit(opened, bounds, props.covered ?? {});
    };
    createEffect(refit);
    keepSize(opened, element, refit);
    const ground = createGround(opened, setLand);
    onCleanup(() => ground.remove());
    createEffect(() => ground.showStreets(isStreets()));
    keepPins(opened, props, ground);
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
        ref={(element) => onMount(() => draw(element))}
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

/** Tells each view in which the map comes to rest, once. */
function tellViews(map: L.Map, props: NeedsMapProps) {
  let told = "";
  map.on("moveend", () => {
    const view = viewOf(map);
    // A hidden map has no size, and nothing in view.
    if (told === JSON.stringify(view) || map.getSize().y === 0) return;
    told = JSON.stringify(view);
    props.onMove(view);
  });
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

function keepPins(map: L.Map, props: NeedsMapProps, ground: GroundLayers) {
  const covered = () => props.covered ?? {};
  const pins = createPins(map, props.words, {
    choose({ geometry, properties }) {
      if (properties.site) props.onSelect(properties.site);
      else zoomInto(map, geometry.coordinates, properties.expandsAt, covered());
    },
    draw: (places) => ground.clearOf(places),
  });
  onCleanup(pins.remove);
  createEffect(() => pins.name(props.words));
  createEffect(() => pins.show(props.features));
  createEffect(
    on(
      () => props.selected,
      (site) => {
        pins.select(site);
        const place = site && pins.placeOf(site);
        if (place) bringIntoView(map, place, covered());
      },
    ),
  );
}
