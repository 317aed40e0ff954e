import * as v from "valibot";
import { BankAccount, hazards } from "./campaign.ts";
import { receiptEvidences } from "./evidence.ts";
import { positionSources, schoolLevels } from "./place.ts";

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
  /** Whether a receipt needs a photo of what arrived or of the signed form. */
  receiptEvidence: v.picklist(receiptEvidences),
  /** Where gifts of cash go: NAPAS BIN, account number, holder. */
  bank: v.optional(BankAccount),
  /** Above this many đồng a reversal needs a second person. */
  reversalLimit: v.optional(whole),
  open: v.boolean(),
});
export type CampaignView = v.InferOutput<typeof CampaignView>;

export const ClusterView = v.object({ id, code: v.string(), name: v.string(), schools: whole });
export type ClusterView = v.InferOutput<typeof ClusterView>;

export const SchoolView = v.object({
  id,
  code: v.string(),
  name: v.string(),
  level: v.picklist(schoolLevels),
  cluster: v.nullable(id),
  commune: v.string(),
});
export type SchoolView = v.InferOutput<typeof SchoolView>;

export const SiteView = v.object({
  id,
  code: v.string(),
  name: v.string(),
  school: v.object({ id, name: v.string() }),
  main: v.boolean(),
  commune: v.object({ id: v.string(), name: v.string() }),
  lat: v.number(),
  lng: v.number(),
  /** How the position is known. */
  positionFrom: v.picklist(positionSources),
  pupils: whole,
  staff: whole,
  /** Since when no one is taught there. */
  closedAt: v.optional(v.number()),
});
export type SiteView = v.InferOutput<typeof SiteView>;

/** A school with all its sites, closed ones too. */
export const SchoolWithSites = v.object({ ...SchoolView.entries, sites: v.array(SiteView) });

export const CommuneView = v.object({
  id: v.string(),
  name: v.string(),
  nameEn: v.string(),
  /** A point inside it; the province's where none is known. */
  lat: v.number(),
  lng: v.number(),
  located: v.boolean(),
  /** The old names by which a search found it, if not by today's. */
  formerly: v.optional(v.array(v.object({ name: v.string(), district: v.string() }))),
});
export type CommuneView = v.InferOutput<typeof CommuneView>;
