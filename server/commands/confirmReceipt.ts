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
import { accept, assert, refuse, type Decision } from "#domain/decision.ts";
import { decideReceipt, type NewReceipt, type ReceiptDecision } from "#domain/receipt.ts";
import type { Context } from "../context.ts";
import { act, type By } from "./act.ts";
import { ofSchool, signature } from "./authority.ts";
import { keepOptional } from "./texts.ts";

/**
 * Records what the school says arrived of a consignment, line by line; what it does not mention
 * arrived not at all. Every difference opens a discrepancy. Refuses a second receipt, another
 * school's consignment, and quantities that do not add up to what was sent.
 */
export async function confirmReceipt(context: Context, by: By, id: string, given: NewReceipt) {
  const now = context.now();
  return act(context, by, async (tx) => {
    const consignment = await findConsignment(tx, id);
    if (!consignment) return refuse("unknown", { what: "consignment", id });
    const mine = ofSchool(by.actor, "confirm_receipt", consignment.school);
    if (!mine.ok) return mine;
    if (await findReceipt(tx, given.id)) return refuse("duplicate_id", { id: given.id });
    const day = await decideDay(tx, consignment, { receivedOn: given.receivedOn, now });
    if (!day.ok) return day;
    const giver = consignment.cluster;
    assert(giver, "a consignment comes from a cluster");
    const named = given.lines.flatMap((line) => ("item" in line ? [line.item] : []));
    const lines = await linesOnTheWay(tx, consignment);
    const decision = decideReceipt(
      { state: consignment.state, giver, site: consignment.site },
      lines,
      given,
      await findItems(tx, named),
    );
    if (!decision.ok) return decision;

    await setConsignmentState(tx, id, "received");
    const ownCluster = await isOwn(tx, by.actor, consignment);
    const number = await insertReceipt(
      tx,
      {
        id: given.id,
        consignment: id,
        receivedOn: given.receivedOn,
        receivedByName: given.receivedBy.name,
        receivedByPosition: given.receivedBy.position,
        ownCluster,
        confirmedAt: now,
      },
      decision.value.arrived.map(
        ({ line = null, item, good, damaged, missing, surplus, value }) => ({
          line,
          item,
          good,
          damaged,
          missing,
          surplus,
          value,
        }),
      ),
    );
    await openDiscrepancies(tx, context, consignment, decision.value);
    const texts = await keepOptional(tx, context, {
      subject: given.id,
      field: "note",
      text: given.note,
    });
    const entry = await appendEntry(tx, now, {
      id: context.newId(),
      kind: "receipt",
      campaign: consignment.campaign,
      effectiveOn: given.receivedOn,
      actor: signature(by.actor, consignment.school),
      subjects: { consignment: id, receipt: given.id, site: consignment.site },
      movements: decision.value.movements,
      flags: ownCluster ? ["own_cluster"] : [],
      texts,
      about: [consignment.school, giver, ...lines.flatMap(({ need }) => need ?? [])],
    });
    if (!entry.ok) return entry;
    return accept({
      kind: "receipt",
      done: { id: given.id, code: codeOf("receipt", number), seq: entry.value.seq },
      status: 201 as const,
      audience: "all" as const,
    });
  });
}

async function decideDay(
  tx: Writer,
  consignment: ConsignmentRow,
  { receivedOn, now }: { receivedOn: string; now: number },
): Promise<Decision<string>> {
  const campaign = await findCampaign(tx, consignment.campaign);
  assert(campaign, "a consignment's campaign exists");
  const { sentOn } = consignment;
  if (receivedOn < sentOn)
    return refuse("invalid_input", { path: "receivedOn", problem: "before_sent", sentOn });
  return decideHappened("receivedOn", receivedOn, campaign, dayOf(now));
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
