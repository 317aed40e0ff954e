import { appendEntry } from "#db/ledger/append.ts";
import { findCampaign, insertCampaign } from "#db/places.ts";
import { department } from "#domain/actor.ts";
import type { NewCampaign } from "#domain/campaign.ts";
import { dayOf } from "#domain/calendar.ts";
import { accept, refuse } from "#domain/decision.ts";
import type { Context } from "../context.ts";
import { act, type By } from "./act.ts";
import { signature } from "./authority.ts";

/** Opens a campaign: its ledger begins with this entry. Refuses an id that is taken. */
export async function openCampaign(context: Context, by: By, asked: NewCampaign) {
  const now = context.now();
  return act(context, by, async (tx) => {
    if (by.actor.role !== "department") return refuse("not_allowed");
    if (await findCampaign(tx, asked.id)) return refuse("duplicate_id", { id: asked.id });
    await insertCampaign(tx, { ...asked, glide: asked.glide ?? null, openedAt: now });
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
