import { readCompact } from "../compact.ts";
import { openNeed } from "./openNeed.ts";
import { openPledge } from "./openPledge.ts";
import { openReceipt } from "./openReceipt.ts";
import { openRevision } from "./openRevision.ts";
import { readConsignment, readTakeBack } from "./readConsignment.ts";
import { readExplanation, readRecovery } from "./readDifference.ts";
import type { Reader } from "./reading.ts";
import { readClosing, readConfirmation } from "./readNeed.ts";
import { readSafe } from "./readSafe.ts";

/** Who reads what, by the path without the thing that it names. */
const readers = new Map<string, Reader>([
  ["needs", openNeed],
  ["needs/revise", openRevision],
  ["needs/confirm", readConfirmation],
  ["needs/close", readClosing],
  ["unreported/safe", readSafe],
  ["pledges", openPledge],
  ["consignments", readConsignment],
  ["consignments/receipt", openReceipt],
  ["consignments/return", readTakeBack],
  ["discrepancies/explain", readExplanation],
  ["discrepancies/recover", readRecovery],
]);

/** A path and nothing else: what is shown to whoever enters it must be all that it can do. */
const exactly = /^\/api\/([a-z]+)(?:\/([0-9a-f-]+)(\/[a-z]+))?$/;

/**
 * Opens whatever a school or a cluster sent by Zalo or SMS, under its own ids and key: entered from
 * here, it is the same act, and the phone that sends it later learns that it is there.
 */
export async function openPasted(text: string): ReturnType<Reader> {
  const read = readCompact(text);
  if (!read) return "wrong";
  const [, noun, id = "", verb = ""] = exactly.exec(read.path) ?? [];
  const reader = readers.get(`${noun}${verb}`);
  return reader ? reader(read, id) : "other";
}
