import type { Writer } from "#db/database.ts";
import { findConsignment, insertConsignment, takenConsignmentLines } from "#db/consignments.ts";
import { appendEntry } from "#db/ledger/append.ts";
import { findNeedLine } from "#db/needs.ts";
import { findCampaign, findItems, findSite } from "#db/places.ts";
import { findPledge, outstandingOf, updatePledge, type PledgeRow } from "#db/pledges.ts";
import { decideHappened, decideOpen } from "#domain/campaign.ts";
import { codeOf } from "#domain/code.ts";
import {
  decideSend,
  type Leaving,
  type NewConsignment,
  type NewConsignmentLine,
} from "#domain/consignment.ts";
import { dayOf } from "#domain/calendar.ts";
import { accept, assert, refuse, type Decision } from "#domain/decision.ts";
import { pledgeState } from "#domain/pledge.ts";
import type { Context } from "../context.ts";
import { act, type By } from "./act.ts";
import { givingCluster, signature } from "./authority.ts";
import { keepOptional } from "./texts.ts";

type Looked = { leaving: Leaving; pledge?: PledgeRow; need?: string };

/**
 * Records what left for one site. Of a promise it takes what is sent; what was never promised goes
 * as a gift of its own. Refuses more than was promised, another cluster's promise, another site's
 * line, a mix of cash and goods, and a day that cannot be.
 */
export async function sendConsignment(context: Context, by: By, asked: NewConsignment) {
  const now = context.now();
  return act(context, by, async (tx) => {
    const { actor } = by;
    const { onBehalfOf } = asked;
    const cluster = await givingCluster(tx, { actor, act: "send_consignment", onBehalfOf });
    if (!cluster.ok) return cluster;
    const giver = cluster.value;
    const campaign = await findCampaign(tx, asked.campaign);
    if (!campaign) return refuse("unknown", { what: "campaign", id: asked.campaign });
    const site = await findSite(tx, asked.site);
    if (!site) return refuse("unknown", { what: "site", id: asked.site });
    const days = decideDays(asked, campaign, dayOf(now));
    if (!days.ok) return days;
    if (await findConsignment(tx, asked.id)) return refuse("duplicate_id", { id: asked.id });
    const [taken] = await takenConsignmentLines(
      tx,
      asked.lines.map(({ id }) => id),
    );
    if (taken) return refuse("duplicate_id", { id: taken });
    const looked: Looked[] = [];
    for (const line of asked.lines) {
      const found = await lookUp(tx, line, { ...asked, cluster: giver });
      if (!found.ok) return found;
      looked.push(found.value);
    }
    const route = { cluster: giver, site: site.id };
    const decision = decideSend(
      asked.means,
      looked.map(({ leaving }) => leaving),
      route,
    );
    if (!decision.ok) return decision;

    const sent = decision.value;
    const number = await insertConsignment(
      tx,
      {
        id: asked.id,
        campaign: campaign.id,
        site: site.id,
        school: site.school,
        cluster: giver,
        means: asked.means,
        sentOn: asked.sentOn,
        sentAt: now,
        expectedOn: asked.expectedOn ?? null,
        document: asked.document ?? null,
        carrier: asked.carrier ?? null,
        plate: asked.plate ?? null,
        driverName: asked.driver?.name ?? null,
        driverPhone: asked.driver?.phone ?? null,
      },
      sent.map(({ id, item, amount, pledge, needLine, promisedValue }) => ({
        id,
        item,
        quantity: amount.quantity,
        value: amount.value,
        basis: amount.basis ?? null,
        pledge: pledge ?? null,
        needLine: needLine ?? null,
        promisedValue,
      })),
    );
    await takeFromPledges(tx, looked);
    const texts = await keepOptional(tx, context, {
      subject: asked.id,
      field: "note",
      text: asked.note,
    });
    const entry = await appendEntry(tx, now, {
      id: context.newId(),
      kind: "consignment",
      campaign: campaign.id,
      effectiveOn: asked.sentOn,
      actor: signature(actor, giver),
      subjects: { consignment: asked.id, site: site.id },
      movements: sent.flatMap(({ movements }) => movements),
      texts,
      about: [site.school, ...looked.flatMap(({ need }) => need ?? [])],
    });
    if (!entry.ok) return entry;
    return accept({
      kind: "consignment",
      done: { id: asked.id, code: codeOf("consignment", number), seq: entry.value.seq },
      status: 201 as const,
      audience: "all" as const,
    });
  });
}

function decideDays(
  asked: NewConsignment,
  campaign: Parameters<typeof decideOpen>[0],
  today: string,
): Decision<true> {
  const open = decideOpen(campaign, today);
  if (!open.ok) return open;
  const happened = decideHappened("sentOn", asked.sentOn, campaign, today);
  if (!happened.ok) return happened;
  if (asked.expectedOn && asked.expectedOn < asked.sentOn)
    return refuse("invalid_input", {
      path: "expectedOn",
      problem: "before_sent",
      sentOn: asked.sentOn,
    });
  return accept(true);
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
