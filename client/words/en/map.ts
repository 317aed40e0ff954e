import type { map as vi } from "../vi/map.ts";

export const map: typeof vi = {
  title: "Map of needs",
  sites: (count) => `${count} sites`,
  lackingSites: (count) => `${count} sites still lack something`,
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
};
