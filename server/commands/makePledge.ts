import type { Writer } from "#db/database.ts";
import { appendEntry } from "#db/ledger/append.ts";
import { findNeedLine } from "#db/needs.ts";
import { findCampaign, findItems } from "#db/places.ts";
import { findPledge, insertPledge } from "#db/pledges.ts";
import { decideOpen, lapseDay } from "#domain/campaign.ts";
import { codeOf } from "#domain/code.ts";
import { dayOf } from "#domain/calendar.ts";
import { accept, assert, refuse, type Decision } from "#domain/decision.ts";
import type { Movement } from "#domain/movement.ts";
import { decidePledge, pledgeToFund, type NewPledge, type PledgeToLine } from "#domain/pledge.ts";
import type { Context } from "../context.ts";
import { act, type By } from "./act.ts";
import { givingCluster, signature } from "./authority.ts";
import { keepOptional } from "./texts.ts";

/** Where a promise goes and what it moves; `line` and `need` are absent for the campaign's fund. */
interface Promised {
  campaign: string;
  line?: string;
  need?: string;
  site?: string;
  school?: string;
  movements: Movement[];
}

/**
 * Promises a quantity towards a need line, or cash to the campaign's fund, and posts it to the
 * ledger, together or not at all. Refuses what would promise a line more than it lacks.
 */
export async function makePledge(context: Context, by: By, asked: NewPledge) {
  const now = context.now();
  return act(context, by, async (tx) => {
    const { actor } = by;
    const { onBehalfOf } = asked;
    const cluster = await givingCluster(tx, { actor, act: "make_pledge", onBehalfOf });
    if (!cluster.ok) return cluster;
    const giver = cluster.value;
    if (await findPledge(tx, asked.id)) return refuse("duplicate_id", { id: asked.id });
    const promised: Decision<Promised> =
      "needLine" in asked
        ? await toLine(tx, asked, giver)
        : accept({ campaign: asked.campaign, movements: pledgeToFund(asked, giver) });
    if (!promised.ok) return promised;
    const { campaign: id, line, need, site, school, movements } = promised.value;
    const campaign = await findCampaign(tx, id);
    if (!campaign) return refuse("unknown", { what: "campaign", id });
    const today = dayOf(now);
    const open = decideOpen(campaign, today);
    if (!open.ok) return open;

    const [movement] = movements;
    assert(movement, "a promise moves something");
    const number = await insertPledge(tx, {
      id: asked.id,
      campaign: id,
      cluster: giver,
      need: need ?? null,
      needLine: line ?? null,
      item: movement.item,
      quantity: movement.quantity,
      value: movement.value,
      lapsesOn: lapseDay(campaign, today),
      pledgedAt: now,
    });
    const texts = await keepOptional(tx, context, {
      subject: asked.id,
      field: "note",
      text: asked.note,
    });
    const entry = await appendEntry(tx, now, {
      id: context.newId(),
      kind: "pledge",
      campaign: id,
      effectiveOn: today,
      actor: signature(actor, giver),
      subjects: { pledge: asked.id, ...(need && { need }), ...(site && { site }) },
      movements,
      texts,
      about: school ? [school] : [],
    });
    if (!entry.ok) return entry;
    return accept({
      kind: "pledge",
      done: { id: asked.id, code: codeOf("pledge", number), seq: entry.value.seq },
      status: 201 as const,
      audience: "all" as const,
    });
  });
}

async function toLine(
  tx: Writer,
  asked: PledgeToLine,
  cluster: string,
): Promise<Decision<Promised>> {
  const line = await findNeedLine(tx, asked.needLine);
  if (!line) return refuse("unknown", { what: "need_line", id: asked.needLine });
  const item = (await findItems(tx, [line.item])).get(line.item);
  assert(item, "a need line's item is in the catalogue");
  const standing = { ...line, approved: line.approved ?? 0, item };
  const decision = decidePledge(standing, asked, cluster);
  if (!decision.ok) return decision;
  const { campaign, need, site, school } = line;
  return accept({ campaign, line: line.id, need, site, school, movements: decision.value });
}
