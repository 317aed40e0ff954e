import { and, asc, desc, eq, inArray, ne, sum } from "drizzle-orm";
import type { Amount } from "#domain/movement.ts";
import type { Posting } from "#domain/entry.ts";
import { differenceState } from "#domain/discrepancy.ts";
import { codeOf } from "#domain/code.ts";
import type { ReversalRequestView } from "#domain/ledgerViews.ts";
import { pledgeState } from "#domain/pledge.ts";
import type { Reader, Writer } from "./database.ts";
import { isExplained } from "./differences.ts";
import { broughtTo } from "./lineLinks.ts";
import { preparedIn } from "./prepared.ts";
import { findPledge, outstandingOf, updatePledge } from "./pledges.ts";
import { consignmentLines, consignments, discrepancies, receipts } from "./schema/gifts.ts";
import { cells, entries, reversalRequests } from "./schema/ledger.ts";
import { textsOf } from "./texts.ts";

/** The most requests that are shown at once: they are few. */
const requestsMax = 100;

export type ReversalRequestRow = typeof reversalRequests.$inferSelect;

/** An entry's exact text, and the seq of the one that reverses it, if there is one. */
export async function findReversible(read: Reader, seq: number) {
  const [row] = await read.select({ leaf: entries.leaf }).from(entries).where(eq(entries.seq, seq));
  if (!row) return undefined;
  const reversedBy = (await reversalsOf(read, [seq])).get(seq);
  return { leaf: row.leaf, reversedBy };
}

/** Which of these entries are reversed, by which. */
export async function reversalsOf(read: Reader, seqs: readonly number[]) {
  const rows = await reversing(read, seqs);
  return new Map(rows.map(({ seq, reverses }) => [reverses ?? -1, seq]));
}

const reversing = preparedIn<number, { seq: number; reverses: number | null }>((on, seqs) =>
  on
    .select({ seq: entries.seq, reverses: entries.reverses })
    .from(entries)
    .where(inArray(entries.reverses, seqs)),
);

/** What the ledger holds in one place; nothing where it never held anything. */
export async function heldIn(
  read: Reader,
  campaign: string,
  { end, item }: Pick<Posting, "end" | "item">,
): Promise<Amount> {
  const { account, giver, site = "", needLine = "", pledge = "", consignmentLine = "" } = end;
  const [row] = await read
    .select({ quantity: cells.quantity, value: cells.value })
    .from(cells)
    .where(
      and(
        eq(cells.pledge, pledge),
        eq(cells.consignmentLine, consignmentLine),
        eq(cells.needLine, needLine),
        eq(cells.site, site),
        eq(cells.giver, giver),
        eq(cells.item, item),
        eq(cells.account, account),
        eq(cells.campaign, campaign),
      ),
    );
  return row ?? { quantity: 0, value: 0 };
}

/** Counts a promise anew from the ledger and what left of it; it lapses on `lapsesOn` if it lives. */
export async function recountPledge(tx: Writer, id: string, lapsesOn: string): Promise<void> {
  const pledge = await findPledge(tx, id);
  if (!pledge) return;
  const { amount } = await outstandingOf(tx, pledge);
  const sent = (await sentOf(tx, id)) + (await broughtTo(tx, id));
  const state = pledgeState(amount.quantity, sent);
  await updatePledge(tx, id, {
    released: pledge.quantity - amount.quantity - sent,
    state,
    ...(state === "live" && pledge.lapsesOn < lapsesOn && { lapsesOn }),
  });
}

/** What left of a promise and did not come back. */
async function sentOf(read: Reader, pledge: string): Promise<number> {
  const [row] = await read
    .select({ quantity: sum(consignmentLines.quantity).mapWith(Number) })
    .from(consignmentLines)
    .innerJoin(consignments, eq(consignments.id, consignmentLines.consignment))
    .where(and(eq(consignmentLines.pledge, pledge), ne(consignments.state, "returned")));
  return row?.quantity ?? 0;
}

/** A receipt counts no more from this moment on, and its differences end with it. */
export async function endReceipt(tx: Writer, receipt: string, reversedAt: number): Promise<void> {
  const [row] = await tx
    .update(receipts)
    .set({ reversedAt })
    .where(eq(receipts.id, receipt))
    .returning({ consignment: receipts.consignment });
  if (!row) return;
  await tx
    .update(discrepancies)
    .set({ state: "ended" })
    .where(and(eq(discrepancies.consignment, row.consignment), ne(discrepancies.state, "ended")));
}

/** Whether a part of what a receipt of this consignment left open was settled since. */
export async function isSettledIn(read: Reader, consignment: string): Promise<boolean> {
  const rows = await read
    .select({ settled: discrepancies.settled })
    .from(discrepancies)
    .where(and(eq(discrepancies.consignment, consignment), ne(discrepancies.state, "ended")));
  return rows.some(({ settled }) => settled > 0);
}

/** So much of a difference is no longer settled. */
export async function unsettle(tx: Writer, id: string, quantity: number): Promise<void> {
  const [row] = await tx.select().from(discrepancies).where(eq(discrepancies.id, id));
  if (!row) return;
  const after = { ...row, settled: row.settled - quantity };
  const state = differenceState(after, await isExplained(tx, id));
  await tx
    .update(discrepancies)
    .set({ settled: after.settled, state })
    .where(eq(discrepancies.id, id));
}

/** The request to reverse an entry that waits for a second person. */
export async function openRequest(read: Reader, seq: number) {
  const [row] = await read
    .select()
    .from(reversalRequests)
    .where(and(eq(reversalRequests.seq, seq), eq(reversalRequests.state, "open")))
    .orderBy(desc(reversalRequests.askedAt), asc(reversalRequests.id))
    .limit(1);
  return row;
}

/** A request that waits for a second person, by its id. */
export async function waitingRequest(read: Reader, id: string) {
  const [row] = await read
    .select()
    .from(reversalRequests)
    .where(and(eq(reversalRequests.id, id), eq(reversalRequests.state, "open")));
  return row;
}

/** Every request that waits, the oldest first, at most `requestsMax`, with the reason given. */
export async function openRequests(read: Reader, reader: string): Promise<ReversalRequestView[]> {
  const rows = await read
    .select()
    .from(reversalRequests)
    .where(eq(reversalRequests.state, "open"))
    .orderBy(asc(reversalRequests.askedAt), asc(reversalRequests.id))
    .limit(requestsMax);
  const reasons = await textsOf(
    read,
    rows.map(({ id }) => id),
    ["reason"],
  );
  return rows.map(({ id, seq, askedAt, account }) => {
    const reason = reasons.get(id)?.reason ?? "";
    return { id, seq, code: codeOf("entry", seq), askedAt, reason, own: account === reader };
  });
}

export async function insertRequest(tx: Writer, row: ReversalRequestRow): Promise<void> {
  await tx.insert(reversalRequests).values(row);
}

export async function setRequestState(
  tx: Writer,
  id: string,
  state: ReversalRequestRow["state"],
): Promise<void> {
  await tx.update(reversalRequests).set({ state }).where(eq(reversalRequests.id, id));
}
