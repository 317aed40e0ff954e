import * as v from "valibot";
import { coverages, urgencies } from "./needLine.ts";

// What the API gives out. Quantities are integers in the item's smallest unit, values are đồng,
// days are ISO text, instants milliseconds since 1970 UTC. Fields marked private are left out for
// readers who may not see them.

const id = v.string();
const whole = v.number();

/** A feature of the map: one site with its open needs, or a cluster of several sites. */
export const MapFeature = v.object({
  type: v.literal("Feature"),
  id: v.optional(v.union([v.string(), whole])),
  geometry: v.object({ type: v.literal("Point"), coordinates: v.tuple([v.number(), v.number()]) }),
  properties: v.object({
    /** A site's id and names; absent on a cluster. */
    site: v.optional(id),
    need: v.optional(id),
    name: v.optional(v.string()),
    /** How many sites this stands for, 1 for a site. */
    sites: whole,
    /** How many of them lack something. */
    lacking: whole,
    /** The worst coverage and urgency among them. */
    coverage: v.picklist(coverages),
    urgency: v.picklist(urgencies),
    /** The zoom at which a cluster falls apart. */
    expandsAt: v.optional(whole),
  }),
});
export type MapFeature = v.InferOutput<typeof MapFeature>;

export const MapView = v.object({
  type: v.literal("FeatureCollection"),
  features: v.array(MapFeature),
});
export type MapView = v.InferOutput<typeof MapView>;

/** Sites with the worst coverage and urgency of their verified needs, as of an entry. */
export const SitesFile = v.object({
  type: v.literal("FeatureCollection"),
  asOfSeq: whole,
  features: v.array(
    v.object({
      type: v.literal("Feature"),
      id: v.string(),
      geometry: MapFeature.entries.geometry,
      properties: v.object({
        name: v.string(),
        coverage: v.picklist(coverages),
        urgency: v.picklist(urgencies),
        /** The newest of them. */
        need: v.string(),
      }),
    }),
  ),
});
