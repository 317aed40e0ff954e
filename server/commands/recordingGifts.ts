import { insertConsignments, insertReceipts } from "#db/consignments.ts";
import type { Writer } from "#db/database.ts";
import { appendEntries } from "#db/ledger/append.ts";
import { nextTurn } from "#db/nextTurn.ts";
import { dayOf } from "#domain/calendar.ts";
import { accept, assert, refuse, type Decision } from "#domain/decision.ts";
import { reach } from "#domain/may.ts";
import {
  consignmentsOf,
  enteredFrom,
  type PaperConsignment,
  type PaperGift,
} from "#domain/paperGift.ts";
import type { Context } from "../context.ts";
import type { Hand } from "./act.ts";
import { decideArriving, receiptDraft, receiptRows, type Arriving } from "./confirmReceipt.ts";
import { lookingOnce, type Looking } from "./looking.ts";
import {
  consignmentDraft,
  consignmentRows,
  decideSending,
  onTheWay,
  type Sending,
} from "./sendConsignment.ts";

/** How many consignments are decided and written together: no other request is looked at meanwhile. */
const batchMax = 40;

/**
 * Enters gifts that exist on paper, for a transaction that holds more than this: each leaves and
 * arrives as its own cluster and school would have said, by the same rules. Gives how many
 * consignments they were; the first refusal must undo all of them. Only the department may.
 */
export function recordingGifts(
  context: Context,
  hand: Hand,
  { campaign, gifts }: { campaign: string; gifts: readonly PaperGift[] },
) {
  return async (tx: Writer): Promise<Decision<number>> => {
    if (!reach(hand.actor.role, "import_gifts"))
      return refuse("not_allowed", { act: "import_gifts" });
    const all = consignmentsOf(gifts);
    const look = lookingOnce(tx, hand.actor);
    for (let from = 0; from < all.length; from += batchMax) {
      // SQLite answers at once: without a pause nobody's request would be looked at until the end.
      await nextTurn();
      const passages: Passage[] = [];
      for (const gathered of all.slice(from, from + batchMax)) {
        const passage = await decidePassage(tx, look, { context, hand, campaign, gathered });
        if (!passage.ok) return passage;
        passages.push(passage.value);
      }
      const written = await writeAll(tx, context, { hand, passages });
      if (!written.ok) return written;
    }
    return accept(all.length);
  };
}

/** What left, and that all of it arrived. */
interface Passage {
  leaving: Sending;
  arriving: Arriving;
}

async function decidePassage(
  tx: Writer,
  look: Looking,
  of: { context: Context; hand: Hand; campaign: string; gathered: PaperConsignment },
): Promise<Decision<Passage>> {
  const { context, hand, campaign, gathered } = of;
  const now = context.now();
  const today = dayOf(now);
  const { consignment: asked, receipt: given } = enteredFrom(gathered, campaign, context.newId);
  const leaving = await decideSending(tx, look, { hand, asked, today });
  if (!leaving.ok) return leaving;
  const { row: consignment } = consignmentRows(leaving.value, "sent", now);
  const lines = onTheWay(leaving.value);
  const waiting = { consignment, lines, given };
  const arriving = await decideArriving(look, { ...waiting, hand, today });
  return arriving.ok ? accept({ leaving: leaving.value, arriving: arriving.value }) : arriving;
}

async function writeAll(
  tx: Writer,
  context: Context,
  { hand, passages }: { hand: Hand; passages: readonly Passage[] },
) {
  const now = context.now();
  await insertConsignments(
    tx,
    passages.map(({ leaving }) => consignmentRows(leaving, "received", now)),
  );
  await insertReceipts(
    tx,
    passages.map(({ arriving }) => receiptRows(arriving, now)),
  );
  return appendEntries(
    tx,
    now,
    passages.flatMap(({ leaving, arriving }) => {
      assert(
        arriving.decided.discrepancies.length === 0,
        "what is on a paper arrived in good order",
      );
      return [consignmentDraft(context, hand, leaving), receiptDraft(context, hand, arriving)];
    }),
  );
}
