import type { Writer } from "#db/database.ts";
import { appendEntry } from "#db/ledger/append.ts";
import { findItems } from "#db/catalogue.ts";
import { findSite } from "#db/places.ts";
import { findPledge, outstandingOf, updatePledge, type PledgeRow } from "#db/pledges.ts";
import { organisationOf } from "#domain/actor.ts";
import { codeOf } from "#domain/code.ts";
import { dayOf } from "#domain/calendar.ts";
import { accept, assert, refuse, type Decision } from "#domain/decision.ts";
import { decideRelease, pledgeState, type Release, type ReleaseReason } from "#domain/pledge.ts";
import type { Context } from "../context.ts";
import { act, type By } from "./act.ts";
import { ofCluster, signature } from "./authority.ts";
import { keepText } from "./texts.ts";

/**
 * Takes back what was promised and not sent: all of it unless a quantity is given. It is lacking
 * again at once. By its cluster it is withdrawn, by the department written off.
 */
export async function releasePledge(context: Context, by: By, id: string, asked: Release) {
  return act(context, by, async (tx) => {
    const pledge = await findPledge(tx, id);
    if (!pledge) return refuse("unknown", { what: "pledge", id });
    const mine = ofCluster(by.actor, "release_pledge", pledge.cluster);
    if (!mine.ok) return mine;
    const own = by.actor.cluster === pledge.cluster || asked.onBehalfOf === pledge.cluster;
    const reason = own ? "withdrawn" : "written_off";
    const text = await keepText(tx, context, { subject: id, field: "reason", text: asked.reason });
    const { quantity } = asked;
    const texts = { reason: text };
    const seq = await releaseRest(tx, context, { by, pledge, reason, quantity, texts });
    if (!seq.ok) return seq;
    return accept({
      kind: "release",
      done: { id, code: codeOf("pledge", pledge.number), seq: seq.value },
      status: 200 as const,
      audience: "all" as const,
    });
  });
}

/** Releases what a promise has outstanding, or a part of it, and gives the entry's seq. */
export async function releaseRest(
  tx: Writer,
  context: Pick<Context, "now" | "newId">,
  released: {
    by: Pick<By, "actor">;
    pledge: PledgeRow;
    reason: ReleaseReason;
    quantity?: number | undefined;
    texts?: Record<string, string>;
  },
): Promise<Decision<number>> {
  const { by, pledge, reason, texts = {} } = released;
  const now = context.now();
  const outstanding = await outstandingOf(tx, pledge);
  const item = (await findItems(tx, [pledge.item])).get(pledge.item);
  assert(item, "a promise's item is in the catalogue");
  const decision = decideRelease(outstanding, item, released.quantity);
  if (!decision.ok) return decision;

  const quantity = decision.value.reduce((sum, movement) => sum + movement.quantity, 0);
  const left = outstanding.amount.quantity - quantity;
  const all = pledge.released + quantity;
  const sent = pledge.quantity - all - left;
  await updatePledge(tx, pledge.id, { released: all, state: pledgeState(left, sent) });
  const { site: siteId } = outstanding.expected;
  const site = siteId ? await findSite(tx, siteId) : undefined;
  const entry = await appendEntry(tx, now, {
    id: context.newId(),
    kind: "release",
    campaign: pledge.campaign,
    effectiveOn: dayOf(now),
    // What lapses or is written off is the department's own act, not one entered for a cluster.
    actor: signature(by.actor, reason === "withdrawn" ? pledge.cluster : organisationOf(by.actor)),
    subjects: {
      pledge: pledge.id,
      ...(pledge.need && { need: pledge.need }),
      ...(site && { site: site.id }),
    },
    movements: decision.value,
    reason,
    texts,
    about: site ? [site.school] : [],
  });
  return entry.ok ? accept(entry.value.seq) : entry;
}
