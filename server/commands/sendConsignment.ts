import type { Writer } from "#db/database.ts";
import { insertConsignments, type WaitingLine } from "#db/consignments.ts";
import { appendEntry, type Draft } from "#db/ledger/append.ts";
import type { CampaignRow, SiteRow } from "#db/places.ts";
import { updatePledge } from "#db/pledges.ts";
import { department } from "#domain/actor.ts";
import { decideSentOn } from "#domain/campaign.ts";
import { codeOf } from "#domain/code.ts";
import type { ConsignmentState, NewConsignment, Sent } from "#domain/consignment.ts";
import { dayOf } from "#domain/calendar.ts";
import type { Day } from "#domain/day.ts";
import { accept, assert, refuse, type Decision } from "#domain/decision.ts";
import { reach } from "#domain/may.ts";
import type { Context } from "../context.ts";
import { act, type By, type Hand, type Work } from "./act.ts";
import { filesOf, signature } from "./authority.ts";
import { effectiveDay } from "./effectiveDay.ts";
import { giving, spending, type Left } from "./leavingLines.ts";
import { looking, type Looking } from "./looking.ts";
import { keepOptional } from "./texts.ts";

/** What leaves: from whom (null is the fund), in which campaign, to where, and line by line. */
export interface Sending extends Route, Left {
  asked: NewConsignment;
}

type Route = { cluster: string | null; campaign: CampaignRow; site: SiteRow };

/**
 * Records what left for one site. Of a promise it takes what is sent; what was never promised goes
 * as a gift of its own. The department sends from the fund, too: money, and goods bought with it.
 * Refuses more than was promised, another cluster's promise, another site's line, more than the fund
 * has, a mix of cash and goods, and a day that cannot be.
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
    for (const pledge of leaving.fulfilled) await updatePledge(tx, pledge, { state: "fulfilled" });
    const note = { subject: asked.id, field: "note" as const, text: asked.note };
    const texts = await keepOptional(tx, context, note);
    const stated = { campaign: leaving.campaign.id, stated: asked.sentOn };
    const entry = await appendEntry(tx, now, {
      ...consignmentDraft(context, hand, leaving),
      ...(await effectiveDay(tx, hand, stated)),
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
  const { cluster } = route.value;
  const taken = await look.taken(asked.id, ...asked.lines.map(({ id }) => id));
  if (taken) return refuse("duplicate_id", { id: taken });
  const left = cluster
    ? await giving(tx, look, { ...asked, cluster })
    : await spending(tx, look, asked);
  return left.ok ? accept({ ...route.value, asked, ...left.value }) : left;
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
  const { asked, cluster, campaign, site, needs, sent } = leaving;
  return {
    id: newId(),
    kind: "consignment",
    campaign: campaign.id,
    effectiveOn: asked.sentOn,
    actor: signature(hand.actor, cluster ?? department),
    subjects: { consignment: asked.id, site: site.id },
    movements: sent.flatMap(({ movements }) => movements),
    files: filesOf(hand),
    about: [site.school, ...needs],
  };
}

/** What is on its way once it has left, of what came from no promise. */
export function onTheWay({ cluster, items, sent }: Sending): WaitingLine[] {
  return sent.map(({ movements, ...line }, at) => {
    const item = items[at];
    const transit = movements.at(-1)?.to;
    assert(item && transit, "each line that left is one that was looked up, and moves");
    assert(cluster && !line.pledge && !line.needLine, "whether a need is open must be read");
    const parts = [{ end: transit, amount: line.amount }];
    const { unit, scale } = item;
    return { ...line, from: "cluster", parts, needOpen: false, unit, scale };
  });
}

/** From whom (null is the fund), in which campaign and to where; refuses who may not send, and when. */
async function decideRoute(
  look: Looking,
  hand: Hand,
  { asked, today }: { asked: NewConsignment; today: Day },
): Promise<Decision<Route>> {
  const cluster = await decideSender(look, hand, asked);
  if (!cluster.ok) return cluster;
  const campaign = await look.campaign(asked.campaign);
  if (!campaign) return refuse("unknown", { what: "campaign", id: asked.campaign });
  const site = await look.site(asked.site);
  if (!site) return refuse("unknown", { what: "site", id: asked.site });
  const day = decideSentOn(asked, campaign, { today, isOnPaper: hand.paper !== undefined });
  return day.ok ? accept({ cluster: cluster.value, campaign, site }) : day;
}

/** The cluster that gives, or null when the department spends the fund. */
async function decideSender(
  look: Looking,
  { actor }: Hand,
  { from, onBehalfOf }: NewConsignment,
): Promise<Decision<string | null>> {
  if (from !== "fund") return look.giver(onBehalfOf);
  if (!reach(actor.role, "use_fund")) return refuse("not_allowed", { act: "use_fund" });
  return onBehalfOf === undefined
    ? accept(null)
    : refuse("invalid_input", { path: "onBehalfOf", problem: "not_a_choice" });
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
