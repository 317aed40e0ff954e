import type L from "leaflet";
import { createEffect, on, onCleanup } from "solid-js";
import type { MapFeature } from "#domain/mapViews.ts";
import type { GroundLayers } from "./ground.ts";
import { MapFrame } from "./MapFrame.tsx";
import type { MapWords } from "./mapWords.ts";
import { fit, viewOf, zoomInto, bringIntoView } from "./openMap.ts";
import { createPins } from "./pins.ts";
import type { Bbox, Covered, View } from "./view.ts";

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
        if (bounds) fit(map, bounds, props.covered ?? {});
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
