import type { MapFeature } from "#domain/mapViews.ts";

/** How far apart pins of one spot are drawn: a touch target. */
const apartPx = 44;

/**
 * Where to draw pins that lie on exactly one spot, as schools do whose place is known by their
 * commune only: around it, so that each can be touched. Pixels right and down, by the feature's id;
 * a pin alone on its spot is not in the answer.
 */
export function spread(features: readonly MapFeature[]): Map<string, [dx: number, dy: number]> {
  const spots = new Map<string, string[]>();
  for (const feature of features) {
    const spot = feature.geometry.coordinates.join();
    spots.set(spot, [...(spots.get(spot) ?? []), idOf(feature)]);
  }

  const offsets = new Map<string, [number, number]>();
  for (const ids of spots.values()) {
    if (ids.length === 1) continue;
    const radius = apartPx / 2 / Math.sin(Math.PI / ids.length);
    // By id, so that the pins keep their places when the list comes in another order.
    for (const [i, id] of [...ids].sort().entries()) {
      const turn = (2 * Math.PI * i) / ids.length;
      offsets.set(id, [Math.round(radius * Math.sin(turn)), -Math.round(radius * Math.cos(turn))]);
    }
  }
  return offsets;
}

/** What a pin is known by between two answers of the server. */
export function idOf({ id, properties, geometry }: MapFeature): string {
  return properties.site ?? `${id ?? geometry.coordinates.join()}`;
}
