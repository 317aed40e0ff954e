import L from "leaflet";
import { feature, mesh } from "topojson-client";
import type { GeometryObject, Topology } from "topojson-specification";
import type { Ground, OwnMap } from "./basemap.ts";

/** How a layer is drawn: its strokes here, its colours in `map.css`, by the class. */
interface Stroke extends L.PathOptions {
  className: string;
  weight: number;
}

const land: Stroke = { className: "land-area land-line", fill: true, weight: 1.25 };
const ground: Stroke = { className: "land-area", fill: true, stroke: false, weight: 0 };
const borders: Stroke = { className: "land-line", weight: 0.8, opacity: 0.8 };
const rivers: Stroke = { className: "river", weight: 1.75 };
const lakes: Stroke = { className: "lake", fill: true, stroke: false, weight: 0 };
const frontier: Stroke = { className: "frontier", weight: 1.5, opacity: 0.55 };

/**
 * Draws the land under the pins: the operator's maps where there are any, and else the diagram.
 * Returns how to take it away. As SVG, for a canvas of the map and the room around it is 20 MB that a
 * phone has to fill before it shows anything else.
 */
export function drawLand(map: L.Map, loaded: Ground): () => void {
  const renderer = L.svg({ padding: 0.5 });
  const group = L.layerGroup().addTo(map);
  for (const { topology, object, stroke, isMesh } of layersOf(loaded)) {
    const shape = isMesh ? mesh(topology, object) : feature(topology, object);
    // Leaflet keeps a layer's renderer for ever, so all share one picture.
    const style = { renderer, fill: false, fillOpacity: 1, smoothFactor: 0.5, ...stroke };
    L.geoJSON(shape, { interactive: false, style: () => style }).addTo(group);
  }
  return () => {
    group.remove();
    renderer.remove();
  };
}

/** Whether the operator's maps show the land, so that the diagram is not needed. */
export function hasOwnLand({ ownMaps }: Ground): boolean {
  return ownMaps.some(({ name }) => name === "communes" || name === "outline");
}

interface Layer {
  topology: Topology;
  object: GeometryObject;
  stroke: Stroke;
  /** Shared borders drawn once, instead of each area by itself. */
  isMesh?: boolean;
}

function layersOf(loaded: Ground): Layer[] {
  const { basemap: topology, ownMaps } = loaded;
  const diagram: Layer[] = [
    { topology, object: topology.objects.outline, stroke: land },
    { topology, object: topology.objects.borders, stroke: borders },
  ];
  const own = ownMaps.flatMap(ownLayers).sort((one, other) => depth(one) - depth(other));
  return hasOwnLand(loaded) ? own : [...diagram, ...own];
}

/** Areas first, lines over them. */
function depth({ stroke }: Layer): number {
  return stroke.fill ? 0 : stroke === borders ? 1 : 2;
}

function ownLayers({ name, topology }: OwnMap): Layer[] {
  return Object.values(topology.objects).flatMap((object): Layer[] => {
    if (name === "outline") return [{ topology, object, stroke: land }];
    if (name === "communes")
      return [
        { topology, object, stroke: ground },
        { topology, object, stroke: borders, isMesh: true },
      ];
    if (name === "rivers") return [{ topology, object, stroke: rivers }];
    if (name === "lakes") return [{ topology, object, stroke: lakes }];
    return [{ topology, object, stroke: name === "border" ? frontier : borders }];
  });
}
