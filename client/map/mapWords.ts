import type { Coverage, Urgency } from "#domain/needLine.ts";
import type { MapFeature } from "#domain/mapViews.ts";

/** What every map says, in the reader's language; the map itself knows none. */
export interface GroundWords {
  /** What the map is, for those who hear it. */
  title: string;
  zoomIn: string;
  zoomOut: string;
  /** The switch for OpenStreetMap's tiles. */
  streetMap: string;
  /** That the basemap is a diagram and not boundaries. */
  diagram: string;
  /** That the basemap is what the operator put there. */
  ownMap: string;
  loading: string;
  /** That the map is not loaded unasked, to spare data; and the button that loads it. */
  spared: string;
  load: string;
  /** That the map could not be loaded, and that the list has everything. */
  failed: string;
  retry: string;
}

/** What the map of needs says besides. */
export interface MapWords extends GroundWords {
  urgency: Record<Urgency, string>;
  coverage: Record<Coverage, string>;
  /** "12 điểm trường, 5 còn thiếu". */
  sites: (sites: number, lacking: number) => string;
}

/** What a pin is called: "Mầm non Thuận Hòa, rất khẩn, còn thiếu". */
export function pinName({ properties }: MapFeature, words: MapWords): string {
  const { name, sites, lacking, urgency, coverage } = properties;
  if (sites > 1) {
    const worst = lacking > 0 ? words.urgency[urgency] : words.coverage[coverage];
    return `${words.sites(sites, lacking)}, ${worst}`;
  }
  const press = coverage === "received" ? [] : [words.urgency[urgency]];
  return [name ?? "", ...press, words.coverage[coverage]].filter(Boolean).join(", ");
}
