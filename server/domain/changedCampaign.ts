import * as v from "valibot";
import { banks } from "./banks.ts";
import { BankAccount, NewCampaign } from "./campaign.ts";
import type { Day } from "./day.ts";
import { accept, refuse, type Decision } from "./decision.ts";

const { id: _, glide, bank: __, reversalLimit, receiptEvidence, ...terms } = NewCampaign.entries;

/** What changes of a campaign; null takes away what it need not have. */
export const ChangedCampaign = v.object({
  ...v.partial(v.object(terms)).entries,
  glide: v.optional(v.nullable(v.unwrap(glide))),
  bank: v.optional(v.nullable(BankAccount)),
  reversalLimit: v.optional(v.nullable(v.unwrap(reversalLimit))),
  receiptEvidence: v.optional(v.unwrap(receiptEvidence)),
});
export type ChangedCampaign = v.InferOutput<typeof ChangedCampaign>;

type Unsaid = "id" | "glide" | "bank" | "reversalLimit" | "noEvidenceReason";

/** A campaign with everything that may be said of it, null where nothing is. */
export type Terms = Omit<NewCampaign, Unsaid> & {
  glide: string | null;
  bank: BankAccount | null;
  reversalLimit: number | null;
};

/** The terms with the fields that were given. */
export function changedTerms(
  before: Terms,
  { noEvidenceReason: _, ...asked }: ChangedCampaign,
): Terms {
  const given = Object.entries(asked).filter(([, value]) => value !== undefined);
  return { ...before, ...(Object.fromEntries(given) as Partial<Terms>) };
}

/** What of the world a campaign's terms must agree with. */
export interface Surroundings {
  communes: ReadonlySet<string>;
  /** Another open campaign that has the same bank account. */
  sameAccount: { name: string } | undefined;
}

/**
 * Whether these can be a campaign's terms. Refuses with `invalid_input` a commune that is not there, an
 * end before the start and a bank that NAPAS does not know, and with `bank_account_taken`, because a
 * transfer into an account of two campaigns would be of neither.
 */
export function decideTerms(
  { startsOn, endsOn, communes, bank }: Terms,
  around: Surroundings,
): Decision<true, "invalid_input" | "bank_account_taken"> {
  const wrong = (path: string, problem: string, facts = {}) =>
    refuse("invalid_input", { path, problem, ...facts });
  if (endsOn < startsOn) return wrong("endsOn", "before_start", { startsOn });
  const stray = communes.find((commune) => !around.communes.has(commune));
  if (stray !== undefined) return wrong("communes", "not_a_choice", { commune: stray });
  if (bank && !banks.some(({ bin }) => bin === bank.bin)) return wrong("bank.bin", "not_a_bank");
  if (around.sameAccount) return refuse("bank_account_taken", { name: around.sameAccount.name });
  return accept(true);
}

/** What has happened in a campaign that its terms must go on being true of. */
export interface UnderWay {
  /** The first and last day of a promise, gift or receipt; undefined while there is none. */
  firstOn: Day | undefined;
  lastGivenOn: Day | undefined;
  /** Whether cash was promised, or a statement posted: then the account and its memos are known. */
  hasCash: boolean;
}

/**
 * Whether a campaign that is under way may change so. It may end earlier or later, but not before the
 * last promise or gift; begin later only as long as nothing came before; and its account and memo
 * prefix stay once cash was promised. Refuses with `campaign_under_way` and the field.
 */
export function decideCampaignChange(
  before: Terms,
  after: Terms,
  { firstOn, lastGivenOn, hasCash }: UnderWay,
): Decision<true, "campaign_under_way"> {
  const stays = (field: string, facts = {}) => refuse("campaign_under_way", { field, ...facts });
  if (after.startsOn > before.startsOn && firstOn !== undefined && firstOn < after.startsOn)
    return stays("startsOn", { firstOn });
  if (after.endsOn < before.endsOn && lastGivenOn !== undefined && after.endsOn < lastGivenOn)
    return stays("endsOn", { lastOn: lastGivenOn });
  if (hasCash && after.memoPrefix !== before.memoPrefix) return stays("memoPrefix");
  const isSame =
    after.bank?.bin === before.bank?.bin && after.bank?.account === before.bank?.account;
  return hasCash && before.bank && !isSame ? stays("bank") : accept(true);
}
