import { accept, assert, refuse, type Decision } from "./decision.ts";
import type { Position } from "./place.ts";

/** A commune's point, or that of its province where nobody has told us one: then not `located`. */
export interface CommunePoint extends Position {
  located: boolean;
}

/** A commune of the mountains reaches some 20 km; a place farther than this from all is in none. */
const communeKm = 25;
/** Where a commune's point is not known: no province reaches farther from its middle. */
const provinceKm = 200;

/** Degrees between which Việt Nam lies: the mainland and the islands where people live. */
const country = { lat: [8, 24], lng: [102, 110] } as const;

/**
 * Whether a position can be one of the province with these communes. Refuses with `invalid_input` of
 * `position` and the problem `position_swapped`, when latitude and longitude changed places, or
 * `outside_province` with how far off it is.
 */
export function decidePosition(
  position: Position,
  communes: readonly CommunePoint[],
): Decision<Position, "invalid_input"> {
  assert(communes.length > 0, "a province has communes");
  const { lat, lng } = position;
  if (within(lng, country.lat) && within(lat, country.lng))
    return no("position_swapped", { lat: lng, lng: lat });

  const distances = communes.map(({ located, ...point }) => ({
    km: distanceKm(point, position),
    reachKm: located ? communeKm : provinceKm,
  }));
  if (distances.some(({ km, reachKm }) => km <= reachKm)) return accept(position);
  return no("outside_province", { offKm: Math.round(Math.min(...distances.map(({ km }) => km))) });
}

const no = (problem: string, facts: Record<string, number>) =>
  refuse("invalid_input", { path: "position", problem, ...facts });

const within = (degrees: number, [least, most]: readonly [number, number]) =>
  degrees >= least && degrees <= most;

/** Kilometres between two positions as the crow flies, on a sphere (haversine); good to 0.5 %. */
export function distanceKm(from: Position, to: Position): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const half = (a: number, b: number) => Math.sin(radians(b - a) / 2) ** 2;
  const across = Math.cos(radians(from.lat)) * Math.cos(radians(to.lat));
  return 12_742 * Math.asin(Math.sqrt(half(from.lat, to.lat) + across * half(from.lng, to.lng)));
}
