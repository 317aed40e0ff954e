import { decideHappened } from "#domain/campaign.ts";
import { cash } from "#domain/catalogue.ts";
import { NewConsignment } from "#domain/consignment.ts";
import type { Day } from "#domain/day.ts";
import type { NeedLineView, NeedView } from "#domain/needViews.ts";
import type { CampaignView } from "#domain/placeViews.ts";
import type { Answer } from "../api/request.ts";
import { newId } from "../api/newId.ts";
import { check, problemOf, wrongAt } from "../consignments/check.ts";
import {
  newDraft,
  toSend,
  valueOf,
  type LineDraft,
  type SendDraft,
} from "../consignments/sending.ts";

/** What the fund pays a school or buys for it: lines of one need, all money or all goods. */
export interface SpendPlan {
  campaign: CampaignView;
  need: NeedView;
  /** What can be paid for: money that is lacking or held, goods that are lacking. */
  lines: readonly NeedLineView[];
  /** The line from which one came. */
  chosen: string;
  isCash: boolean;
}

/** The plan for a line of a need; its lines are those of the same kind. */
export function planOf(campaign: CampaignView, need: NeedView, chosen: string): SpendPlan {
  const isCash = need.lines.find(({ id }) => id === chosen)?.item === cash;
  const lines = need.lines.filter(
    (line) => (line.item === cash) === isCash && need.status === "verified" && mostOf(line) > 0,
  );
  return { campaign, need, lines, chosen, isCash };
}

/** The most that may go to a line: what it lacks, and what is held for it already. */
export function mostOf({ lacking, held }: NeedLineView): number {
  return lacking + held;
}

/** A new form; the chosen line has what is held for it, or all that it lacks of goods. */
export function newSpending({ lines, chosen }: SpendPlan, today: Day): SendDraft {
  const quantity = ({ id, item, held, lacking }: NeedLineView) => {
    if (id !== chosen) return undefined;
    return item === cash ? held || undefined : lacking;
  };
  return {
    ...newDraft([], today),
    lines: lines.map((line) => ({
      id: newId(),
      item: line.item,
      needLine: line.id,
      quantity: quantity(line),
      basis: "invoice",
    })),
  };
}

/** The lines of which something is paid or bought, in their order. */
export function filled(lines: readonly LineDraft[]): LineDraft[] {
  return lines.filter(({ quantity }) => quantity !== undefined && quantity > 0);
}

/** What is taken of held money, and of free money, in đồng. */
export function takenBy(lines: readonly LineDraft[], { lines: of, isCash }: SpendPlan) {
  if (!isCash)
    return { held: 0, free: filled(lines).reduce((sum, { value = 0 }) => sum + value, 0) };
  const parts = filled(lines).map(({ quantity = 0, needLine }) => {
    const held = Math.min(quantity, of.find(({ id }) => id === needLine)?.held ?? 0);
    return { held, free: quantity - held };
  });
  return {
    held: parts.reduce((sum, part) => sum + part.held, 0),
    free: parts.reduce((sum, part) => sum + part.free, 0),
  };
}

/** What the server would refuse anyway, told before sending; else what to send. */
export function judge(draft: SendDraft, plan: SpendPlan, today: Day): Answer<NewConsignment> {
  const lines = filled(draft.lines);
  if (lines.length === 0) return wrongAt(["lines"], "required");
  const unpriced = lines.findIndex(({ item, value }) => item !== cash && value === undefined);
  if (unpriced >= 0) return wrongAt(["lines", unpriced, "value"], "required");
  const to = { campaign: plan.campaign.id, site: plan.need.site.id };
  const facts = { pledges: [], needLines: plan.lines, items: [] };
  const checked = check(NewConsignment, {
    ...toSend({ ...draft, lines }, to, facts),
    from: "fund",
  });
  if (!checked.ok) return checked;
  const happened = decideHappened("sentOn", draft.sentOn, plan.campaign, today);
  if (!happened.ok) return { ok: false, problem: problemOf(happened.code, happened.facts) };
  const over = lines.findIndex((line) => {
    const of = plan.lines.find(({ id }) => id === line.needLine);
    return (line.quantity ?? 0) > (of ? mostOf(of) : 0);
  });
  // The line itself says how much is possible.
  return over >= 0 ? wrongAt(["lines", over, "quantity"], "too_large") : checked;
}

/** What all of it comes to, in đồng. */
export function totalOf(lines: readonly LineDraft[]): number {
  const facts = { pledges: [], needLines: [], items: [] };
  return filled(lines).reduce((sum, line) => sum + valueOf(line, facts), 0);
}
