import * as v from "valibot";
import { roles } from "./actor.ts";
import { hazards } from "./campaign.ts";
import { consignmentStates, meansOfSending } from "./consignment.ts";
import { entryKinds } from "./entry.ts";
import { accounts, bases } from "./movement.ts";
import { needStatuses } from "./need.ts";
import { coverages, urgencies } from "./needLine.ts";
import { pledgeStates } from "./pledge.ts";
import { discrepancyKinds, discrepancyStates } from "./receipt.ts";

// What the API gives out. Quantities are integers in the item's smallest unit, values are đồng,
// days are ISO text, instants milliseconds since 1970 UTC. Fields marked private are left out for
// readers who may not see them.

const id = v.string();
const whole = v.number();
const day = v.string();
const instant = v.number();

/** A page of a list; `next` is the cursor of the following page, or null on the last one. */
export const page = <Schema extends v.GenericSchema>(item: Schema) =>
  v.object({ items: v.array(item), next: v.nullable(v.string()) });

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

const standing = {
  promised: whole,
  held: whole,
  onTheWay: whole,
  received: whole,
};

export const NeedLineView = v.object({
  id,
  item: v.string(),
  name: v.string(),
  unit: v.string(),
  scale: whole,
  urgency: v.picklist(urgencies),
  asked: whole,
  approved: v.nullable(whole),
  ...standing,
  lacking: whole,
  over: whole,
  /** Private: a word about the line. */
  note: v.optional(v.string()),
});
export type NeedLineView = v.InferOutput<typeof NeedLineView>;

export const NeedView = v.object({
  id,
  code: v.string(),
  campaign: id,
  site: v.object({
    id,
    name: v.string(),
    school: v.object({ id, name: v.string() }),
    commune: v.object({ id: v.string(), name: v.string() }),
    cluster: v.nullable(id),
    lat: v.number(),
    lng: v.number(),
    pupils: whole,
  }),
  status: v.picklist(needStatuses),
  urgency: v.picklist(urgencies),
  /** Computed from the lines; null until the need is verified. */
  coverage: v.nullable(v.picklist(coverages)),
  postedAt: instant,
  verifiedAt: v.optional(instant),
  stillNeededAt: v.optional(instant),
  closedAt: v.optional(instant),
  closeReason: v.optional(v.string()),
  peopleAffected: v.optional(whole),
  /** The text of a need is public only when the department released it. */
  textReleased: v.boolean(),
  situation: v.optional(v.string()),
  damage: v.optional(v.string()),
  /** Private: the department's question or reason to the school. */
  question: v.optional(v.string()),
  /** Private: whom to call. */
  contact: v.optional(v.object({ name: v.string(), phone: v.string() })),
  lines: v.array(NeedLineView),
});
export type NeedView = v.InferOutput<typeof NeedView>;

export const PledgeView = v.object({
  id,
  code: v.string(),
  campaign: id,
  cluster: v.object({ id, name: v.string() }),
  need: v.optional(
    v.object({ id, code: v.string(), site: id, siteName: v.string(), schoolName: v.string() }),
  ),
  needLine: v.optional(id),
  item: v.string(),
  name: v.string(),
  unit: v.string(),
  scale: whole,
  quantity: whole,
  value: whole,
  sent: whole,
  released: whole,
  outstanding: whole,
  state: v.picklist(pledgeStates),
  lapsesOn: day,
  pledgedAt: instant,
  /** Private to the giver and the department. */
  note: v.optional(v.string()),
});
export type PledgeView = v.InferOutput<typeof PledgeView>;

export const ConsignmentLineView = v.object({
  id,
  pledge: v.optional(id),
  needLine: v.optional(id),
  item: v.string(),
  name: v.string(),
  unit: v.string(),
  scale: whole,
  quantity: whole,
  value: whole,
  good: v.optional(whole),
  damaged: v.optional(whole),
  missing: v.optional(whole),
  surplus: v.optional(whole),
});

export const ConsignmentView = v.object({
  id,
  code: v.string(),
  campaign: id,
  site: v.object({ id, name: v.string(), school: v.object({ id, name: v.string() }) }),
  from: v.picklist(["cluster", "fund"]),
  cluster: v.optional(v.object({ id, name: v.string() })),
  means: v.picklist(meansOfSending),
  state: v.picklist(consignmentStates),
  sentOn: day,
  /** Private: arrival times and who drives are for those who deliver and receive. */
  expectedOn: v.optional(day),
  carrier: v.optional(v.string()),
  plate: v.optional(v.string()),
  driver: v.optional(v.object({ name: v.string(), phone: v.string() })),
  note: v.optional(v.string()),
  receipt: v.optional(
    v.object({
      id,
      code: v.string(),
      receivedOn: day,
      /** Confirmed by a school of the cluster that gave, or by a person who heads it. */
      ownCluster: v.boolean(),
      /** Private. */
      receivedBy: v.optional(v.object({ name: v.string(), position: v.string() })),
      note: v.optional(v.string()),
    }),
  ),
  lines: v.array(ConsignmentLineView),
  /** Items that arrived though no line names them. */
  extra: v.array(
    v.object({
      item: v.string(),
      name: v.string(),
      unit: v.string(),
      scale: whole,
      surplus: whole,
      value: whole,
    }),
  ),
});
export type ConsignmentView = v.InferOutput<typeof ConsignmentView>;

