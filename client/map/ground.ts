import type L from "leaflet";
import { feature } from "topojson-client";
import type { PlaceName } from "#server/geo/placeNames.ts";
import { loadGround, type Ground } from "./basemap.ts";
import { drawLand, hasOwnLand } from "./land.ts";
import { createPlaceLabels, type PlaceLabels } from "./placeLabels.ts";
import { streetTiles } from "./streetTiles.ts";
import type { Bbox } from "./view.ts";

/** What lies under the pins: our own land, or the streets of OpenStreetMap. */
export interface GroundLayers {
  showStreets(isWanted: boolean): void;
  /** Keeps the names of places out of the way of these pins. */
  clearOf(pins: readonly L.LatLng[]): void;
  remove(): void;
}

/** What became known of the land when it was loaded. */
export interface Land {
  /** Where it lies; undefined when no commune is known yet. */
  bbox: Bbox | undefined;
  /** Drawn by the operator's files and not by our diagram. */
  isOwn: boolean;
}

/** The first wait before asking again, doubled each time. */
const retryMs = 3_000;
const mostRetries = 6;

/** Loads the land and keeps it under a map, asking again when the network fails. */
export function createGround(map: L.Map, onLand: (land: Land) => void): GroundLayers {
  const leaving = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let ground: Ground | undefined;
  let isStreets = false;
  let pins: readonly L.LatLng[] = [];
  let labels: PlaceLabels | undefined;
  let clear = () => {};
  void load(0);

  return {
    showStreets(isWanted) {
      if (isStreets === isWanted) return;
      isStreets = isWanted;
      show();
    },
    clearOf(newer) {
      pins = newer;
      labels?.write(pins);
    },
    remove() {
      leaving.abort();
      clearTimeout(timer);
      clear();
    },
  };

  async function load(retries: number): Promise<void> {
    ground = await loadGround(leaving.signal).catch(() => undefined);
    if (leaving.signal.aborted) return;
    if (!ground && retries < mostRetries)
      timer = setTimeout(() => void load(retries + 1), retryMs * 2 ** retries);
    if (!ground) return;
    onLand({ bbox: bboxOf(ground), isOwn: hasOwnLand(ground) });
    show();
  }

  function show() {
    clear();
    if (isStreets) clear = addTiles(map);
    else if (ground) clear = addLand(ground);
  }

  function addLand(loaded: Ground): () => void {
    const eraseLand = drawLand(map, loaded);
    const names = createPlaceLabels(map, placesOf(loaded));
    labels = names;
    names.write(pins);
    return () => {
      labels = undefined;
      names.remove();
      eraseLand();
    };
  }
}

function addTiles(map: L.Map): () => void {
  const tiles = streetTiles().addTo(map);
  return () => tiles.remove();
}

function placesOf({ basemap }: Ground): PlaceName[] {
  const { features } = feature(basemap, basemap.objects.places);
  return features.flatMap(({ geometry, properties }) => {
    if (geometry.type !== "Point") return [];
    const [lng = 0, lat = 0] = geometry.coordinates;
    return [{ ...properties, lat, lng }];
  });
}

function bboxOf({ basemap: { bbox } }: Ground): Bbox | undefined {
  const [west, south, east, north] = bbox ?? [];
  if (west === undefined || south === undefined) return undefined;
  return east === undefined || north === undefined ? undefined : [west, south, east, north];
}
