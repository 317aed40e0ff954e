import L from "leaflet";
import type { Bbox, Covered, View } from "./view.ts";

/** Lowest and highest zoom; below the lowest a province is a speck. */
const minZoom = 5;
const maxZoom = 18;

/** Room around the view that is drawn and asked for too, as a part of it: panning starts there. */
const room = 0.25;

/** Whether the reader asked their system for less motion. */
export function isCalm(): boolean {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}

/** A Leaflet map in an element, without controls of its own and without a view yet. */
export function openMap(element: HTMLElement): L.Map {
  const moves = !isCalm();
  const map = L.map(element, {
    zoomControl: false,
    attributionControl: false,
    minZoom,
    maxZoom,
    // A tall province fits a phone better between two zooms.
    zoomSnap: 0.5,
    preferCanvas: true,
    zoomAnimation: moves,
    fadeAnimation: moves,
    markerZoomAnimation: moves,
    inertia: moves,
    maxBoundsViscosity: 1,
  });
  // Arrow keys pan by this, and ask for an animation whatever the options say.
  if (!moves)
    map.panBy = (offset, options) =>
      L.Map.prototype.panBy.call(map, offset, { ...options, animate: false });
  return map;
}

/**
 * Shows these bounds in the part of the map that nothing covers, as large as they fit, between two zooms
 * too: where the server's picture of the land stands. Keeps the map near them.
 */
export function fit(map: L.Map, [west, south, east, north]: Bbox, covered: Covered): void {
  const { zoomSnap } = map.options;
  map.options.zoomSnap = 0;
  map.fitBounds(
    [
      [south, west],
      [north, east],
    ],
    { ...paddingOf(covered, 12), animate: false },
  );
  map.options.zoomSnap = zoomSnap;
  keepNear(map, [west, south, east, north]);
}

/** Keeps a map from being panned far away from these bounds. */
export function keepNear(map: L.Map, [west, south, east, north]: Bbox): void {
  map.setMaxBounds(L.latLngBounds([south, west], [north, east]).pad(1.5));
}

/** Zooms to where a cluster falls apart, its place in the middle of what nothing covers. */
export function zoomInto(
  map: L.Map,
  [lng, lat]: readonly [lng: number, lat: number],
  expandsAt: number | undefined,
  covered: Covered,
): void {
  const zoom = Math.min(expandsAt ?? map.getZoom() + 2, maxZoom);
  lookAt(map, L.latLng(lat, lng), { zoom, covered, animate: !isCalm() });
}

/** Shows a place in the middle of what nothing covers, at this zoom. */
export function lookAt(
  map: L.Map,
  place: L.LatLng,
  how: { zoom: number; covered: Covered; animate: boolean },
): void {
  const { zoom, animate } = how;
  const { top = 0, bottom = 0 } = how.covered;
  const middle = map.project(place, zoom).add([0, (bottom - top) / 2]);
  map.setView(map.unproject(middle, zoom), zoom, { animate });
}

/** Pans until a place is where nothing covers it; not at all when it is. */
export function bringIntoView(map: L.Map, place: L.LatLng, covered: Covered): void {
  if (hasView(map)) map.panInside(place, { ...paddingOf(covered, 40), animate: !isCalm() });
}

/** Leaflet's paddings for what covers the map, and some room at each edge. */
function paddingOf({ top = 0, bottom = 0 }: Covered, edgePx: number) {
  return {
    paddingTopLeft: L.point(edgePx, edgePx + top),
    paddingBottomRight: L.point(edgePx, edgePx + bottom),
  };
}

/** What is in view, with the room around it; degrees to about 10 m, so that views can be compared. */
export function viewOf(map: L.Map): View {
  const bounds = map.getBounds().pad(room);
  const within = (degrees: number, limit: number) =>
    Number(Math.min(Math.max(degrees, -limit), limit).toFixed(4));
  return {
    bbox: [
      within(bounds.getWest(), 180),
      within(bounds.getSouth(), 85),
      within(bounds.getEast(), 180),
      within(bounds.getNorth(), 85),
    ],
    zoom: Math.floor(map.getZoom()),
  };
}

/** What is in view and around it: what should be in the document. */
export function drawnBounds(map: L.Map): L.LatLngBounds {
  return map.getBounds().pad(room);
}

/** Leaflet throws when it is asked for bounds before it has a view. */
export function hasView(map: L.Map): boolean {
  return map.getZoom() !== undefined;
}
