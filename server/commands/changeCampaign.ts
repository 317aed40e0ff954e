import { underWay, updateCampaign } from "#db/campaigns.ts";
import { appendEntry } from "#db/ledger/append.ts";
import { findCampaign } from "#db/places.ts";
import { department } from "#domain/actor.ts";
import { dayOf } from "#domain/calendar.ts";
import { differing } from "#domain/change.ts";
import {
  changedTerms,
  decideCampaignChange,
  type ChangedCampaign,
} from "#domain/changedCampaign.ts";
import { accept, refuse } from "#domain/decision.ts";
import { decideNoEvidence } from "#domain/evidence.ts";
import { reach } from "#domain/may.ts";
import type { Context } from "../context.ts";
import { act, type By } from "./act.ts";
import { signature } from "./authority.ts";
import { doneBy, keepChange } from "./history.ts";
import { campaignRow, termsAround, termsOf } from "./openCampaign.ts";

/**
 * Changes what may still change of a campaign; its ledger says which fields, its history what they
 * were. Refuses what givers already rest on, and terms that cannot be.
 */
export function changeCampaign(context: Context, by: By, id: string, asked: ChangedCampaign) {
  const now = context.now();
  return act(context, by, async (tx) => {
    if (!reach(by.actor.role, "edit_campaign"))
      return refuse("not_allowed", { act: "edit_campaign" });
    const row = await findCampaign(tx, id);
    if (!row) return refuse("unknown", { what: "campaign", id });
    const before = termsOf(row);
    const after = changedTerms(before, asked);
    const possible = await termsAround(tx, id, { terms: after, today: dayOf(now) });
    if (!possible.ok) return possible;
    const decision = decideCampaignChange(before, after, await underWay(tx, id));
    if (!decision.ok) return decision;
    const reason = decideNoEvidence(
      before.receiptEvidence,
      after.receiptEvidence,
      asked.noEvidenceReason,
    );
    if (!reason.ok) return reason;

    const change = {
      subject: id,
      kind: "campaign",
      before: { ...before },
      after: { ...after },
    } as const;
    const changed = differing(change);
    const tell = { kind: "campaign_changed", status: 200, audience: "all" } as const;
    if (!changed) return accept({ ...tell, done: { id } });
    await updateCampaign(tx, id, campaignRow(after));
    await keepChange(tx, context, { ...doneBy(by), ...change });
    const entry = await appendEntry(tx, now, {
      id: context.newId(),
      kind: "campaign_changed",
      campaign: id,
      effectiveOn: dayOf(now),
      actor: signature(by.actor, department),
      subjects: {},
      movements: [],
      flags: Object.keys(changed.after).toSorted(),
      ...(reason.value && { reason: reason.value }),
    });
    if (!entry.ok) return entry;
    return accept({ ...tell, done: { id, seq: entry.value.seq } });
  });
}
