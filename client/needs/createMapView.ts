import { createSignal, type Accessor } from "solid-js";
import type { MapView } from "#domain/mapViews.ts";
import { onLive } from "../api/live.ts";
import type { Query } from "../api/request.ts";
import { createAnswer } from "../totals/createAnswer.ts";
import { everywhere, sitesIn } from "./needQueries.ts";

/** What the map shows: its bounds and zoom. */
export interface View {
  bbox: readonly [west: number, south: number, east: number, north: number];
  zoom: number;
}

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

  const sum = (of: "sites" | "lacking") => {
    const known = all.value();
    return known && sitesIn(known.features, of);
  };
  return {
    features: () => seen.value()?.features ?? [],
    /** How many sites there are, and how many of them lack something; undefined until answered. */
    sites: () => sum("sites"),
    lacking: () => sum("lacking"),
    isCounting: all.isLoading,
    onMove: (next: View) => setView(next),
  };
}
