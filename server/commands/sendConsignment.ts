import type { Writer } from "#db/database.ts";
import { insertConsignments, type WaitingLine } from "#db/consignments.ts";
import { appendEntry, type Draft } from "#db/ledger/append.ts";
import { findNeedLine } from "#db/needs.ts";
import type { CampaignRow, SiteRow } from "#db/places.ts";
import { findPledge, outstandingOf, updatePledge, type PledgeRow } from "#db/pledges.ts";
import { decideSentOn } from "#domain/campaign.ts";
import { codeOf } from "#domain/code.ts";
import {
  decideSend,
  type ConsignmentState,
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
import { filesOf, signature } from "./authority.ts";
import { looking, type Looking } from "./looking.ts";
import { keepOptional } from "./texts.ts";

type Looked = { leaving: Leaving; pledge?: PledgeRow; need?: string };

/** What leaves: from whom, in which campaign, to where, and line by line. */
export interface Sending extends Route {
  asked: NewConsignment;
  lines: readonly Looked[];
  sent: readonly Sent[];
}

type Route = { cluster: string; campaign: CampaignRow; site: SiteRow };

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
    const look = looking(tx, hand.actor);
    const decided = await decideSending(tx, look, { hand, asked, today: dayOf(now) });
    if (!decided.ok) return decided;

    const leaving = decided.value;
    const [number = 0] = await insertConsignments(tx, [consignmentRows(leaving, "sent", now)]);
    await takeFromPledges(tx, leaving.lines);
    const note = { subject: asked.id, field: "note" as const, text: asked.note };
    const texts = await keepOptional(tx, context, note);
    const entry = await appendEntry(tx, now, {
      ...consignmentDraft(context, hand, leaving),
      texts,
    });
    if (!entry.ok) return entry;
    const code = codeOf("consignment", number);
    const done = { id: asked.id, code, seq: entry.value.seq };
    return accept({ kind: "consignment", done, status: 201, audience: "all" });
  };
}

/** Whether something may leave, and what then moves. */
export async function decideSending(
  tx: Writer,
  look: Looking,
  { hand, asked, today }: { hand: Hand; asked: NewConsignment; today: Day },
): Promise<Decision<Sending>> {
  const route = await decideRoute(look, hand, { asked, today });
  if (!route.ok) return route;
  const { cluster, site } = route.value;
  const taken = await look.takenOf(asked);
  if (taken) return refuse("duplicate_id", { id: taken });
  const lines = await lookUpAll(tx, look, { ...asked, cluster });
  if (!lines.ok) return lines;
  const leaving = lines.value.map((line) => line.leaving);
  const sent = decideSend(asked.means, leaving, { cluster, site: site.id });
  return sent.ok ? accept({ ...route.value, asked, lines: lines.value, sent: sent.value }) : sent;
}

/** The rows of a consignment. */
export function consignmentRows(
  { asked, cluster, site, sent }: Sending,
  state: ConsignmentState,
  sentAt: number,
) {
  const row = { ...rowOf(asked), school: site.school, cluster, state, sentAt };
  return { row, lines: sent.map(lineRowOf) };
}

/** What the ledger says of a consignment, but for its texts. */
export function consignmentDraft({ newId }: Context, hand: Hand, leaving: Sending): Draft {
  const { asked, cluster, campaign, site, lines, sent } = leaving;
  return {
    id: newId(),
    kind: "consignment",
    campaign: campaign.id,
    effectiveOn: asked.sentOn,
    actor: signature(hand.actor, cluster),
    subjects: { consignment: asked.id, site: site.id },
    movements: sent.flatMap(({ movements }) => movements),
    files: filesOf(hand),
    about: [site.school, ...lines.flatMap(({ need }) => need ?? [])],
  };
}

/** What is on its way once it has left, of what came from no promise. */
export function onTheWay({ lines, sent }: Sending): WaitingLine[] {
  return sent.map(({ movements, ...line }, at) => {
    const { item } = lines[at]?.leaving ?? {};
    const transit = movements.at(-1)?.to;
    assert(item && transit, "each line that left is one that was looked up, and moves");
    assert(!line.pledge && !line.needLine, "whether a need is still open must be read");
    return { ...line, transit, needOpen: false, unit: item.unit, scale: item.scale };
  });
}

/** From whom, in which campaign and to where; refuses who may not send, and when. */
async function decideRoute(
  look: Looking,
  { paper }: Hand,
  { asked, today }: { asked: NewConsignment; today: Day },
): Promise<Decision<Route>> {
  const cluster = await look.giver(asked.onBehalfOf);
  if (!cluster.ok) return cluster;
  const campaign = await look.campaign(asked.campaign);
  if (!campaign) return refuse("unknown", { what: "campaign", id: asked.campaign });
  const site = await look.site(asked.site);
  if (!site) return refuse("unknown", { what: "site", id: asked.site });
  const day = decideSentOn(asked, campaign, { today, isOnPaper: paper !== undefined });
  return day.ok ? accept({ cluster: cluster.value, campaign, site }) : day;
}

async function lookUpAll(
  tx: Writer,
  look: Looking,
  asked: NewConsignment & { cluster: string },
): Promise<Decision<Looked[]>> {
  const looked: Looked[] = [];
  for (const line of asked.lines) {
    const found = await lookUp(tx, look, { line, route: asked });
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
  look: Looking,
  {
    line,
    route,
  }: { line: NewConsignmentLine; route: { campaign: string; site: string; cluster: string } },
): Promise<Decision<Looked>> {
  if ("pledge" in line) {
    const pledge = await findPledge(tx, line.pledge);
    if (!pledge) return refuse("unknown", { what: "pledge", id: line.pledge });
    if (pledge.cluster !== route.cluster) return refuse("not_your_cluster");
    if (pledge.campaign !== route.campaign) return refuse("wrong_campaign");
    const to = pledge.needLine ? await findNeedLine(tx, pledge.needLine) : undefined;
    if (to?.site !== route.site) return refuse("wrong_site");
    const item = await look.item(pledge.item);
    assert(item, "a promise's item is in the catalogue");
    return accept({
      leaving: { line, item, promise: await outstandingOf(tx, pledge) },
      pledge,
      need: to.need,
    });
  }
  const item = await look.item(line.item);
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
