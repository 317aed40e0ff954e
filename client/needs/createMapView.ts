import { createSignal, type Accessor } from "solid-js";
import type { MapView } from "#domain/mapViews.ts";
import { onLive } from "../api/live.ts";
import type { Query } from "../api/request.ts";
import { createAnswer } from "../totals/createAnswer.ts";

/** What the map shows: its bounds and zoom. */
export interface View {
  bbox: readonly [west: number, south: number, east: number, north: number];
  zoom: number;
}

/** The whole earth, so that everything is one cluster and can be counted. */
const everywhere = { bbox: "-180,-90,180,90", zoom: 0 };

/** Places of a filter in a view that moves, and how many there are anywhere. */
export function createMapView(query: Accessor<Query | undefined>) {
  const [view, setView] = createSignal<View>();
  const ask = (where: Query | undefined) => {
    const filter = query();
    return filter && where && { path: "/api/map", query: { ...filter, ...where } };
  };
  const within = () => {
    const seen = view();
    return seen && { bbox: seen.bbox.join(","), zoom: seen.zoom };
  };
  const seen = createAnswer<MapView>(() => ask(within()));
  const all = createAnswer<MapView>(() => ask(everywhere));
  onLive(() => {
    seen.refresh();
    all.refresh();
  });

  const sum = (of: "sites" | "lacking") =>
    all.value()?.features.reduce((count, { properties }) => count + properties[of], 0);
  return {
    features: () => seen.value()?.features ?? [],
    /** How many sites there are, and how many of them lack something; undefined until answered. */
    sites: () => sum("sites"),
    lacking: () => sum("lacking"),
    onMove: (next: View) => setView(next),
  };
}
