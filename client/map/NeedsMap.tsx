import L from "leaflet";
import { createEffect, onCleanup, untrack } from "solid-js";
import type { MapFeature } from "#domain/mapViews.ts";
import type { Position } from "#domain/place.ts";
import type { GroundLayers } from "./ground.ts";
import { MapFrame } from "./MapFrame.tsx";
import type { MapWords } from "./mapWords.ts";
import {
  bringIntoView,
  fit,
  hasView,
  isCalm,
  keepNear,
  lookAt,
  viewOf,
  zoomInto,
} from "./openMap.ts";
import { createPins } from "./pins.ts";
import type { Bbox, Covered, View } from "./view.ts";

export interface NeedsMapProps {
  /** Sites and clusters of sites in the view that `onMove` told. */
  features: readonly MapFeature[];
  /** The id of the selected site. */
  selected?: string | undefined;
  /** Where it is, as soon as that is known: a map that does not show it by itself goes there. */
  place?: Position | undefined;
  /** Its pin while `features` have none of it: it is among others, or nothing was answered for this view. */
  pin?: MapFeature | undefined;
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
  return (
    <MapFrame
      words={props.words}
      covered={props.covered}
      draw={(map, ground) => {
        tellViews(map, props);
        keepPins(map, props, ground);
      }}
      fit={(map, land) => {
        const bounds = props.bounds ?? land;
        const place = untrack(() => props.place);
        if (bounds && place) keepNear(map, bounds);
        if (place) goTo(map, place, props);
        else if (bounds) fit(map, bounds, props.covered ?? {});
      }}
    />
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
  const hasPin = () => props.features.some(({ properties: { site } }) => site === props.selected);
  createEffect(() =>
    pins.show(props.pin && !hasPin() ? [...props.features, props.pin] : props.features),
  );
  createEffect(() => pins.select(props.selected));
  // To each selected place once, for who moves the map then wants to see something else.
  let shown: string | undefined;
  createEffect(() => {
    const { selected, place } = props;
    if (selected === shown || (selected && !place)) return;
    shown = selected;
    if (!place) return;
    if (untrack(hasPin)) bringIntoView(map, L.latLng(place), covered());
    else goTo(map, place, props, !isCalm());
  });
}

/** How near to look at a site that is selected: where most stand alone, and the next ones are in sight. */
const nearZoom = 11;

function goTo(map: L.Map, place: Position, props: NeedsMapProps, animate = false) {
  const zoom = Math.max(hasView(map) ? map.getZoom() : 0, nearZoom);
  lookAt(map, L.latLng(place), { zoom, covered: props.covered ?? {}, animate });
}
