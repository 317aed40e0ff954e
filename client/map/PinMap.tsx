import L from "leaflet";
import { createEffect, onCleanup, untrack } from "solid-js";
import { MapFrame } from "./MapFrame.tsx";
import type { GroundWords } from "./mapWords.ts";
import { bringIntoView, fit, keepNear } from "./openMap.ts";
import { drawPin } from "./pinShape.ts";

/** Degrees, WGS 84. */
export interface Place {
  lat: number;
  lng: number;
}

export interface PinMapProps {
  place: Place | undefined;
  /** Whether someone has said that it is exactly there. */
  isExact: boolean;
  words: GroundWords & { pin: string };
  /** The pin was dragged, pushed by an arrow key, or set down by a tap; without it, it stays. */
  onPlace?: (place: Place) => void;
}

/** Decimals of a degree: about a metre. */
const decimals = 5;
/** How near to look at a place that someone has said exactly, and at one that is known roughly. */
const zooms = { exact: 12, rough: 10.5 };
/** How far an arrow key pushes the pin, in pixels; with Shift as little as can be seen. */
const pushPx = 12;
const nudgePx = 2;
const arrows: Partial<Record<string, [dx: number, dy: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** One pin where something is; it is put there by dragging, by a tap on the land, by the arrow keys. */
export function PinMap(props: PinMapProps) {
  const start = untrack(() => props.place);
  const zoom = untrack(() => (props.isExact ? zooms.exact : zooms.rough));
  return (
    <MapFrame
      words={props.words}
      draw={(map, ground) => {
        keepPin(map, props);
        createEffect(() => ground.clearOf(props.place ? [L.latLng(props.place)] : []));
      }}
      fit={(map, land) => {
        if (land) keepNear(map, land);
        if (start) map.setView(start, zoom, { animate: false });
        else if (land) fit(map, land, {});
      }}
    />
  );
}

function keepPin(map: L.Map, props: PinMapProps) {
  const isMovable = untrack(() => props.onPlace !== undefined);
  const pin = isMovable ? movablePin() : fixedPin();
  const icon = L.divIcon({ html: pin, className: "pin-place", iconSize: [0, 0] });
  const marker = L.marker([0, 0], { icon, draggable: isMovable, autoPan: true, keyboard: false });

  if (isMovable) letMove(map, marker, { pin, put: (to) => props.onPlace?.(placeOf(to)) });
  createEffect(() => {
    const look = { shape: "circle", colour: "leaf", mark: "", size: 34 } as const;
    pin.replaceChildren(drawPin({ ...look, isFilled: props.isExact }));
  });
  createEffect(() => {
    pin.title = props.words.pin;
    pin.setAttribute("aria-label", props.words.pin);
  });
  createEffect(() => {
    if (!props.place) return void marker.remove();
    marker.setLatLng(props.place).addTo(map);
    bringIntoView(map, marker.getLatLng(), {});
  });
  onCleanup(() => marker.remove());
}

function movablePin(): HTMLElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "pin pin-movable";
  return button;
}

function fixedPin(): HTMLElement {
  const picture = document.createElement("span");
  picture.setAttribute("role", "img");
  picture.className = "pin";
  return picture;
}

function letMove(
  map: L.Map,
  marker: L.Marker,
  { pin, put }: { pin: HTMLElement; put: (to: L.LatLng) => void },
) {
  marker.on("dragend", () => put(marker.getLatLng()));
  map.on("click", ({ latlng }) => put(latlng));
  pin.addEventListener("keydown", (event) => {
    const way = arrows[event.key];
    if (!way) return;
    // The map would pan.
    event.preventDefault();
    event.stopPropagation();
    const far = event.shiftKey ? nudgePx : pushPx;
    const from = map.latLngToContainerPoint(marker.getLatLng());
    put(map.containerPointToLatLng(from.add([way[0] * far, way[1] * far])));
  });
}

function placeOf({ lat, lng }: L.LatLng): Place {
  return { lat: Number(lat.toFixed(decimals)), lng: Number(lng.toFixed(decimals)) };
}
