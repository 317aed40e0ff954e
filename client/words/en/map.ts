import type { map as vi } from "../vi/map.ts";
import { counted } from "./counted.ts";

export const map: typeof vi = {
  title: "Map of needs",
  sites: (count) => counted(count, "site"),
  lackingSites: (count) =>
    count === "1" ? "1 site still lacks something" : `${count} sites still lack something`,
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  streetMap: "Street map",
  diagram: "A diagram, not administrative boundaries",
  ownMap: "The operator's own basemap",
  loading: "Loading the map…",
  spared: "The map is not loaded, to save data.",
  load: "Load the map",
  failed: "The map could not be loaded. The list has every place.",
};
