import type { Geometry, Position as LngLat } from "geojson";
import type { Position } from "#domain/place.ts";

type Polygon = LngLat[][];

/**
 * A point inside the largest part of a shape, on the level of its middle where it is widest, rounded
 * to 0.0001°; undefined for what is no area.
 */
export function pointInside(shape: Geometry): Position | undefined {
  const parts =
    shape.type === "Polygon"
      ? [shape.coordinates]
      : shape.type === "MultiPolygon"
        ? shape.coordinates
        : [];
  const largest = parts.toSorted((a, b) => areaOf(b[0]) - areaOf(a[0]))[0];
  const lats = (largest?.[0] ?? []).map(([, lat = 0]) => lat);
  if (!largest || lats.length < 3) return undefined;
  const lat = (Math.max(...lats) + Math.min(...lats)) / 2;
  const lng = widestMiddle(largest, lat);
  return lng === undefined ? undefined : { lat: rounded(lat), lng: rounded(lng) };
}

/** The middle of the widest stretch that lies inside, on a parallel. */
function widestMiddle(polygon: Polygon, lat: number): number | undefined {
  const crossings = polygon
    .flatMap((ring) => ring.map((end, at) => crossing(ring.at(at - 1) ?? end, end, lat)))
    .filter((lng) => lng !== undefined)
    .toSorted((a, b) => a - b);
  const stretches = crossings.flatMap((west, at): { west: number; width: number }[] => {
    const east = crossings[at + 1];
    return at % 2 === 0 && east !== undefined ? [{ west, width: east - west }] : [];
  });
  const [widest] = stretches.toSorted((a, b) => b.width - a.width);
  return widest && widest.west + widest.width / 2;
}

function crossing([x = 0, y = 0]: LngLat, [toX = 0, toY = 0]: LngLat, lat: number) {
  return y > lat === toY > lat ? undefined : x + ((lat - y) / (toY - y)) * (toX - x);
}

/** In square degrees: only to be compared. */
function areaOf(ring: readonly LngLat[] = []): number {
  const twice = ring.reduce((sum, [x = 0, y = 0], at) => {
    const [lastX = 0, lastY = 0] = ring.at(at - 1) ?? [];
    return sum + lastX * y - x * lastY;
  }, 0);
  return Math.abs(twice) / 2;
}

const rounded = (degrees: number) => Math.round(degrees * 10_000) / 10_000;
