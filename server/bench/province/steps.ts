import {
  findConsignment,
  insertConsignments,
  insertReceipts,
  linesOnTheWay,
  setConsignmentState,
} from "#db/consignments.ts";
import type { Writer } from "#db/database.ts";
import { insertPledges, updatePledge } from "#db/pledges.ts";
import {
  decideArriving,
  openDiscrepancies,
  receiptDraft,
  receiptRows,
  type Arriving,
} from "#server/commands/confirmReceipt.ts";
import { looking } from "#server/commands/looking.ts";
import {
  decidePromise,
  promiseDraft,
  promiseRow,
  type Promising,
} from "#server/commands/makePledge.ts";
import {
  consignmentDraft,
  consignmentRows,
  decideSending,
  type Sending,
} from "#server/commands/sendConsignment.ts";
import type { Context } from "#server/context.ts";
import { accepted } from "#server/testing/story.ts";
import { assert } from "#domain/decision.ts";
import { dayOf } from "#domain/calendar.ts";
import type { Gift, Step } from "./gifts.ts";

// The three steps of a gift, many at once: decided and written as the commands do it one by one,
// each by its own giver or receiver. No two gifts of a batch are to one line.

export async function promise(
  tx: Writer,
  context: Context,
  gifts: readonly Gift[],
): Promise<Step[]> {
  const now = context.now();
  const all: { gift: Gift; promising: Promising }[] = [];
  for (const gift of gifts) {
    const { needLine, quantity } = gift;
    const asked = { id: gift.pledge, needLine, quantity };
    const of = { actor: gift.giver, asked, today: dayOf(now) };
    all.push({ gift, promising: accepted(await decidePromise(tx, of)) });
  }
  await insertPledges(
    tx,
    all.map(({ promising }) => promiseRow(promising, now)),
  );
  return all.map(({ gift: { giver, pledge }, promising }) => ({
    kind: "pledge",
    subject: pledge,
    account: giver.account,
    draft: { ...promiseDraft(context, giver, promising), effectiveOn: dayOf(now) },
  }));
}

export async function send(tx: Writer, context: Context, gifts: readonly Gift[]): Promise<Step[]> {
  const now = context.now();
  const all: { gift: Gift; leaving: Sending }[] = [];
  for (const gift of gifts) {
    const { campaign, site, line, pledge, quantity } = gift;
    const asked = {
      id: gift.consignment,
      campaign,
      site: site.id,
      means: "goods" as const,
      sentOn: dayOf(now),
      lines: [{ id: line, pledge, quantity }],
    };
    const of = { hand: { actor: gift.giver }, asked, today: dayOf(now) };
    all.push({ gift, leaving: accepted(await decideSending(tx, looking(tx, gift.giver), of)) });
  }
  await insertConsignments(
    tx,
    all.map(({ leaving }) => consignmentRows(leaving, "sent", now)),
  );
  for (const { leaving } of all)
    for (const pledge of leaving.fulfilled) await updatePledge(tx, pledge, { state: "fulfilled" });
  return all.map(({ gift: { giver, consignment }, leaving }) => ({
    kind: "consignment",
    subject: consignment,
    account: giver.account,
    draft: consignmentDraft(context, { actor: giver }, leaving),
  }));
}

export async function receive(
  tx: Writer,
  context: Context,
  gifts: readonly Gift[],
): Promise<Step[]> {
  const now = context.now();
  const all: { gift: Gift; arriving: Arriving }[] = [];
  for (const gift of gifts) all.push({ gift, arriving: await arrivingOf(tx, context, gift) });
  for (const { gift } of all) await setConsignmentState(tx, gift.consignment, "received");
  await insertReceipts(
    tx,
    all.map(({ arriving }) => receiptRows(arriving, now)),
  );
  for (const { arriving } of all) await openDiscrepancies(tx, context, arriving);
  return all.map(({ gift: { receiver }, arriving }) => ({
    kind: "receipt",
    subject: arriving.given.id,
    account: receiver.account,
    draft: receiptDraft(context, { actor: receiver }, arriving),
  }));
}

async function arrivingOf(tx: Writer, context: Context, gift: Gift): Promise<Arriving> {
  const { receiver, line, quantity, damaged, missing } = gift;
  const today = dayOf(context.now());
  const consignment = await findConsignment(tx, gift.consignment);
  assert(consignment, "what was sent is there");
  const given = {
    id: context.newId(),
    receivedOn: today,
    receivedBy: { name: "Người nhận", position: "Hiệu trưởng" },
    lines: [{ line, good: quantity - damaged - missing, damaged, missing }],
  };
  const lines = await linesOnTheWay(tx, consignment);
  const of = { hand: { actor: receiver }, consignment, lines, given, today };
  return accepted(await decideArriving(looking(tx, receiver), of));
}
