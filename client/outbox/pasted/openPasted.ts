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
const readers: Partial<Record<string, Reader>> = {
  needs: openNeed,
  "needs/revise": openRevision,
  "needs/confirm": readConfirmation,
  "needs/close": readClosing,
  "unreported/safe": readSafe,
  pledges: openPledge,
  consignments: readConsignment,
  "consignments/receipt": openReceipt,
  "consignments/return": readTakeBack,
  "discrepancies/explain": readExplanation,
  "discrepancies/recover": readRecovery,
};

/**
 * Opens whatever a school or a cluster sent by Zalo or SMS, under its own ids and key: entered from
 * here, it is the same act, and the phone that sends it later learns that it is there.
 */
export async function openPasted(text: string): ReturnType<Reader> {
  const read = readCompact(text);
  if (!read) return "wrong";
  const [, , noun = "", id = "", verb] = read.path.split("/");
  const reader = readers[verb ? `${noun}/${verb}` : noun];
  return reader ? reader(read, id) : "other";
}
