import Supercluster from "supercluster";
import { coverages, urgencies, type Coverage, type Urgency } from "#domain/needLine.ts";
import type { MapFeature } from "#domain/mapViews.ts";

// Pins that would lie on each other become one that shows the worst of them. The index is built
// once for many views: it holds every zoom. How sites stand may change in it; which there are, and where, not.

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

/** Where sites lie, and how they stand: the first stays as it was built, the second may change. */
export interface SiteIndex {
  places: Supercluster<SitePoint, Of>;
  leaves: ReadonlyMap<string, Gathered>;
}

/** Most features in one answer. */
export const featureLimit = 2_000;

/** Pixels of Leaflet's 256-pixel tiles within which pins become one: two touch targets fit. */
const radius = 56;
/** Above it every site stands for itself: there, touch targets side by side are 200 m apart. */
const maxZoom = 14;
/** The widest screen believed; a wider bbox at a high zoom is answered as if zoomed out. */
const widestPx = 4_096;

/** What a pin knows of its sites, as ranks in `coverages` and `urgencies`. */
interface Standing {
  lacking: number;
  coverage: number;
  /** The worst among those not yet covered; −1 when all are. */
  openUrgency: number;
  urgency: number;
}

/**
 * A site, or two that are one pin on some zoom, each a site or two of that kind: whatever becomes a cluster is
 * such a tree, and each site is in one of them.
 */
interface Gathered {
  standing: Standing;
  parts?: readonly [Gathered, Gathered];
  within?: Gathered;
}
/** What the clusters of the index carry: it copies them, and what they refer to stays one. */
interface Of {
  gathered: Gathered;
}

/** Builds the index of these sites: about 10 ms for each 10,000. */
export function indexSites(points: readonly SitePoint[]): SiteIndex {
  const leaves = new Map<string, Gathered>();
  const places = new Supercluster<SitePoint, Of>({
    radius,
    extent: 256,
    maxZoom,
    map: (point) => {
      const gathered = { standing: standingOf(point) };
      leaves.set(point.site, gathered);
      return { gathered };
    },
    reduce: (sum, more) => {
      sum.gathered = together(sum.gathered, more.gathered);
    },
  });
  places.load(
    points.map((point) => ({
      type: "Feature",
      geometry: { type: "Point", coordinates: [point.lng, point.lat] },
      properties: point,
    })),
  );
  return { places, leaves };
}

/** Brings every cluster that a site is in up to how that site stands now, where it was. */
export function restand({ leaves }: SiteIndex, point: SitePoint): void {
  const leaf = leaves.get(point.site);
  // A site that is in no cluster on any zoom is only itself.
  if (!leaf) return;
  leaf.standing = standingOf(point);
  for (let at = leaf.within; at?.parts; at = at.within) at.standing = worstOf(...at.parts);
}

/**
 * The sites and clusters of sites inside a view, in no particular order. When they would be more
 * than `featureLimit`, the answer is that of a lower zoom.
 */
export function featuresWithin(index: SiteIndex, bbox: Bbox, zoom: number): MapFeature[] {
  const [west, south, east, north] = bbox;
  const seen = Math.min(Math.max(Math.round(zoom), 0), highestZoom(bbox), maxZoom + 1);
  for (let at = seen; at >= 0; at--) {
    const found = index.places.getClusters([west, south, east, north], at);
    if (found.length <= featureLimit || at === 0)
      return found.slice(0, featureLimit).map((one) => featureOf(index.places, one));
  }
  return [];
}

function highestZoom([west, , east]: Bbox): number {
  const degrees = Math.max((east - west + 360) % 360 || 360, 1e-6);
  return Math.floor(Math.log2((widestPx * 360) / (degrees * 256)));
}

function standingOf(point: SitePoint): Standing {
  const urgency = urgencies.indexOf(point.urgency);
  return {
    lacking: isLacking(point.coverage) ? 1 : 0,
    coverage: coverages.indexOf(point.coverage),
    openUrgency: isLacking(point.coverage) ? urgency : -1,
    urgency,
  };
}

function together(...parts: [Gathered, Gathered]): Gathered {
  const whole = { standing: worstOf(...parts), parts };
  for (const part of parts) part.within = whole;
  return whole;
}

function worstOf({ standing: one }: Gathered, { standing: other }: Gathered): Standing {
  return {
    lacking: one.lacking + other.lacking,
    coverage: Math.min(one.coverage, other.coverage),
    openUrgency: Math.max(one.openUrgency, other.openUrgency),
    urgency: Math.max(one.urgency, other.urgency),
  };
}

function isLacking(coverage: Coverage): boolean {
  return coverage === "lacking" || coverage === "partly";
}

function featureOf(
  places: SiteIndex["places"],
  { geometry, properties }: ReturnType<SiteIndex["places"]["getClusters"]>[number],
): MapFeature {
  if (!("cluster_id" in properties)) return siteFeature(properties);

  const [lng = 0, lat = 0] = geometry.coordinates;
  const { cluster_id: id, point_count: sites } = properties;
  const { lacking, coverage, openUrgency, urgency: any } = properties.gathered.standing;
  const urgency = openUrgency < 0 ? any : openUrgency;
  return {
    type: "Feature",
    id,
    geometry: { type: "Point", coordinates: [round(lng), round(lat)] },
    properties: {
      sites,
      lacking,
      coverage: coverages[coverage] ?? "lacking",
      urgency: urgencies[urgency] ?? "normal",
      expandsAt: places.getClusterExpansionZoom(id),
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
