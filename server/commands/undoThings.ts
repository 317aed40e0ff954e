import { setConsignmentState } from "#db/consignments.ts";
import type { Writer } from "#db/database.ts";
import { askEvidenceAgain } from "#db/evidence.ts";
import { endLinks, forgetPayer } from "#db/lineLinks.ts";
import { findCampaign } from "#db/places.ts";
import { endReceipt, recountPledge, unsettle } from "#db/reversals.ts";
import { findLine, takeUpLine } from "#db/statementLines.ts";
import { lapseDay } from "#domain/campaign.ts";
import { dayOf } from "#domain/calendar.ts";
import { assert } from "#domain/decision.ts";
import type { Entry } from "#domain/entry.ts";
import { payersTaught } from "#domain/statements/payers.ts";

/**
 * Brings promises, consignments, receipts and differences back to how they were before an entry
 * that was just reversed. A promise that lives again has new days until it lapses.
 */
export async function undoThings(tx: Writer, entry: Entry, now: number): Promise<void> {
  const { consignment, receipt, discrepancy, statementLine } = entry.subjects;
  switch (entry.kind) {
    case "consignment":
      if (consignment) await setConsignmentState(tx, consignment, "returned");
      break;
    case "take_back":
      if (consignment) await setConsignmentState(tx, consignment, "sent");
      break;
    case "receipt":
      if (receipt) await endReceipt(tx, receipt, now);
      if (consignment) await setConsignmentState(tx, consignment, "sent");
      break;
    case "evidence_waived":
      if (receipt) await askEvidenceAgain(tx, receipt);
      break;
    case "recovery":
    case "gone_back":
    case "write_off":
      if (discrepancy) await unsettle(tx, discrepancy, settledBy(entry));
      break;
    case "match":
      await undoMatch(tx, entry, now);
      break;
    case "bank_interest":
    case "bank_fee":
    case "refund":
    case "payment":
    case "payment_returned":
      await endLinks(tx, entry.seq, now);
      break;
    case "set_aside":
      if (statementLine) await takeUpLine(tx, statementLine);
      break;
    default:
  }
  const campaign = await findCampaign(tx, entry.campaign);
  assert(campaign, "an entry's campaign exists");
  const lapsesOn = lapseDay(campaign, dayOf(now));
  for (const pledge of pledgesOf(entry)) await recountPledge(tx, pledge, lapsesOn);
}

/** Its links end, and what it taught of who pays for whom. */
async function undoMatch(tx: Writer, { seq, subjects }: Entry, now: number): Promise<void> {
  const ended = await endLinks(tx, seq, now);
  const line = subjects.statementLine && (await findLine(tx, subjects.statementLine));
  assert(line, "a match is of a line");
  const clusters = ended.flatMap(({ cluster }) => cluster ?? []);
  for (const payer of payersTaught(line, clusters)) await forgetPayer(tx, payer);
}

/** How much of a difference an entry settled: what moved, or what was given up. */
function settledBy({ lost, movements }: Entry): number {
  return lost?.quantity ?? movements.reduce((total, { quantity }) => total + quantity, 0);
}

function pledgesOf({ movements }: Entry): Set<string> {
  const all = movements.flatMap(({ from, to }) => [from.pledge, to.pledge]);
  return new Set(all.filter((pledge) => pledge !== undefined));
}
