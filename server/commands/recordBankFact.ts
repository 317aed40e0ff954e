import { freeIn } from "#db/fund.ts";
import { accept } from "#domain/decision.ts";
import { decideBankFact, type NewBankFact } from "#domain/statements/bankFact.ts";
import type { Context } from "../context.ts";
import type { By } from "./act.ts";
import { lineDraft, onLine, tieLine } from "./lineWork.ts";

/** Of each fact, the entry that says it. */
export const kindOfFact = {
  interest: "bank_interest",
  fee: "bank_fee",
  refund: "refund",
} as const;

/**
 * Records what a line is that is no gift and no payment: interest, a fee, or money sent back to who
 * had paid it; all that is left of it. Refuses what `decideBankFact` refuses.
 */
export function recordBankFact(context: Context, by: By, id: string, { as }: NewBankFact) {
  return onLine(context, by, {
    id,
    decide: async (tx, line) => {
      const moved = decideBankFact(line, as, await freeIn(tx, line.campaign));
      if (!moved.ok) return moved;
      const kind = kindOfFact[as];
      const draft = { ...lineDraft(context, line, by), kind, movements: [moved.value] };
      const ties = [{ consignment: null, amount: moved.value.quantity }];
      const tied = { line, draft, ties, tier: "T5" as const, evidence: [] };
      const seq = await tieLine(tx, context, tied);
      return seq.ok ? accept({ kind, seq: seq.value }) : seq;
    },
  });
}