export const DiscrepancyView = v.object({
  id,
  code: v.string(),
  campaign: id,
  consignment: v.object({ id, code: v.string() }),
  site: v.object({ id, name: v.string(), schoolName: v.string() }),
  cluster: v.optional(v.object({ id, name: v.string() })),
  line: v.nullable(id),
  item: v.string(),
  name: v.string(),
  unit: v.string(),
  scale: whole,
  kind: v.picklist(discrepancyKinds),
  quantity: whole,
  settled: whole,
  state: v.picklist(discrepancyStates),
  openedAt: instant,
  /** Private to the parties, the department and the auditors. */
  reason: v.optional(v.string()),
});
export type DiscrepancyView = v.InferOutput<typeof DiscrepancyView>;

const end = v.object({
  account: v.picklist(accounts),
  giver: v.string(),
  site: v.optional(id),
  needLine: v.optional(id),
  pledge: v.optional(id),
  consignmentLine: v.optional(id),
});

export const EntryView = v.object({
  seq: whole,
  code: v.string(),
  id,
  kind: v.picklist(entryKinds),
  campaign: id,
  recordedAt: instant,
  effectiveOn: day,
  actor: v.object({
    organisation: v.string(),
    role: v.picklist(roles),
    onBehalfOf: v.optional(id),
  }),
  subjects: v.record(v.string(), v.string()),
  movements: v.array(
    v.object({
      from: end,
      to: end,
      item: v.string(),
      quantity: whole,
      value: whole,
      basis: v.optional(v.picklist(bases)),
    }),
  ),
  reason: v.optional(v.string()),
  flags: v.array(v.string()),
  reverses: v.optional(whole),
  reversedBy: v.optional(whole),
  leafHash: v.string(),
  /** What the campaign's schools had received up to this entry, in đồng. */
  balance: v.object({ cash: whole, goods: whole }),
  /** Names of every organisation, site and item that the ids above stand for. */
  names: v.record(v.string(), v.string()),
  /** Codes of the subjects (`NC-…`, `CK-…`), by subject. */
  codes: v.record(v.string(), v.string()),
  /** Unit and scale of each item that moved. */
  units: v.record(v.string(), v.object({ unit: v.string(), scale: whole })),
});
export type EntryView = v.InferOutput<typeof EntryView>;

export const Sum = v.object({
  cash: whole,
  goods: whole,
  items: v.optional(
    v.array(
      v.object({
        item: v.string(),
        name: v.string(),
        unit: v.string(),
        scale: whole,
        quantity: whole,
      }),
    ),
  ),
});
export type Sum = v.InferOutput<typeof Sum>;

const sums = {
  promised: Sum,
  held: Sum,
  onTheWay: Sum,
  received: Sum,
  damaged: Sum,
  missing: Sum,
};

export const totalsBy = ["cluster", "school", "commune", "item", "category", "day"] as const;
export type TotalsBy = (typeof totalsBy)[number];

export const TotalsView = v.object({
  campaign: id,
  by: v.picklist(totalsBy),
  /** The last entry these sums include; −1 when there is none. */
  seq: whole,
  rows: v.array(v.object({ key: v.string(), name: v.string(), ...sums })),
  total: v.object(sums),
});
export type TotalsView = v.InferOutput<typeof TotalsView>;

/** The answer to every accepted write. `seq` is its last entry, where it made one. */
export const Done = v.object({
  id,
  code: v.optional(v.string()),
  seq: v.optional(whole),
});
export type Done = v.InferOutput<typeof Done>;

export const Me = v.object({
  name: v.string(),
  memberships: v.array(
    v.object({
      id,
      role: v.picklist(roles),
      cluster: v.optional(v.object({ id, name: v.string() })),
      school: v.optional(v.object({ id, name: v.string() })),
    }),
  ),
  /** The id of the membership in which the person acts now. */
  active: v.nullable(id),
  sites: v.array(v.object({ id, name: v.string() })),
  may: v.array(v.string()),
});
export type Me = v.InferOutput<typeof Me>;

/** RFC 9457 problem details; `title` is in the reader's language. */
export const Problem = v.object({
  type: v.string(),
  title: v.string(),
  status: whole,
  code: v.string(),
  facts: v.optional(v.record(v.string(), v.union([v.string(), v.number()]))),
  issues: v.optional(
    v.array(
      v.object({
        path: v.array(v.union([v.string(), v.number()])),
        code: v.string(),
        message: v.string(),
      }),
    ),
  ),
});
export type Problem = v.InferOutput<typeof Problem>;

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

export const Health = v.object({
  status: v.literal("ok"),
  version: v.string(),
  database: v.picklist(["sqlite", "postgres"]),
});

/** One live event: something happened to the thing with this id. `seq` is its ledger entry. */
export const LiveEvent = v.object({ kind: v.string(), id, seq: v.optional(whole) });
export type LiveEvent = v.InferOutput<typeof LiveEvent>;
