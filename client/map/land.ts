import L from "leaflet";
import { feature, mesh } from "topojson-client";
import type { GeometryObject, Topology } from "topojson-specification";
import type { Ground, OwnMap } from "./basemap.ts";
import { onTheme, readInks, type Ink } from "./inks.ts";

/** How a layer is drawn; colours follow the theme. */
interface Stroke {
  line?: Ink;
  area?: Ink;
  weight: number;
  opacity?: number;
}

interface Drawn {
  layer: L.GeoJSON;
  stroke: Stroke;
}

const land: Stroke = { area: "--land", line: "--land-line", weight: 1.25 };
const borders: Stroke = { line: "--land-line", weight: 0.8, opacity: 0.8 };
const rivers: Stroke = { line: "--water", weight: 1.75 };
const lakes: Stroke = { area: "--water", weight: 0 };
const frontier: Stroke = { line: "--leaf", weight: 1.5, opacity: 0.55 };

/**
 * Draws the land under the pins: the operator's maps where there are any, and else the diagram.
 * Returns how to take it away.
 */
export function drawLand(map: L.Map, ground: Ground): () => void {
  const renderer = L.canvas({ padding: 0.5 });
  const group = L.layerGroup().addTo(map);
  const drawn = layersOf(ground).map(({ topology, object, stroke, isMesh }) => {
    const shape = isMesh ? mesh(topology, object) : feature(topology, object);
    // Leaflet keeps a layer's renderer for ever, so all share one canvas.
    const layer = L.geoJSON(shape, {
      interactive: false,
      style: () => ({ renderer, smoothFactor: 0.5 }),
    });
    return { layer: layer.addTo(group), stroke };
  });
  const paint = () => paintAll(drawn, map.getContainer());
  paint();
  const stop = onTheme(paint);

  return () => {
    stop();
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

function layersOf(ground: Ground): Layer[] {
  const { basemap: topology, ownMaps } = ground;
  const diagram: Layer[] = [
    { topology, object: topology.objects.outline, stroke: land },
    { topology, object: topology.objects.borders, stroke: borders },
  ];
  const own = ownMaps.flatMap(ownLayers).sort((one, other) => depth(one) - depth(other));
  return hasOwnLand(ground) ? own : [...diagram, ...own];
}

/** Areas first, lines over them. */
function depth({ stroke }: Layer): number {
  return stroke.area ? 0 : stroke === borders ? 1 : 2;
}

function ownLayers({ name, topology }: OwnMap): Layer[] {
  return Object.values(topology.objects).flatMap((object): Layer[] => {
    if (name === "outline") return [{ topology, object, stroke: land }];
    if (name === "communes")
      return [
        { topology, object, stroke: { area: "--land", weight: 0 } },
        { topology, object, stroke: borders, isMesh: true },
      ];
    if (name === "rivers") return [{ topology, object, stroke: rivers }];
    if (name === "lakes") return [{ topology, object, stroke: lakes }];
    return [{ topology, object, stroke: name === "border" ? frontier : borders }];
  });
}

function paintAll(drawn: readonly Drawn[], beside: HTMLElement): void {
  const inks = readInks(beside);
  for (const { layer, stroke } of drawn)
    layer.setStyle({
      stroke: !!stroke.line,
      fill: !!stroke.area,
      fillOpacity: 1,
      weight: stroke.weight,
      opacity: stroke.opacity ?? 1,
      lineJoin: "round",
      ...(stroke.line && { color: inks[stroke.line] }),
      ...(stroke.area && { fillColor: inks[stroke.area] }),
    });
}
