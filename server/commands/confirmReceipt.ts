import type { Writer } from "#db/database.ts";
import {
  findConsignment,
  insertDiscrepancies,
  insertReceipts,
  linesOnTheWay,
  setConsignmentState,
  type ConsignmentRow,
  type WaitingLine,
} from "#db/consignments.ts";
import { weighEvidence } from "#db/evidence.ts";
import { appendEntry, type Draft } from "#db/ledger/append.ts";
import { insertTexts } from "#db/texts.ts";
import type { Actor } from "#domain/actor.ts";
import { decideHappened, type CampaignTerms } from "#domain/campaign.ts";
import { codeOf } from "#domain/code.ts";
import { dayOf } from "#domain/calendar.ts";
import type { Day } from "#domain/day.ts";
import { accept, assert, refuse, type Decision } from "#domain/decision.ts";
import { evidenceAtFirst, type EvidenceState } from "#domain/evidence.ts";
import type { Item } from "#domain/item.ts";
import { theFund, unknownGiver } from "#domain/movement.ts";
import { decideWayIn, type WayIn } from "#domain/onBehalf.ts";
import {
  decideReceipt,
  type Arrived,
  type NewReceipt,
  type ReceiptDecision,
} from "#domain/receipt.ts";
import { signatureFile, type Signature } from "#domain/signature.ts";
import type { Context } from "../context.ts";
import { act, type By, type Hand, type Work } from "./act.ts";
import { filesOf, ofSchool, signature } from "./authority.ts";
import { effectiveDay } from "./effectiveDay.ts";
import { looking, type Looking } from "./looking.ts";
import { namePhotos } from "./namePhotos.ts";
import { keepOptional } from "./texts.ts";

/**
 * Records what the school says arrived of a consignment, line by line; what it does not mention
 * arrived not at all. Every difference opens a discrepancy. Refuses a second receipt, another
 * school's consignment, and quantities that do not add up to what was sent.
 */
export async function confirmReceipt(context: Context, by: By, id: string, given: NewReceipt) {
  const { signature: signed } = given;
  // Without a file to wait for, receipts happen in the order in which they were asked for.
  const drawn = signed && "strokes" in signed ? await keepDrawn(context, signed) : undefined;
  return act(context, by, confirming(context, by, { consignment: id, given, drawn }));
}

/** Keeps a signature that was drawn: its file is there before the entry that rests on it. */
function keepDrawn(
  { files }: Context,
  { strokes }: Extract<Signature, { strokes: unknown }>,
): Promise<string> {
  return files.keep(new TextEncoder().encode(signatureFile(strokes)));
}

/** What `confirmReceipt` does, for a transaction that holds more than that. */
export function confirming(
  context: Context,
  hand: Hand,
  {
    consignment: id,
    given,
    drawn,
  }: { consignment: string; given: NewReceipt; drawn?: string | undefined },
): Work {
  return async (tx) => {
    const now = context.now();
    const consignment = await findConsignment(tx, id);
    if (!consignment) return refuse("unknown", { what: "consignment", id });
    const lines = await linesOnTheWay(tx, consignment);
    const asked = { hand, consignment, lines, given, drawn, today: dayOf(now) };
    const decided = await decideArriving(looking(tx, hand.actor), asked);
    if (!decided.ok) return decided;

    const arriving = decided.value;
    await setConsignmentState(tx, id, "received");
    const [number = 0] = await insertReceipts(tx, [receiptRows(arriving, now)]);
    const named = await namePhotos(tx, { receipt: given.id }, given.photos);
    if (!named.ok) return named;
    if (given.photos?.length) await weighEvidence(tx, given.id);
    await openDiscrepancies(tx, context, arriving);
    const texts = await keepTexts(tx, context, given);
    const stated = { campaign: consignment.campaign, stated: given.receivedOn };
    const entry = await appendEntry(tx, now, {
      ...receiptDraft(context, hand, arriving),
      ...(await effectiveDay(tx, hand, stated)),
      texts,
    });
    if (!entry.ok) return entry;
    const done = { id: given.id, code: codeOf("receipt", number), seq: entry.value.seq };
    return accept({ kind: "receipt", done, status: 201, audience: "all" });
  };
}

/** A consignment that waits to be confirmed, and what is on its way. */
interface Waiting {
  consignment: Omit<ConsignmentRow, "number">;
  lines: readonly WaitingLine[];
  given: NewReceipt;
  /** The SHA-256 of the signature that was drawn. */
  drawn?: string | undefined;
}

/** What arrives of a consignment, and whether the one who confirms is of the cluster that gave. */
export interface Arriving extends Waiting {
  ownCluster: boolean;
  enteredFrom: WayIn | null;
  evidence: EvidenceState;
  decided: ReceiptDecision;
}

