import { addDays, dayOf } from "#domain/calendar.ts";
import { hazards, NewCampaign, type BankAccount } from "#domain/campaign.ts";
import { ChangedCampaign } from "#domain/changedCampaign.ts";
import type { NoEvidenceReason, ReceiptEvidence } from "#domain/evidence.ts";
import { fold } from "#domain/fold.ts";
import type { CampaignView } from "#domain/placeViews.ts";
import { newId } from "../api/newId.ts";
import { changedFields, type Request } from "../setup/createForm.ts";

/** A campaign that is being written: as typed, not yet as it is sent. */
export interface CampaignFields {
  id: string;
  name: string;
  hazard: (typeof hazards)[number];
  startsOn: string;
  endsOn: string;
  communes: string[];
  lapseDays: number | undefined;
  silenceDays: number | undefined;
  glide: string;
  bank: BankAccount;
  memoPrefix: string;
  receiptEvidence: ReceiptEvidence;
  /** Why none is asked for; undefined until one is chosen, and where it stays as it is. */
  noEvidenceReason: NoEvidenceReason | undefined;
  /** Null: a reversal never needs a second person. */
  reversalLimit: number | null;
}

const noBank: BankAccount = { bin: "", account: "", holder: "" };
/** What most campaigns choose; each is only where the fields begin. */
const usual = { receivingDays: 60, lapseDays: 21, silenceDays: 14 };

/** The fields of a campaign that is to be opened, or of the given one. */
export function fieldsOf(
  campaign: CampaignView | undefined,
  of: { province: string | undefined; now: number },
): CampaignFields {
  if (!campaign)
    return {
      id: newId(),
      name: "",
      hazard: "storm",
      startsOn: dayOf(of.now),
      endsOn: addDays(dayOf(of.now), usual.receivingDays),
      communes: [],
      lapseDays: usual.lapseDays,
      silenceDays: usual.silenceDays,
      glide: "",
      bank: { ...noBank },
      memoPrefix: prefixOf(of.province ?? ""),
      receiptEvidence: "required",
      noEvidenceReason: undefined,
      reversalLimit: null,
    };
  const { open: _, glide = "", bank = noBank, reversalLimit = null, ...fields } = campaign;
  const kept = { communes: [...fields.communes], bank: { ...bank } };
  return { ...fields, ...kept, reversalLimit, glide, noEvidenceReason: undefined };
}

/** Whether the fields turn off what the campaign, or one that is opened, asks of receipts. */
export function turnsEvidenceOff(
  campaign: CampaignView | undefined,
  { receiptEvidence }: Pick<CampaignFields, "receiptEvidence">,
): boolean {
  return receiptEvidence === "not_asked" && campaign?.receiptEvidence !== "not_asked";
}

/** What opens the campaign or changes the given one; undefined when nothing is changed. */
export function requestOf(
  campaign: CampaignView | undefined,
  { noEvidenceReason, ...fields }: CampaignFields,
): Request | undefined {
  const why = turnsEvidenceOff(campaign, fields) && noEvidenceReason && { noEvidenceReason };
  if (!campaign) {
    const { glide, bank, reversalLimit, ...rest } = fields;
    return {
      path: "/api/campaigns",
      body: {
        ...rest,
        ...why,
        ...(glide.trim() && { glide: glide.trim() }),
        ...(hasBank(bank) && { bank }),
        ...(reversalLimit !== null && { reversalLimit }),
      },
      schema: NewCampaign,
    };
  }
  const { noEvidenceReason: _, ...before } = fieldsOf(campaign, { province: undefined, now: 0 });
  const changed = changedFields(before, fields);
  if (!changed) return undefined;
  const { glide, bank, ...rest } = changed;
  return {
    path: `/api/campaigns/${campaign.id}/change`,
    body: {
      ...rest,
      ...why,
      ...(glide !== undefined && { glide: glide.trim() || null }),
      ...(bank && { bank: hasBank(bank) ? bank : null }),
    },
    schema: ChangedCampaign,
  };
}

/** Whether anything of an account is said; what is missing of it is then the server's to name. */
function hasBank({ bin, account, holder }: BankAccount): boolean {
  return Boolean(bin || account || holder);
}

/** A memo's first letters for a province, `Tuyên Quang` → `TQC`: initials and C for cứu trợ. */
function prefixOf(province: string): string {
  const initials = fold(province)
    .split(" ")
    .map(([first = ""]) => first)
    .join("");
  return `${initials}c`
    .toUpperCase()
    .replace(/[^A-Z]/g, "")
    .slice(0, 6);
}
