import * as v from "valibot";
import { addDays } from "./calendar.ts";
import { Day } from "./day.ts";
import { refuse, accept, type Decision } from "./decision.ts";
import { Name } from "./text.ts";
import { Id } from "./id.ts";
import { Dong } from "./number.ts";
import { noEvidenceReasons, receiptEvidences } from "./evidence.ts";

export const hazards = ["storm", "flood", "landslide", "flash_flood", "other"] as const;

/** An account at a Vietnamese bank: the bank's 6-digit NAPAS BIN, the number, the holder's name. */
export const BankAccount = v.object({
  bin: v.pipe(v.string(), v.regex(/^\d{6}$/, "not_a_bank")),
  account: v.pipe(v.string(), v.regex(/^[0-9A-Z]{4,19}$/, "not_a_bank_account")),
  holder: Name,
});
export type BankAccount = v.InferOutput<typeof BankAccount>;

/** What opens a campaign: relief for one event. */
export const NewCampaign = v.object({
  id: Id,
  name: Name,
  hazard: v.picklist(hazards),
  startsOn: Day,
  /** The last day on which it receives gifts. */
  endsOn: Day,
  communes: v.pipe(v.array(v.string()), v.maxLength(500)),
  /** Days until a promise that was not sent lapses. */
  lapseDays: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(365)),
  /** Days of silence after which a school is asked whether it still needs help. */
  silenceDays: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(365)),
  /** Number of the event at glidenumber.net, where it has one. */
  glide: v.optional(v.string()),
  memoPrefix: v.pipe(v.string(), v.regex(/^[A-Z]{2,6}$/)),
  /** Whether a receipt needs a photo of what arrived or of the signed form. */
  receiptEvidence: v.optional(v.picklist(receiptEvidences), "required"),
  /** Why it does not; needed where it does not. */
  noEvidenceReason: v.optional(v.picklist(noEvidenceReasons)),
  bank: v.optional(BankAccount),
  /** Above this many đồng a reversal needs a second person of the department; absent: never. */
  reversalLimit: v.optional(Dong),
});
export type NewCampaign = v.InferOutput<typeof NewCampaign>;

/** What rules need to know of a campaign. */
export interface CampaignTerms {
  startsOn: Day;
  endsOn: Day;
  lapseDays: number;
}

/** Whether promises and needs are still taken on a day. Refuses with `campaign_closed`. */
export function decideOpen(campaign: CampaignTerms, today: Day): Decision<true, "campaign_closed"> {
  if (today > campaign.endsOn) return refuse("campaign_closed", { endedOn: campaign.endsOn });
  return accept(true);
}

/** The day on which a promise made or renewed today lapses. */
export function lapseDay(campaign: CampaignTerms, today: Day): Day {
  return addDays(today, campaign.lapseDays);
}

/**
 * Whether a day that someone states for an act can be true: not after today, not before the
 * campaign began. Refuses with `invalid_input`, naming the field.
 */
export function decideHappened(
  field: string,
  on: Day,
  campaign: CampaignTerms,
  today: Day,
): Decision<Day, "invalid_input"> {
  if (on > today) return refuse("invalid_input", { path: field, problem: "date_in_future", today });
  if (on < campaign.startsOn)
    return refuse("invalid_input", {
      path: field,
      problem: "date_before_campaign",
      startsOn: campaign.startsOn,
    });
  return accept(on);
}

/**
 * Whether something can have left on a day. What leaves now needs a campaign that is still open;
 * what is entered from a paper, one that was open on its day. Refuses with `campaign_closed`, or
 * `invalid_input`, naming the field.
 */
export function decideSentOn(
  { sentOn, expectedOn }: { sentOn: Day; expectedOn?: Day | undefined },
  campaign: CampaignTerms,
  { today, isOnPaper }: { today: Day; isOnPaper: boolean },
): Decision<Day, "campaign_closed" | "invalid_input"> {
  const open = decideOpen(campaign, isOnPaper ? sentOn : today);
  if (!open.ok) return open;
  if (expectedOn && expectedOn < sentOn)
    return refuse("invalid_input", { path: "expectedOn", problem: "before_sent", sentOn });
  return decideHappened("sentOn", sentOn, campaign, today);
}
