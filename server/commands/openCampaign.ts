import { appendEntry } from "#db/ledger/append.ts";
import { findCampaign, insertCampaign } from "#db/places.ts";
import { department } from "#domain/actor.ts";
import type { BankAccount, NewCampaign } from "#domain/campaign.ts";
import { dayOf } from "#domain/calendar.ts";
import { accept, refuse } from "#domain/decision.ts";
import { reach } from "#domain/may.ts";
import type { Context } from "../context.ts";
import { act, type By } from "./act.ts";
import { signature } from "./authority.ts";

/** Opens a campaign: its ledger begins with this entry. Refuses an id that is taken. */
export async function openCampaign(context: Context, by: By, asked: NewCampaign) {
  const now = context.now();
  return act(context, by, async (tx) => {
    if (!reach(by.actor.role, "open_campaign")) return refuse("not_allowed");
    if (await findCampaign(tx, asked.id)) return refuse("duplicate_id", { id: asked.id });
    const { bank, glide = null, ...terms } = asked;
    await insertCampaign(tx, { ...terms, glide, ...bankColumns(bank), openedAt: now });
    const entry = await appendEntry(tx, now, {
      id: context.newId(),
      kind: "campaign_opened",
      campaign: asked.id,
      effectiveOn: dayOf(now),
      actor: signature(by.actor, department),
      subjects: {},
      movements: [],
    });
    if (!entry.ok) return entry;
    return accept({
      kind: "campaign_opened",
      done: { id: asked.id, seq: entry.value.seq },
      status: 201 as const,
      audience: "all" as const,
    });
  });
}

/** A bank account as the database keeps it. */
export function bankColumns(bank: BankAccount | undefined) {
  return {
    bankBin: bank?.bin ?? null,
    bankAccount: bank?.account ?? null,
    bankHolder: bank?.holder ?? null,
  };
}