/** Whether a receipt may be entered, and what then moves. */
export async function decideArriving(
  look: Looking,
  { hand: { actor, paper }, today, ...waiting }: Waiting & { hand: Hand; today: Day },
): Promise<Decision<Arriving>> {
  const { consignment, lines, given } = waiting;
  const mine = ofSchool(actor, "confirm_receipt", consignment.school);
  if (!mine.ok) return mine;
  const enteredFrom = decideWayIn(actor, given.enteredFrom);
  if (!enteredFrom.ok) return enteredFrom;
  if (await look.taken(given.id)) return refuse("duplicate_id", { id: given.id });
  const campaign = await look.campaign(consignment.campaign);
  assert(campaign, "a consignment's campaign exists");
  const day = decideDay(campaign, consignment, { receivedOn: given.receivedOn, today });
  if (!day.ok) return day;
  const { cluster, site, state } = consignment;
  // What comes beyond what the fund sent, nobody knows who gave.
  const giver = cluster ?? unknownGiver;
  const items = new Map<string, Item>();
  for (const line of given.lines) {
    const item = "item" in line && (await look.item(line.item));
    if (item) items.set(item.id, item);
  }
  const decision = decideReceipt({ state, giver, site }, lines, given, items);
  if (!decision.ok) return decision;
  const ownCluster = await isOwn(look, actor, consignment);
  // What happened earlier rests on the paper that it is entered from.
  const evidence = evidenceAtFirst(paper ? "not_asked" : campaign.receiptEvidence);
  const how = { ownCluster, enteredFrom: enteredFrom.value, evidence };
  return accept({ ...waiting, ...how, decided: decision.value });
}

/** The rows of a receipt. */
export function receiptRows(
  { consignment, given, drawn, ownCluster, enteredFrom, evidence, decided }: Arriving,
  now: number,
) {
  const about = {
    consignment: consignment.id,
    ownCluster,
    enteredFrom,
    evidence,
    signature: drawn ?? null,
    confirmedAt: now,
    reversedAt: null,
  };
  return { row: { ...rowOf(given), ...about }, lines: decided.arrived.map(lineRowOf) };
}

/** What the ledger says of a receipt, but for its texts. */
export function receiptDraft({ newId }: Context, hand: Hand, arriving: Arriving): Draft {
  const { consignment, given, drawn, ownCluster, lines, decided } = arriving;
  const sender = consignment.cluster ?? theFund;
  return {
    id: newId(),
    kind: "receipt",
    campaign: consignment.campaign,
    effectiveOn: given.receivedOn,
    actor: signature(hand.actor, consignment.school),
    subjects: { consignment: consignment.id, receipt: given.id, site: consignment.site },
    movements: decided.movements,
    files: [
      ...filesOf(hand),
      ...(drawn === undefined ? [] : [drawn]),
      ...(given.photos ?? []).map(({ sha256 }) => sha256),
    ],
    flags: ownCluster ? ["own_cluster"] : [],
    about: [consignment.school, sender, ...lines.flatMap(({ need }) => need ?? [])],
  };
}

/** Keeps what was written of the receipt, the name by which it was signed included. */
async function keepTexts(tx: Writer, context: Context, { id, note, signature }: NewReceipt) {
  const name = signature && "name" in signature ? signature.name : undefined;
  return {
    ...(await keepOptional(tx, context, { subject: id, field: "note", text: note })),
    ...(await keepOptional(tx, context, { subject: id, field: "signature", text: name })),
  };
}

function rowOf({ id, receivedOn, receivedBy: { name, position } }: NewReceipt) {
  return { id, receivedOn, receivedByName: name, receivedByPosition: position };
}

function lineRowOf({ line, item, good, damaged, missing, surplus, value }: Arrived) {
  return { line: line ?? null, item, good, damaged, missing, surplus, value };
}

function decideDay(
  campaign: CampaignTerms,
  { sentOn }: Waiting["consignment"],
  { receivedOn, today }: { receivedOn: Day; today: Day },
): Decision<Day> {
  if (receivedOn < sentOn)
    return refuse("invalid_input", { path: "receivedOn", problem: "before_sent", sentOn });
  return decideHappened("receivedOn", receivedOn, campaign, today);
}

/** Whether the one who confirms is also of the cluster that gave: allowed, and shown to everyone. */
async function isOwn(
  look: Looking,
  actor: Actor,
  { cluster, school: id }: Waiting["consignment"],
): Promise<boolean> {
  if (!cluster) return false;
  const school = await look.school(id);
  return school?.cluster === cluster || actor.alsoClusters.includes(cluster);
}

/** Opens a discrepancy for every difference, with the reason that was given. */
export async function openDiscrepancies(
  tx: Writer,
  { now, newId, newSalt }: Context,
  { consignment: { id: consignment, campaign }, decided }: Arriving,
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
