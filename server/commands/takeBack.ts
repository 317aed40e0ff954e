import type { Writer } from "#db/database.ts";
import { findConsignment, linesOnTheWay, setConsignmentState } from "#db/consignments.ts";
import { appendEntry } from "#db/ledger/append.ts";
import { findCampaign } from "#db/places.ts";
import { findPledge, outstandingOf, updatePledge } from "#db/pledges.ts";
import { department } from "#domain/actor.ts";
import { lapseDay } from "#domain/campaign.ts";
import { codeOf } from "#domain/code.ts";
import { dayOf } from "#domain/calendar.ts";
import { accept, assert, refuse } from "#domain/decision.ts";
import { decideTakeBack, type OnTheWay } from "#domain/onTheWay.ts";
import { pledgeState } from "#domain/pledge.ts";
import type { Context } from "../context.ts";
import { act, type By } from "./act.ts";
import { ofCluster, signature } from "./authority.ts";
import { keepText } from "./texts.ts";

/**
 * Takes back what left and was not confirmed: all of it returns to where it came from, and what came
 * from a promise to a need that is still open is promised again, with new days until it lapses.
 */
export async function takeBack(context: Context, by: By, id: string, asked: { reason: string }) {
  const now = context.now();
  return act(context, by, async (tx) => {
    const consignment = await findConsignment(tx, id);
    if (!consignment) return refuse("unknown", { what: "consignment", id });
    const mine = ofCluster(by.actor, "take_back_consignment", consignment.cluster);
    if (!mine.ok) return mine;
    const lines = await linesOnTheWay(tx, consignment);
    const decision = decideTakeBack(consignment.state, lines);
    if (!decision.ok) return decision;
    const campaign = await findCampaign(tx, consignment.campaign);
    assert(campaign, "a consignment's campaign exists");

    await setConsignmentState(tx, id, "returned");
    const reason = await keepText(tx, context, {
      subject: id,
      field: "reason",
      text: asked.reason,
    });
    const entry = await appendEntry(tx, now, {
      id: context.newId(),
      kind: "take_back",
      campaign: campaign.id,
      effectiveOn: dayOf(now),
      actor: signature(by.actor, consignment.cluster ?? department),
      subjects: { consignment: id, site: consignment.site },
      movements: decision.value,
      texts: { reason },
      about: [consignment.school, ...lines.flatMap(({ need }) => need ?? [])],
    });
    if (!entry.ok) return entry;
    const lapsesOn = lapseDay(campaign, dayOf(now));
    for (const line of lines) await renew(tx, line, lapsesOn);
    return accept({
      kind: "take_back",
      done: { id, code: codeOf("consignment", consignment.number), seq: entry.value.seq },
      status: 200 as const,
      audience: "all" as const,
    });
  });
}

/** A promise whose gift came back is live again, or counts it as released when its need is over. */
async function renew(tx: Writer, line: OnTheWay, lapsesOn: string) {
  if (!line.pledge) return;
  const pledge = await findPledge(tx, line.pledge);
  assert(pledge, "a consignment line's promise exists");
  const released = line.needOpen ? pledge.released : pledge.released + line.amount.quantity;
  const left = (await outstandingOf(tx, pledge)).amount.quantity;
  const state = pledgeState(left, pledge.quantity - released - left);
  await updatePledge(tx, pledge.id, { released, state, ...(line.needOpen && { lapsesOn }) });
}
