import { allCommunes } from "#db/communes.ts";
import { openWithAccount } from "#db/campaigns.ts";
import type { Writer } from "#db/database.ts";
import { appendEntry } from "#db/ledger/append.ts";
import { findCampaign, insertCampaign, type CampaignRow } from "#db/places.ts";
import { department } from "#domain/actor.ts";
import type { NewCampaign } from "#domain/campaign.ts";
import { dayOf } from "#domain/calendar.ts";
import { decideTerms, type Terms } from "#domain/changedCampaign.ts";
import { accept, refuse, type Decision } from "#domain/decision.ts";
import { decideNoEvidence } from "#domain/evidence.ts";
import { reach } from "#domain/may.ts";
import type { Context } from "../context.ts";
import { act, type By } from "./act.ts";
import { signature } from "./authority.ts";
import { doneBy, keepChange } from "./history.ts";

/**
 * Opens a campaign: its ledger begins with this entry. Refuses an id that is taken, terms that cannot
 * be, and a bank account that another open campaign has.
 */
export async function openCampaign(context: Context, by: By, asked: NewCampaign) {
  const now = context.now();
  return act(context, by, async (tx) => {
    if (!reach(by.actor.role, "open_campaign")) return refuse("not_allowed");
    const {
      id,
      bank = null,
      glide = null,
      reversalLimit = null,
      noEvidenceReason,
      ...rest
    } = asked;
    if (await findCampaign(tx, id)) return refuse("duplicate_id", { id });
    const terms: Terms = { ...rest, bank, glide, reversalLimit };
    const decision = await termsAround(tx, id, { terms, today: dayOf(now) });
    if (!decision.ok) return decision;
    const reason = decideNoEvidence("required", terms.receiptEvidence, noEvidenceReason);
    if (!reason.ok) return reason;

    await insertCampaign(tx, { id, ...campaignRow(terms), openedAt: now });
    const change = { subject: id, kind: "campaign", before: null, after: { ...terms } } as const;
    await keepChange(tx, context, { ...doneBy(by), ...change });
    const entry = await appendEntry(tx, now, {
      id: context.newId(),
      kind: "campaign_opened",
      campaign: id,
      effectiveOn: dayOf(now),
      actor: signature(by.actor, department),
      subjects: {},
      movements: [],
      ...(reason.value && { reason: reason.value }),
    });
    if (!entry.ok) return entry;
    const done = { id, seq: entry.value.seq };
    return accept({ kind: "campaign_opened", done, status: 201, audience: "all" });
  });
}

/** Whether terms agree with the province and with the other campaigns. */
export async function termsAround(
  tx: Writer,
  id: string,
  { terms, today }: { terms: Terms; today: string },
): Promise<Decision<true>> {
  const communes = new Set((await allCommunes(tx)).map((commune) => commune.id));
  const sameAccount =
    terms.bank && today <= terms.endsOn
      ? await openWithAccount(tx, terms.bank, { except: id, today })
      : undefined;
  return decideTerms(terms, { communes, sameAccount });
}

/** Terms as the database keeps them. */
export function campaignRow({ bank, ...terms }: Terms) {
  return {
    ...terms,
    bankBin: bank?.bin ?? null,
    bankAccount: bank?.account ?? null,
    bankHolder: bank?.holder ?? null,
  };
}

/** The terms of a campaign as the database keeps it. */
export function termsOf({
  id: _,
  openedAt: __,
  bankBin: bin,
  bankAccount: account,
  bankHolder: holder,
  ...terms
}: CampaignRow): Terms {
  return { ...terms, bank: bin && account && holder ? { bin, account, holder } : null };
}
