import * as v from "valibot";
import { hazards } from "./campaign.ts";

// What the API gives out. Quantities are integers in the item's smallest unit, values are đồng,
// days are ISO text, instants milliseconds since 1970 UTC. Fields marked private are left out for
// readers who may not see them.

const id = v.string();
const whole = v.number();
const day = v.string();

export const CampaignView = v.object({
  id,
  name: v.string(),
  hazard: v.picklist(hazards),
  startsOn: day,
  endsOn: day,
  communes: v.array(v.string()),
  lapseDays: whole,
  silenceDays: whole,
  glide: v.optional(v.string()),
  memoPrefix: v.string(),
  open: v.boolean(),
});
export type CampaignView = v.InferOutput<typeof CampaignView>;

export const ClusterView = v.object({ id, code: v.string(), name: v.string(), schools: whole });
export type ClusterView = v.InferOutput<typeof ClusterView>;

export const SchoolView = v.object({
  id,
  code: v.string(),
  name: v.string(),
  level: v.string(),
  cluster: v.nullable(id),
  commune: v.string(),
});
export type SchoolView = v.InferOutput<typeof SchoolView>;

export const SiteView = v.object({
  id,
  name: v.string(),
  school: v.object({ id, name: v.string() }),
  main: v.boolean(),
  commune: v.object({ id: v.string(), name: v.string() }),
  lat: v.number(),
  lng: v.number(),
  /** How the position is known. */
  positionFrom: v.picklist(["gps", "map", "commune"]),
  pupils: whole,
  staff: whole,
});
export type SiteView = v.InferOutput<typeof SiteView>;

export const CommuneView = v.object({
  id: v.string(),
  name: v.string(),
  nameEn: v.string(),
  lat: v.number(),
  lng: v.number(),
});
export type CommuneView = v.InferOutput<typeof CommuneView>;
