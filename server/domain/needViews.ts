import * as v from "valibot";
import { Contact } from "./contact.ts";
import { needStatuses } from "./need.ts";
import { PhotoView } from "./photo.ts";
import { coverages, urgencies } from "./needLine.ts";
import { waysIn } from "./onBehalf.ts";

// What the API gives out. Quantities are integers in the item's smallest unit, values are đồng,
// days are ISO text, instants milliseconds since 1970 UTC. Fields marked private are left out for
// readers who may not see them.

const id = v.string();
const whole = v.number();
const instant = v.number();

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
  /** Where its school said that it is, when that is not where the site is known to be; `site` has it, too. */
  position: v.optional(v.object({ lat: v.number(), lng: v.number() })),
  status: v.picklist(needStatuses),
  urgency: v.picklist(urgencies),
  /** Computed from the lines; null until the need is verified. */
  coverage: v.nullable(v.picklist(coverages)),
  postedAt: instant,
  verifiedAt: v.optional(instant),
  stillNeededAt: v.optional(instant),
  /** From which day its school is asked whether it still needs help, if it is asked at all. */
  askAgainOn: v.optional(v.string()),
  closedAt: v.optional(instant),
  closeReason: v.optional(v.string()),
  peopleAffected: v.optional(whole),
  /** Entered by the department on behalf of the school, and how it came to know. */
  enteredFrom: v.optional(v.picklist(waysIn)),
  /** The text of a need is public only when the department released it. */
  textReleased: v.boolean(),
  situation: v.optional(v.string()),
  damage: v.optional(v.string()),
  /** Said of one need alone: its photos; private until they are released. */
  photos: v.optional(v.array(PhotoView)),
  /** Private: the department's question or reason to the school. */
  question: v.optional(v.string()),
  /** Private: whom to call, for the school itself. */
  contact: v.optional(Contact),
  /** Said of one need alone: whom to call is known, and this reader may ask at `/contact`. */
  mayAskContact: v.optional(v.boolean()),
  lines: v.array(NeedLineView),
});
export type NeedView = v.InferOutput<typeof NeedView>;

/** What all verified needs of a campaign still lack of one item, and how many of them lack it. */
export const LackingView = v.object({
  item: v.string(),
  name: v.string(),
  unit: v.string(),
  scale: whole,
  lacking: whole,
  needs: whole,
});
export type LackingView = v.InferOutput<typeof LackingView>;
