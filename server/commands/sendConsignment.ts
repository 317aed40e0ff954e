import type { Writer } from "#db/database.ts";
import { findConsignment, insertConsignment, takenConsignmentLines } from "#db/consignments.ts";
import { appendEntry } from "#db/ledger/append.ts";
import { findNeedLine } from "#db/needs.ts";
import { findCampaign, findItems, findSite } from "#db/places.ts";
import { findPledge, outstandingOf, updatePledge, type PledgeRow } from "#db/pledges.ts";
import { decideSentOn } from "#domain/campaign.ts";
import { codeOf } from "#domain/code.ts";
import {
  decideSend,
  type Leaving,
  type NewConsignment,
  type NewConsignmentLine,
  type Sent,
} from "#domain/consignment.ts";
import { dayOf } from "#domain/calendar.ts";
import type { Day } from "#domain/day.ts";
import { accept, assert, refuse, type Decision } from "#domain/decision.ts";
import { pledgeState } from "#domain/pledge.ts";
import type { Context } from "../context.ts";
import { act, type By, type Hand, type Work } from "./act.ts";
import { filesOf, givingCluster, signature } from "./authority.ts";
import { keepOptional } from "./texts.ts";

type Looked = { leaving: Leaving; pledge?: PledgeRow; need?: string };

/**
 * Records what left for one site. Of a promise it takes what is sent; what was never promised goes
 * as a gift of its own. Refuses more than was promised, another cluster's promise, another site's
 * line, a mix of cash and goods, and a day that cannot be.
 */
export function sendConsignment(context: Context, by: By, asked: NewConsignment) {
  return act(context, by, sending(context, by, asked));
}

/** What `sendConsignment` does, for a transaction that holds more than that. */
export function sending(context: Context, hand: Hand, asked: NewConsignment): Work {
  return async (tx) => {
    const now = context.now();
    const found = await decideRoute(tx, hand, { asked, today: dayOf(now) });
    if (!found.ok) return found;
    const { cluster, campaign, site } = found.value;
    const lines = await lookUpAll(tx, asked, cluster);
    if (!lines.ok) return lines;
    const leaving = lines.value.map((line) => line.leaving);
    const decision = decideSend(asked.means, leaving, { cluster, site: site.id });
    if (!decision.ok) return decision;

    const sent = decision.value;
    const row = { ...rowOf(asked), school: site.school, cluster, sentAt: now };
    const number = await insertConsignment(tx, row, sent.map(lineRowOf));
    await takeFromPledges(tx, lines.value);
    const note = { subject: asked.id, field: "note" as const, text: asked.note };
    const entry = await appendEntry(tx, now, {
      id: context.newId(),
      kind: "consignment",
      campaign: campaign.id,
      effectiveOn: asked.sentOn,
      actor: signature(hand.actor, cluster),
      subjects: { consignment: asked.id, site: site.id },
      movements: sent.flatMap(({ movements }) => movements),
      files: filesOf(hand),
      texts: await keepOptional(tx, context, note),
      about: [site.school, ...lines.value.flatMap(({ need }) => need ?? [])],
    });
    if (!entry.ok) return entry;
    const code = codeOf("consignment", number);
    const done = { id: asked.id, code, seq: entry.value.seq };
    return accept({ kind: "consignment", done, status: 201, audience: "all" });
  };
}

/** From whom, in which campaign and to where; refuses who may not send, and when. */
async function decideRoute(
  tx: Writer,
  { actor, paper }: Hand,
  { asked, today }: { asked: NewConsignment; today: Day },
) {
  const { onBehalfOf } = asked;
  const cluster = await givingCluster(tx, { actor, act: "send_consignment", onBehalfOf });
  if (!cluster.ok) return cluster;
  const campaign = await findCampaign(tx, asked.campaign);
  if (!campaign) return refuse("unknown", { what: "campaign", id: asked.campaign });
  const site = await findSite(tx, asked.site);
  if (!site) return refuse("unknown", { what: "site", id: asked.site });
  const day = decideSentOn(asked, campaign, { today, isOnPaper: paper !== undefined });
  if (!day.ok) return day;
  if (await findConsignment(tx, asked.id)) return refuse("duplicate_id", { id: asked.id });
  return accept({ cluster: cluster.value, campaign, site });
}

async function lookUpAll(
  tx: Writer,
  asked: NewConsignment,
  cluster: string,
): Promise<Decision<Looked[]>> {
  const [taken] = await takenConsignmentLines(
    tx,
    asked.lines.map(({ id }) => id),
  );
  if (taken) return refuse("duplicate_id", { id: taken });
  const looked: Looked[] = [];
  for (const line of asked.lines) {
    const found = await lookUp(tx, line, { ...asked, cluster });
    if (!found.ok) return found;
    looked.push(found.value);
  }
  return accept(looked);
}

function rowOf({ id, campaign, site, means, sentOn, ...given }: NewConsignment) {
  const { expectedOn = null, document = null, carrier = null, plate = null, driver } = given;
  const [driverName, driverPhone] = [driver?.name ?? null, driver?.phone ?? null];
  const kept = { expectedOn, document, carrier, plate, driverName, driverPhone };
  return { id, campaign, site, means, sentOn, ...kept };
}

function lineRowOf({ id, item, amount, pledge, needLine, promisedValue }: Sent) {
  return {
    id,
    item,
    quantity: amount.quantity,
    value: amount.value,
    basis: amount.basis ?? null,
    pledge: pledge ?? null,
    needLine: needLine ?? null,
    promisedValue,
  };
}

async function lookUp(
  tx: Writer,
  line: NewConsignmentLine,
  route: { campaign: string; site: string; cluster: string },
): Promise<Decision<Looked>> {
  if ("pledge" in line) {
    const pledge = await findPledge(tx, line.pledge);
    if (!pledge) return refuse("unknown", { what: "pledge", id: line.pledge });
    if (pledge.cluster !== route.cluster) return refuse("not_your_cluster");
    if (pledge.campaign !== route.campaign) return refuse("wrong_campaign");
    const to = pledge.needLine ? await findNeedLine(tx, pledge.needLine) : undefined;
    if (to?.site !== route.site) return refuse("wrong_site");
    const item = (await findItems(tx, [pledge.item])).get(pledge.item);
    assert(item, "a promise's item is in the catalogue");
    return accept({
      leaving: { line, item, promise: await outstandingOf(tx, pledge) },
      pledge,
      need: to.need,
    });
  }
  const item = (await findItems(tx, [line.item])).get(line.item);
  if (!item) return refuse("unknown", { what: "item", id: line.item });
  if (!line.needLine) return accept({ leaving: { line, item } });
  const to = await findNeedLine(tx, line.needLine);
  if (!to) return refuse("unknown", { what: "need_line", id: line.needLine });
  if (to.campaign !== route.campaign) return refuse("wrong_campaign");
  if (to.site !== route.site) return refuse("wrong_site");
  if (to.item !== item.id) return refuse("unknown", { what: "need_line", id: line.needLine });
  const needLine = { ...to, approved: to.approved ?? 0 };
  return accept({ leaving: { line, item, needLine }, need: to.need });
}

async function takeFromPledges(tx: Writer, looked: readonly Looked[]) {
  for (const { leaving, pledge } of looked) {
    if (!pledge || !("promise" in leaving)) continue;
    const left = leaving.promise.amount.quantity - leaving.line.quantity;
    if (left === 0)
      await updatePledge(tx, pledge.id, { state: pledgeState(0, leaving.line.quantity) });
  }
}
