import type {
  GeometryCollection,
  MultiLineString,
  MultiPolygon,
  Topology,
} from "topojson-specification";
import { cellBorders, type Segment } from "./cellBorders.ts";
import type { Ring, XY } from "./contour.ts";
import { outlineAround } from "./outline.ts";
import { placeNames, type Place, type PlaceName } from "./placeNames.ts";

/**
 * A map that needs no internet and no one's boundaries, as TopoJSON: a line around the communes, the
 * borders half way between them, and their names with the zoom at which each has room. It is a
 * diagram of where communes lie, not of how they are bounded. `bbox` is absent when there is none.
 */
export type Basemap = Topology<{
  outline: MultiPolygon;
  borders: MultiLineString;
  places: GeometryCollection<{ name: string; zoom: number }>;
}>;

/** Coordinates are whole numbers of this many degrees, about 100 m. */
const grain = 0.001;

/** Draws the basemap of these places; tens of milliseconds for a province. */
export function basemapOf(places: readonly Place[]): Basemap {
  const plane = planeOf(places);
  const points = places.map(plane.toKm);
  const rings = outlineAround(points);
  const borders = cellBorders(points, rings);
  const names = placeNames(places);

  const degrees = rings.map((ring) => ring.map(plane.toDegrees));
  return topologyOf(
    degrees,
    borders.map(([from, to]) => [plane.toDegrees(from), plane.toDegrees(to)]),
    names,
  );
}

/**
 * A basemap with nothing drawn, that opens on the surroundings of a point, or on the whole country
 * without one: for a province of which no commune's point is known.
 */
export function blankBasemap(middle: { lat: number; lng: number } | undefined): Basemap {
  const reach = 0.9;
  const bbox: [number, number, number, number] = middle
    ? [middle.lng - reach, middle.lat - reach, middle.lng + reach, middle.lat + reach]
    : [102, 8, 110, 24];
  return { ...topologyOf([], [], []), bbox };
}

/** A flat map around the middle of the places: km east and north. Good to 1 % for a province. */
function planeOf(places: readonly Place[]) {
  const middle = places.reduce((sum, { lat }) => sum + lat, 0) / Math.max(places.length, 1);
  const kmNorth = 111.2;
  const kmEast = kmNorth * Math.cos((middle * Math.PI) / 180);
  return {
    toKm: ({ lng, lat }: Place): XY => [lng * kmEast, lat * kmNorth],
    toDegrees: ([x, y]: XY): XY => [x / kmEast, y / kmNorth],
  };
}

function topologyOf(
  rings: readonly Ring[],
  borders: readonly Segment[],
  names: readonly PlaceName[],
): Basemap {
  const [west, south, east, north] = bboxOf(rings.flat());
  const whole = ([lng, lat]: XY): XY => [
    Math.round((lng - west) / grain),
    Math.round((lat - south) / grain),
  ];
  const closed = rings.map((ring) => arcOf([...ring, ...ring.slice(0, 1)].map(whole)));
  const open = borders.map((segment) => arcOf(segment.map(whole))).filter((arc) => arc.length > 1);
  return {
    type: "Topology",
    ...(rings.length > 0 && { bbox: [west, south, east, north] }),
    transform: { scale: [grain, grain], translate: [west, south] },
    arcs: [...closed, ...open],
    objects: {
      outline: { type: "MultiPolygon", arcs: closed.map((_, i) => [[i]]) },
      borders: { type: "MultiLineString", arcs: open.map((_, i) => [closed.length + i]) },
      places: {
        type: "GeometryCollection",
        geometries: names.map(({ name, zoom, lng, lat }) => ({
          type: "Point",
          coordinates: whole([lng, lat]),
          properties: { name, zoom },
        })),
      },
    },
  };
}

/** TopoJSON's arcs: a place, then from each point to the next. */
function arcOf(points: readonly XY[]): XY[] {
  return points.flatMap(([x, y], i): XY[] => {
    const [lastX, lastY] = points[i - 1] ?? [0, 0];
    const step: XY = [x - lastX, y - lastY];
    return i > 0 && step[0] === 0 && step[1] === 0 ? [] : [step];
  });
}

/** West, south, east, north of the points, rounded outwards; zeros when there are none. */
function bboxOf(points: readonly XY[]): [number, number, number, number] {
  const [lngs, lats] = [points.map(([lng]) => lng), points.map(([, lat]) => lat)];
  const least = (of: number[]) => Math.floor(of.reduce((a, b) => Math.min(a, b), 999) / grain);
  const most = (of: number[]) => Math.ceil(of.reduce((a, b) => Math.max(a, b), -999) / grain);
  if (points.length === 0) return [0, 0, 0, 0];
  const degrees = (grains: number) => Math.round(grains * grain * 1e6) / 1e6;
  return [degrees(least(lngs)), degrees(least(lats)), degrees(most(lngs)), degrees(most(lats))];
}
