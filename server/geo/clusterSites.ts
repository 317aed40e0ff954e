import Supercluster from "supercluster";
import { coverages, urgencies, type Coverage, type Urgency } from "#domain/needLine.ts";
import type { MapFeature } from "#domain/mapViews.ts";

// Pins that would lie on each other become one that shows the worst of them. The index is built
// once for many views: it holds every zoom.

/** A site with an open need, as the map shows it. Degrees, WGS 84. */
export interface SitePoint {
  site: string;
  need?: string | undefined;
  name: string;
  lat: number;
  lng: number;
  coverage: Coverage;
  urgency: Urgency;
}

/** West, south, east, north in degrees. West may be more than east across the 180° meridian. */
export type Bbox = readonly [west: number, south: number, east: number, north: number];

export type SiteIndex = Supercluster<SitePoint, Gathered>;

/** Most features in one answer. */
export const featureLimit = 2_000;

/** Pixels of Leaflet's 256-pixel tiles within which pins become one: two touch targets fit. */
const radius = 56;
/** Above it every site stands for itself: there, touch targets side by side are 200 m apart. */
const maxZoom = 14;
/** The widest screen believed; a wider bbox at a high zoom is answered as if zoomed out. */
const widestPx = 4_096;

/** What a cluster knows of its sites, as ranks in `coverages` and `urgencies`. */
interface Gathered {
  lacking: number;
  coverage: number;
  /** The worst among those not yet covered; −1 when all are. */
  openUrgency: number;
  urgency: number;
}

/** Builds the index of these sites: about 10 ms for each 10,000. */
export function indexSites(points: readonly SitePoint[]): SiteIndex {
  const index = new Supercluster<SitePoint, Gathered>({
    radius,
    extent: 256,
    maxZoom,
    map: gatheredOf,
    reduce: gather,
  });
  return index.load(
    points.map((point) => ({
      type: "Feature",
      geometry: { type: "Point", coordinates: [point.lng, point.lat] },
      properties: point,
    })),
  );
}

/**
 * The sites and clusters of sites inside a view, in no particular order. When they would be more
 * than `featureLimit`, the answer is that of a lower zoom.
 */
export function featuresWithin(index: SiteIndex, bbox: Bbox, zoom: number): MapFeature[] {
  const [west, south, east, north] = bbox;
  const seen = Math.min(Math.max(Math.round(zoom), 0), highestZoom(bbox), maxZoom + 1);
  for (let at = seen; at >= 0; at--) {
    const found = index.getClusters([west, south, east, north], at);
    if (found.length <= featureLimit || at === 0)
      return found.slice(0, featureLimit).map((one) => featureOf(index, one));
  }
  return [];
}

function highestZoom([west, , east]: Bbox): number {
  const degrees = Math.max((east - west + 360) % 360 || 360, 1e-6);
  return Math.floor(Math.log2((widestPx * 360) / (degrees * 256)));
}

function gatheredOf(point: SitePoint): Gathered {
  const urgency = urgencies.indexOf(point.urgency);
  return {
    lacking: isLacking(point.coverage) ? 1 : 0,
    coverage: coverages.indexOf(point.coverage),
    openUrgency: isLacking(point.coverage) ? urgency : -1,
    urgency,
  };
}

function gather(sum: Gathered, more: Readonly<Gathered>): void {
  sum.lacking += more.lacking;
  sum.coverage = Math.min(sum.coverage, more.coverage);
  sum.openUrgency = Math.max(sum.openUrgency, more.openUrgency);
  sum.urgency = Math.max(sum.urgency, more.urgency);
}

function isLacking(coverage: Coverage): boolean {
  return coverage === "lacking" || coverage === "partly";
}

function featureOf(
  index: SiteIndex,
  { geometry, properties }: ReturnType<SiteIndex["getClusters"]>[number],
): MapFeature {
  if (!("cluster_id" in properties)) return siteFeature(properties);

  const [lng = 0, lat = 0] = geometry.coordinates;
  const { cluster_id: id, point_count: sites, ...gathered } = properties;
  const urgency = gathered.openUrgency < 0 ? gathered.urgency : gathered.openUrgency;
  return {
    type: "Feature",
    id,
    geometry: { type: "Point", coordinates: [round(lng), round(lat)] },
    properties: {
      sites,
      lacking: gathered.lacking,
      coverage: coverages[gathered.coverage] ?? "lacking",
      urgency: urgencies[urgency] ?? "normal",
      expandsAt: index.getClusterExpansionZoom(id),
    },
  };
}

function siteFeature(point: SitePoint): MapFeature {
  return {
    type: "Feature",
    id: point.site,
    // The index's own coordinates went through a projection and back.
    geometry: { type: "Point", coordinates: [point.lng, point.lat] },
    properties: {
      site: point.site,
      ...(point.need !== undefined && { need: point.need }),
      name: point.name,
      sites: 1,
      lacking: isLacking(point.coverage) ? 1 : 0,
      coverage: point.coverage,
      urgency: point.urgency,
    },
  };
}

/** To a metre: a cluster's centre is an average with a long tail of digits. */
function round(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}
