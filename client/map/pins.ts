import L from "leaflet";
import type { MapFeature } from "#domain/mapViews.ts";
import { pinName, type MapWords } from "./mapWords.ts";
import { drawnBounds, hasView } from "./openMap.ts";
import { createPin, placeOf, type Pin } from "./pin.ts";
import { idOf, spread } from "./spread.ts";
import { createTurns } from "./turns.ts";

/** Most pins in the document at once; clusters leave fewer than that on the largest screen. */
const pinLimit = 500;
/** Pins added between two frames; more would stutter on a cheap phone. */
const addedPerFrame = 30;

/** The pins of a map. */
export interface Pins {
  show(features: readonly MapFeature[]): void;
  name(words: MapWords): void;
  select(site: string | undefined): void;
  remove(): void;
}

/**
 * Keeps a pin in the document for each feature that is in view or near it. A pin stays the same
 * element as long as its feature stays, and none in view leaves or moves while a finger is down.
 */
export function createPins(
  map: L.Map,
  words: MapWords,
  on: {
    choose: (feature: MapFeature) => void;
    /** What is drawn has changed: here the pins are. */
    draw: (places: L.LatLng[]) => void;
  },
): Pins {
  const pins = new Map<string, Pin>();
  const layer = L.layerGroup().addTo(map);
  const turns = createTurns(map.getContainer(), draw);
  let next: readonly MapFeature[] = [];
  let features = next;
  let offsets = spread(features);
  let drawn: L.LatLngBounds | undefined;
  let selected: string | undefined;

  const drawWhenOutside = () => {
    if (drawn && !drawn.contains(map.getBounds())) draw();
  };
  map.on("moveend", draw);
  map.on("move", drawWhenOutside);

  return {
    show(newer) {
      next = newer;
      draw();
    },
    name(newer) {
      words = newer;
      for (const pin of pins.values()) pin.name(pinName(pin.feature, words));
    },
    select(site) {
      if (selected) pins.get(selected)?.select(false);
      selected = site;
      if (selected) pins.get(selected)?.select(true);
    },
    remove() {
      turns.stop();
      map.off("moveend", draw);
      map.off("move", drawWhenOutside);
      layer.remove();
    },
  };

  function draw() {
    if (!hasView(map)) return;
    const wanted = take();
    drop(wanted);
    const added: MapFeature[] = [];
    for (const [id, feature] of wanted) {
      const pin = pins.get(id);
      if (pin) pin.update(feature, pinName(feature, words), offsets.get(id));
      else added.push(feature);
    }
    turns.inParts(added, addedPerFrame, add);
    on.draw([...wanted.values()].map(placeOf));
  }

  /** The features in view and near it, by id. New ones count once no finger is down. */
  function take(): Map<string, MapFeature> {
    if (features !== next && !turns.isPressed()) {
      features = next;
      offsets = spread(features);
    }
    const bounds = drawnBounds(map);
    drawn = bounds;
    const inView = features.filter((feature) => bounds.contains(placeOf(feature)));
    return new Map(inView.slice(0, pinLimit).map((feature) => [idOf(feature), feature]));
  }

  function drop(wanted: ReadonlyMap<string, MapFeature>) {
    for (const [id, pin] of pins) {
      if (wanted.has(id) || turns.isHeld(pin.button)) continue;
      // Who was on this pin with the keyboard goes on from the map, not from the top of the page.
      if (pin.button === document.activeElement) map.getContainer().focus({ preventScroll: true });
      layer.removeLayer(pin.marker);
      pins.delete(id);
    }
  }

  function add(feature: MapFeature) {
    const id = idOf(feature);
    const pin = createPin(feature, on.choose);
    pin.update(feature, pinName(feature, words), offsets.get(id));
    pin.select(id === selected);
    layer.addLayer(pin.marker);
    pins.set(id, pin);
  }
}
