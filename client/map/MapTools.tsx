import type L from "leaflet";
import { createSignal, onCleanup } from "solid-js";
import type { GroundWords } from "./mapWords.ts";

/** The map's own buttons: streets, nearer, farther. */
export function MapTools(props: {
  map: L.Map;
  words: GroundWords;
  isStreets: boolean;
  onStreets: (isWanted: boolean) => void;
}) {
  const zoom = zoomOf(props.map);
  return (
    <div class="map-tools">
      <button
        type="button"
        class="map-tool"
        aria-label={props.words.streetMap}
        title={props.words.streetMap}
        aria-pressed={props.isStreets}
        onClick={() => props.onStreets(!props.isStreets)}
      >
        <Sign path="m12 4 8 4.5-8 4.5-8-4.5zM4 12.5l8 4.5 8-4.5M4 16l8 4.5 8-4.5" />
      </button>
      <button
        type="button"
        class="map-tool"
        aria-label={props.words.zoomIn}
        title={props.words.zoomIn}
        aria-disabled={zoom() >= props.map.getMaxZoom()}
        onClick={() => props.map.zoomIn()}
      >
        <Sign path="M12 5v14M5 12h14" />
      </button>
      <button
        type="button"
        class="map-tool"
        aria-label={props.words.zoomOut}
        title={props.words.zoomOut}
        aria-disabled={zoom() <= props.map.getMinZoom()}
        onClick={() => props.map.zoomOut()}
      >
        <Sign path="M5 12h14" />
      </button>
    </div>
  );
}

/** The map's zoom as a signal; NaN before it has one. */
function zoomOf(map: L.Map) {
  const [zoom, setZoom] = createSignal(map.getZoom() ?? Number.NaN);
  const tell = () => setZoom(map.getZoom());
  map.on("zoomend", tell);
  onCleanup(() => map.off("zoomend", tell));
  return zoom;
}

function Sign(props: { path: string }) {
  return (
    <svg viewBox="0 0 24 24" width="22" height="22" class="map-sign" aria-hidden="true">
      <path d={props.path} />
    </svg>
  );
}
