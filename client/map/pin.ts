import L from "leaflet";
import type { MapFeature } from "#domain/mapViews.ts";
import { lookOf } from "./pinLook.ts";
import { drawPin, keyOf } from "./pinShape.ts";

/** One pin: a Leaflet marker with a button in it. */
export interface Pin {
  readonly marker: L.Marker;
  readonly button: HTMLButtonElement;
  readonly feature: MapFeature;
  /** Shows this state of its site or cluster; touches only what differs. */
  update(feature: MapFeature, name: string, offset: readonly [number, number] | undefined): void;
  name(name: string): void;
  select(isSelected: boolean): void;
}

/** Half a touch target: the button lies around its place. */
const halfPx = 22;

/** A pin that has its place, and is told by `update` what it looks like. */
export function createPin(feature: MapFeature, onChoose: (feature: MapFeature) => void): Pin {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "pin";
  const icon = L.divIcon({ html: button, className: "pin-place", iconSize: [0, 0] });
  const marker = L.marker(placeOf(feature), { icon, keyboard: false });
  let shown = { feature, look: "", offset: "" };
  // Leaflet's click, not the button's: it does not come at the end of a drag.
  marker.on("click", () => onChoose(shown.feature));

  return {
    marker,
    button,
    get feature() {
      return shown.feature;
    },
    update(newer, name, offset = [0, 0]) {
      if (!marker.getLatLng().equals(placeOf(newer))) marker.setLatLng(placeOf(newer));
      const look = lookOf(newer.properties);
      if (shown.look !== keyOf(look)) button.replaceChildren(drawPin(look));
      const [dx, dy] = offset;
      if (shown.offset !== offset.join())
        button.style.margin = `${dy - halfPx}px 0 0 ${dx - halfPx}px`;
      shown = { feature: newer, look: keyOf(look), offset: offset.join() };
      this.name(name);
    },
    name(name) {
      if (button.title === name) return;
      button.setAttribute("aria-label", name);
      button.title = name;
    },
    select(isSelected) {
      if (isSelected) button.setAttribute("aria-current", "true");
      else button.removeAttribute("aria-current");
      marker.setZIndexOffset(isSelected ? 1_000 : 0);
    },
  };
}

/** Where a feature is, in Leaflet's order. */
export function placeOf({ geometry: { coordinates } }: MapFeature): L.LatLng {
  return L.latLng(coordinates[1], coordinates[0]);
}
