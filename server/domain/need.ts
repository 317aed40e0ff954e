import * as v from "valibot";
import { decideOpen, type CampaignTerms } from "./campaign.ts";
import type { Day } from "./day.ts";
import { accept, refuse, type Decision } from "./decision.ts";
import { Id } from "./id.ts";
import { linesMax } from "./limits.ts";
import { ItemCode, type Item } from "./item.ts";
import { lacking, urgencies, type Standing } from "./needLine.ts";
import { waysIn } from "./onBehalf.ts";
import { People, Quantity, QuantityOrNone } from "./number.ts";
import { NamedPhotos } from "./photo.ts";
import { GivenPosition } from "./place.ts";
import { SeenNeed } from "./seenNeed.ts";
import { Name, Note, Phone, Story } from "./text.ts";

export const needStatuses = ["submitted", "returned", "refused", "verified", "closed"] as const;
export type NeedStatus = (typeof needStatuses)[number];

export const closeReasons = [
  "received",
  "no_longer_needed",
  "helped_by_others",
  "duplicate",
] as const;

export const NewNeedLine = v.object({
  id: Id,
  item: ItemCode,
  quantity: Quantity,
  urgency: v.picklist(urgencies),
  note: v.optional(Note),
});

const needFields = {
  situation: Story,
  damage: v.optional(Story),
  position: v.optional(GivenPosition),
  peopleAffected: v.optional(People),
  contact: v.optional(v.object({ name: Name, phone: Phone })),
  photos: v.optional(NamedPhotos),
  lines: v.pipe(
    v.array(NewNeedLine),
    v.minLength(1, "required"),
    v.maxLength(linesMax, "too_many_lines"),
    v.check((lines) => distinct(lines.map(({ id }) => id)), "line_repeated"),
  ),
};

/** What a site asks for in a campaign. `onBehalfOf` is the school when the department enters it. */
export const NewNeed = v.object({
  id: Id,
  campaign: Id,
  site: Id,
  onBehalfOf: v.optional(Id),
  enteredFrom: v.optional(v.picklist(waysIn)),
  ...needFields,
});
export type NewNeed = v.InferOutput<typeof NewNeed>;

/** A need again, in full, while it was returned or nobody has verified it; photos left out stay. */
export const RevisedNeed = v.object({ onBehalfOf: v.optional(Id), ...needFields });
export type RevisedNeed = v.InferOutput<typeof RevisedNeed>;

/**
 * What the department approves; a line left out is approved as asked. `seen` is what was looked at: with it
 * nothing is approved that the school has changed since.
 */
export const Verification = v.object({
  lines: v.pipe(
    v.array(v.object({ id: Id, approved: QuantityOrNone, reason: v.optional(Note) })),
    v.maxLength(linesMax, "too_many_lines"),
    v.check((lines) => distinct(lines.map(({ id }) => id)), "line_repeated"),
  ),
  releaseText: v.optional(v.boolean()),
  seen: v.optional(SeenNeed),
});
export type Verification = v.InferOutput<typeof Verification>;

/** Back to the school with a question. */
export const ReturnedNeed = v.object({ question: Story });
/** Not to be helped, and why. */
export const RefusedNeed = v.object({ reason: Story });
/** Over, and why. `duplicateOf` names the other need. */
export const ClosedNeed = v.object({
  reason: v.picklist(closeReasons),
  duplicateOf: v.optional(Id),
  onBehalfOf: v.optional(Id),
});
export type ClosedNeed = v.InferOutput<typeof ClosedNeed>;
/** Still needed, said by the school or by the department for it. */
export const ConfirmedNeed = v.object({ onBehalfOf: v.optional(Id) });
export type ConfirmedNeed = v.InferOutput<typeof ConfirmedNeed>;

/** Whether a school may file in this campaign today. Refuses with `campaign_closed`. */
export function decideFile(campaign: CampaignTerms, today: Day) {
  return decideOpen(campaign, today);
}

/** Whether a need can still be written anew. Refuses with `need_not_revisable`. */
export function decideRevise(status: NeedStatus): Decision<true, "need_not_revisable"> {
  return status === "submitted" || status === "returned"
    ? accept(true)
    : refuse("need_not_revisable", { status });
}

/** Whether a need waits for the department's word. Refuses with `need_not_submitted`. */
export function decideReview(status: NeedStatus): Decision<true, "need_not_submitted"> {
  return status === "submitted" ? accept(true) : refuse("need_not_submitted", { status });
}

/** The lines as approved. Refuses a need that is not waiting, and lines that are not its own. */
export function decideVerify(
  status: NeedStatus,
  lines: readonly { id: string; asked: number }[],
  given: Verification,
): Decision<{ id: string; asked: number; approved: number }[], "need_not_submitted" | "unknown"> {
  const open = decideReview(status);
  if (!open.ok) return open;
  const known = new Set(lines.map(({ id }) => id));
  const stray = given.lines.find(({ id }) => !known.has(id));
  if (stray) return refuse("unknown", { what: "need_line", id: stray.id });
  const approvals = new Map(given.lines.map(({ id, approved }) => [id, approved]));
  return accept(
    lines.map(({ id, asked }) => ({ id, asked, approved: approvals.get(id) ?? asked })),
  );
}

/** Whether a need can be closed; what is on its way may still arrive. Refuses with `need_closed`. */
export function decideClose(status: NeedStatus): Decision<true, "need_closed"> {
  return status === "closed" || status === "refused"
    ? refuse("need_closed", { status })
    : accept(true);
}

/** Whether one more quantity fits into what a line lacks; its unit is said back with what is left. */
export function decideFits(
  line: Standing & { status: NeedStatus; item: Pick<Item, "unit" | "scale"> },
  quantity: number,
): Decision<true, "need_not_verified" | "exceeds_lacking"> {
  if (line.status !== "verified") return refuse("need_not_verified", { status: line.status });
  if (quantity > lacking(line))
    return refuse("exceeds_lacking", {
      lacking: lacking(line),
      unit: line.item.unit,
      scale: line.item.scale,
    });
  return accept(true);
}

function distinct(ids: readonly string[]): boolean {
  return new Set(ids).size === ids.length;
}
