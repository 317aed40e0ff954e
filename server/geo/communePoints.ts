import { feature } from "topojson-client";
import type { GeometryObject, Objects, Topology } from "topojson-specification";
import * as v from "valibot";
import type { Position } from "#domain/place.ts";
import { findPack, type FoundPack } from "./packs.ts";
import { pointInside } from "./pointInside.ts";

/** The pack with the communes' shapes; each has its official code as its id. */
const packName = "communes.topo.json";

const Pack = v.looseObject({
  type: v.literal("Topology"),
  objects: v.record(v.string(), v.looseObject({ type: v.string() })),
  arcs: v.array(v.unknown()),
});

/** Where communes are, by their official codes. */
type Points = ReadonlyMap<string, Position>;

/** The points of the map that was read last: one server has one. */
let last: { of: string; points: Promise<Points> } | undefined;

/**
 * A point inside each commune of the operator's map, by its official code; none without a map, and
 * without those of its shapes that have no code. Reads and unfolds up to 20 MB, once for each map.
 */
export async function communePoints(folder: string | undefined): Promise<Points> {
  const pack = folder && (await findPack(folder, packName));
  if (!pack || pack.bytes === 0) return new Map();
  const of = `${folder} ${pack.tag}`;
  if (last?.of === of) return last.points;
  const points = readPoints(pack);
  last = { of, points };
  // What could not be read is tried again.
  points.catch(() => (last = undefined));
  return points;
}

async function readPoints(pack: FoundPack): Promise<Points> {
  const parsed = v.parse(Pack, await new Response(pack.read(0, pack.bytes - 1)).json());
  // Safe cast: what is no topology throws in `feature`, and the test reads one.
  const topology = parsed as unknown as Topology<Objects<object>>;
  return new Map(Object.values(topology.objects).flatMap((object) => pointsOf(topology, object)));
}

function pointsOf(
  topology: Topology<Objects<object>>,
  object: GeometryObject<object>,
): [string, Position][] {
  const shapes = feature(topology, object);
  const each = shapes.type === "FeatureCollection" ? shapes.features : [shapes];
  return each.flatMap(({ id, geometry }): [string, Position][] => {
    const code = String(id ?? "").padStart(5, "0");
    const point = pointInside(geometry);
    return /^\d{5}$/.test(code) && code !== "00000" && point ? [[code, point]] : [];
  });
}
