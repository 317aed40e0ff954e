import type { Writer } from "#db/database.ts";
import {
  findConsignment,
  findReceipt,
  insertDiscrepancies,
  insertReceipt,
  linesOnTheWay,
  setConsignmentState,
  type ConsignmentRow,
} from "#db/consignments.ts";
import { appendEntry } from "#db/ledger/append.ts";
import { findCampaign, findItems, findSchool } from "#db/places.ts";
import { insertTexts } from "#db/texts.ts";
import type { Actor } from "#domain/actor.ts";
import { decideHappened } from "#domain/campaign.ts";
import { codeOf } from "#domain/code.ts";
import { dayOf } from "#domain/calendar.ts";
import type { Day } from "#domain/day.ts";
import { accept, assert, refuse, type Decision } from "#domain/decision.ts";
import {
  decideReceipt,
  type Arrived,
  type NewReceipt,
  type ReceiptDecision,
} from "#domain/receipt.ts";
import type { Context } from "../context.ts";
import { act, type By, type Hand, type Work } from "./act.ts";
import { filesOf, ofSchool, signature } from "./authority.ts";
import { keepOptional } from "./texts.ts";

/**
 * Records what the school says arrived of a consignment, line by line; what it does not mention
 * arrived not at all. Every difference opens a discrepancy. Refuses a second receipt, another
 * school's consignment, and quantities that do not add up to what was sent.
 */
export function confirmReceipt(context: Context, by: By, id: string, given: NewReceipt) {
  return act(context, by, confirming(context, by, { consignment: id, given }));
}

/** What `confirmReceipt` does, for a transaction that holds more than that. */
export function confirming(
  context: Context,
  hand: Hand,
  { consignment: id, given }: { consignment: string; given: NewReceipt },
): Work {
  return async (tx) => {
    const now = context.now();
    const found = await decideWaiting(tx, hand.actor, { id, given, today: dayOf(now) });
    if (!found.ok) return found;
    const { consignment, giver, lines, decided } = found.value;

    await setConsignmentState(tx, id, "received");
    const ownCluster = await isOwn(tx, hand.actor, consignment);
    const row = {
      ...rowOf(given),
      consignment: id,
      ownCluster,
      confirmedAt: now,
      reversedAt: null,
    };
    const number = await insertReceipt(tx, row, decided.arrived.map(lineRowOf));
    await openDiscrepancies(tx, context, consignment, decided);
    const note = { subject: given.id, field: "note" as const, text: given.note };
    const entry = await appendEntry(tx, now, {
      id: context.newId(),
      kind: "receipt",
      campaign: consignment.campaign,
      effectiveOn: given.receivedOn,
      actor: signature(hand.actor, consignment.school),
      subjects: { consignment: id, receipt: given.id, site: consignment.site },
      movements: decided.movements,
      files: filesOf(hand),
      flags: ownCluster ? ["own_cluster"] : [],
      texts: await keepOptional(tx, context, note),
      about: [consignment.school, giver, ...lines.flatMap(({ need }) => need ?? [])],
    });
    if (!entry.ok) return entry;
    const done = { id: given.id, code: codeOf("receipt", number), seq: entry.value.seq };
    return accept({ kind: "receipt", done, status: 201, audience: "all" });
  };
}

/** The consignment that waits for this receipt, and what the receipt moves. */
async function decideWaiting(
  tx: Writer,
  actor: Actor,
  { id, given, today }: { id: string; given: NewReceipt; today: Day },
) {
  const consignment = await findConsignment(tx, id);
  if (!consignment) return refuse("unknown", { what: "consignment", id });
  const mine = ofSchool(actor, "confirm_receipt", consignment.school);
  if (!mine.ok) return mine;
  if (await findReceipt(tx, given.id)) return refuse("duplicate_id", { id: given.id });
  const day = await decideDay(tx, consignment, { receivedOn: given.receivedOn, today });
  if (!day.ok) return day;
  const { cluster: giver, site, state } = consignment;
  assert(giver, "a consignment comes from a cluster");
  const named = given.lines.flatMap((line) => ("item" in line ? [line.item] : []));
  const lines = await linesOnTheWay(tx, consignment);
  const items = await findItems(tx, named);
  const decision = decideReceipt({ state, giver, site }, lines, given, items);
  return decision.ok ? accept({ consignment, giver, lines, decided: decision.value }) : decision;
}

function rowOf({ id, receivedOn, receivedBy: { name, position } }: NewReceipt) {
  return { id, receivedOn, receivedByName: name, receivedByPosition: position };
}

function lineRowOf({ line, item, good, damaged, missing, surplus, value }: Arrived) {
  return { line: line ?? null, item, good, damaged, missing, surplus, value };
}

async function decideDay(
  tx: Writer,
  consignment: ConsignmentRow,
  { receivedOn, today }: { receivedOn: Day; today: Day },
): Promise<Decision<Day>> {
  const campaign = await findCampaign(tx, consignment.campaign);
  assert(campaign, "a consignment's campaign exists");
  const { sentOn } = consignment;
  if (receivedOn < sentOn)
    return refuse("invalid_input", { path: "receivedOn", problem: "before_sent", sentOn });
  return decideHappened("receivedOn", receivedOn, campaign, today);
}

/** Whether the one who confirms is also of the cluster that gave: allowed, and shown to everyone. */
async function isOwn(tx: Writer, actor: Actor, consignment: ConsignmentRow): Promise<boolean> {
  const { cluster } = consignment;
  if (!cluster) return false;
  const school = await findSchool(tx, consignment.school);
  return school?.cluster === cluster || actor.alsoClusters.includes(cluster);
}

async function openDiscrepancies(
  tx: Writer,
  { now, newId, newSalt }: Context,
  { id: consignment, campaign }: ConsignmentRow,
  decided: ReceiptDecision,
) {
  const reasons = new Map(decided.arrived.map(({ line, reason }) => [line, reason]));
  const rows = decided.discrepancies.map(({ line = null, item, kind, quantity }) => ({
    id: newId(),
    campaign,
    consignment,
    line,
    item,
    kind,
    quantity,
    openedAt: now(),
  }));
  await insertDiscrepancies(tx, rows);
  await insertTexts(
    tx,
    rows.flatMap(({ id, line }) => {
      const text = line ? reasons.get(line) : undefined;
      const kept = { subject: id, field: "reason" as const, salt: newSalt(), writtenAt: now() };
      return text ? [{ ...kept, text }] : [];
    }),
  );
}
