import * as v from "valibot";
import { roles } from "./actor.ts";
import { consignmentStates, meansOfSending, senders } from "./consignment.ts";
import { evidenceStates } from "./evidence.ts";
import { waysIn } from "./onBehalf.ts";
import { PhotoView } from "./photo.ts";
import { pledgeStates } from "./pledge.ts";
import { discrepancyKinds, discrepancyStates } from "./receipt.ts";

// What the API gives out. Quantities are integers in the item's smallest unit, values are đồng,
// days are ISO text, instants milliseconds since 1970 UTC. Fields marked private are left out for
// readers who may not see them.

const id = v.string();
const whole = v.number();
const day = v.string();
const instant = v.number();

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
  from: v.picklist(senders),
  cluster: v.optional(v.object({ id, name: v.string() })),
  means: v.picklist(meansOfSending),
  state: v.picklist(consignmentStates),
  sentOn: day,
  /** Private to the parties, the department and auditors: the number of its paper. */
  document: v.optional(v.string()),
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
      /** Whether it waits for a photo, has one, or the department does without. */
      evidence: v.picklist(evidenceStates),
      /** Entered by the department on behalf of the school, and how it came to know. */
      enteredFrom: v.optional(v.picklist(waysIn)),
      /** Private. */
      receivedBy: v.optional(v.object({ name: v.string(), position: v.string() })),
      /** Said of one consignment alone; private until they are released. */
      photos: v.optional(v.array(PhotoView)),
      note: v.optional(v.string()),
      /** How it was signed; what was drawn is at `…/signature`. */
      signature: v.optional(
        v.union([v.object({ drawn: v.literal(true) }), v.object({ name: v.string() })]),
      ),
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
  site: v.object({ id, name: v.string(), school: id, schoolName: v.string() }),
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
  /** Private to the parties, the department and the auditors: what was said at the receipt. */
  reason: v.optional(v.string()),
  /** Private as well: what the parties said since, the oldest first. */
  explanations: v.optional(
    v.array(
      v.object({
        id,
        at: instant,
        role: v.picklist(roles),
        organisation: v.string(),
        text: v.string(),
      }),
    ),
  ),
});
export type DiscrepancyView = v.InferOutput<typeof DiscrepancyView>;
