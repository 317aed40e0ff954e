import type { Basemap } from "#server/geo/basemap.ts";
import type { Pack } from "#server/geo/packs.ts";
import type { Objects, Topology } from "topojson-specification";

/** A map that an operator put on the server; its name says what it holds. */
export interface OwnMap {
  name: string;
  topology: Topology<Objects>;
}

/** What there is to draw the land with. */
export interface Ground {
  basemap: Basemap;
  ownMaps: OwnMap[];
}

/** Most files drawn; each is held in memory as lines. */
const mapLimit = 12;

/** Loads the basemap and the operator's maps. Throws when the basemap cannot be had. */
export async function loadGround(signal: AbortSignal): Promise<Ground> {
  const [basemap, ownMaps] = await Promise.all([
    load<Basemap>("/geo/base.json", signal),
    // Without them the diagram is drawn.
    loadOwnMaps(signal).catch(() => []),
  ]);
  return { basemap, ownMaps };
}

async function loadOwnMaps(signal: AbortSignal): Promise<OwnMap[]> {
  const { packs } = await load<{ packs: Pack[] }>("/geo/packs.json", signal);
  const names = packs.map(({ name }) => name).filter((name) => name.endsWith(".topo.json"));
  const maps = await Promise.all(
    names.slice(0, mapLimit).map(async (name) => ({
      name: name.replace(".topo.json", ""),
      topology: await load<Topology<Objects>>(`/geo/${name}`, signal),
    })),
  );
  return maps.filter(({ topology }) => topology.type === "Topology");
}

/** The server's own answers, whose shapes its tests hold; an operator's file may be anything. */
async function load<Shape>(path: string, signal: AbortSignal): Promise<Shape> {
  const response = await fetch(path, { signal });
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return (await response.json()) as Shape;
}
