import { and, asc, count, eq, exists, isNull, lt, sql, type SQL } from "drizzle-orm";
import { addDays, startOf } from "#domain/calendar.ts";
import type { Day } from "#domain/day.ts";
import { evidenceWith, type EvidenceState } from "#domain/evidence.ts";
import type { Reader, Writer } from "./database.ts";
import { arrived } from "./photos.ts";
import { consignments, receipts } from "./schema/gifts.ts";
import { photoFiles, photos } from "./schema/photos.ts";

/** A receipt that counts and still waits for a photo; written as its index has it, which a placeholder could not use. */
export const waitsForEvidence: SQL | undefined = and(
  sql`${receipts.evidence} = 'open'`,
  isNull(receipts.reversedAt),
);

/** Looks anew whether any photo that a receipt names has arrived, and says so of the receipt. */
export async function weighEvidence(tx: Writer, receipt: string): Promise<void> {
  const [row] = await tx
    .select({ state: receipts.evidence })
    .from(receipts)
    .where(eq(receipts.id, receipt));
  if (!row) return;
  const state = evidenceWith(row.state, await arrivedOf(tx, receipt));
  if (state !== row.state) await setEvidence(tx, receipt, state);
}

/** The department does without a receipt's evidence. */
export async function waiveEvidence(tx: Writer, receipt: string): Promise<void> {
  await setEvidence(tx, receipt, "waived");
}

/** What was waived is asked for again, as far as no photo has arrived meanwhile. */
export async function askEvidenceAgain(tx: Writer, receipt: string): Promise<void> {
  await setEvidence(tx, receipt, evidenceWith("open", await arrivedOf(tx, receipt)));
}

async function setEvidence(tx: Writer, receipt: string, evidence: EvidenceState) {
  await tx.update(receipts).set({ evidence }).where(eq(receipts.id, receipt));
}

async function arrivedOf(read: Reader, receipt: string): Promise<number> {
  const [row] = await read
    .select({ arrived: count() })
    .from(photos)
    .innerJoin(photoFiles, arrived)
    .where(eq(photos.receipt, receipt));
  return row?.arrived ?? 0;
}

/** Receipts of a campaign, confirmed up to a day, that wait for a photo; the oldest first. */
export async function receiptsWithoutEvidence(
  read: Reader,
  { campaign, until, limit }: { campaign: string; until: Day; limit: number },
) {
  // Not joined: whoever began with the consignments would go through all of a campaign.
  const isOfCampaign = exists(
    read
      .select({ one: sql`1` })
      .from(consignments)
      .where(and(eq(consignments.id, receipts.consignment), eq(consignments.campaign, campaign))),
  );
  const wanted = and(
    waitsForEvidence,
    lt(receipts.confirmedAt, startOf(addDays(until, 1))),
    isOfCampaign,
  );
  const rows = await read
    .select({ id: receipts.id, number: receipts.number, confirmedAt: receipts.confirmedAt })
    .from(receipts)
    .where(wanted)
    .orderBy(asc(receipts.confirmedAt), asc(receipts.id))
    .limit(limit);
  return { rows, count: await read.$count(receipts, wanted) };
}
