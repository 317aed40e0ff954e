import L from "leaflet";
import type { PlaceName } from "#server/geo/placeNames.ts";
import { drawnBounds, hasView } from "./openMap.ts";
import { freeRow } from "./freeRow.ts";

/** Names of places on a map. */
export interface PlaceLabels {
  /** Writes the names that have room in the present view, out of the way of these pins. */
  write(pins: readonly L.LatLng[]): void;
  remove(): void;
}

const pane = "places";

/**
 * Writes names on a map from the zoom on at which each has room; only those in view are in the
 * document. Names are hidden from those who hear the page: the list says where each site is.
 */
export function createPlaceLabels(map: L.Map, places: readonly PlaceName[]): PlaceLabels {
  const element = map.getPane(pane) ?? map.createPane(pane);
  element.setAttribute("aria-hidden", "true");
  const labels = new Map<PlaceName, Label>();
  const layer = L.layerGroup().addTo(map);

  return {
    write(pins) {
      if (!hasView(map)) return;
      const bounds = drawnBounds(map);
      const spots = pins.map((pin) => map.latLngToLayerPoint(pin));
      for (const place of places) {
        const isInView = place.zoom <= map.getZoom() && bounds.contains([place.lat, place.lng]);
        const at = isInView ? map.latLngToLayerPoint([place.lat, place.lng]) : undefined;
        write(place, at && freeRow({ ...at, letters: place.name.length }, spots));
      }
    },
    remove: () => void layer.remove(),
  };

  function write(place: PlaceName, row: number | undefined) {
    const label = labels.get(place);
    if (row === undefined) {
      label?.marker.remove();
      labels.delete(place);
      return;
    }
    const { marker, text } = label ?? labelOf(place);
    text.style.marginBlockStart = `${row}px`;
    if (!label) labels.set(place, { marker: marker.addTo(layer), text });
  }
}

interface Label {
  marker: L.Marker;
  text: HTMLElement;
}

function labelOf({ name, lat, lng }: PlaceName): Label {
  const text = document.createElement("span");
  text.textContent = name;
  const icon = L.divIcon({ html: text, className: "place-name", iconSize: [0, 0] });
  const marker = L.marker([lat, lng], { icon, pane, interactive: false, keyboard: false });
  return { marker, text };
}
