import type { Writer } from "#db/database.ts";
import { accept, refuse, type Decision } from "#domain/decision.ts";
import { reach } from "#domain/may.ts";
import { consignmentsOf, enteredFrom, type PaperGift } from "#domain/paperGift.ts";
import type { Context } from "../context.ts";
import type { Hand } from "./act.ts";
import { confirming } from "./confirmReceipt.ts";
import { sending } from "./sendConsignment.ts";

/** After how many consignments the server answers whoever only reads. */
const turnEvery = 25;

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
    for (const [at, gathered] of all.entries()) {
      const { consignment, receipt } = enteredFrom(gathered, campaign, context.newId);
      const sent = await sending(context, hand, consignment)(tx);
      if (!sent.ok) return sent;
      const given = { consignment: consignment.id, given: receipt };
      const received = await confirming(context, hand, given)(tx);
      if (!received.ok) return received;
      // SQLite answers at once: without a pause nobody's request would be looked at until the end.
      if (at % turnEvery === 0) await nextTurn();
    }
    return accept(all.length);
  };
}

const nextTurn = () => new Promise<void>((resolve) => setImmediate(resolve));
