import type { Writer } from "#db/database.ts";
import { freeIn } from "#db/fund.ts";
import { findPayment, openTo } from "#db/payments.ts";
import { accept, refuse, type Decision } from "#domain/decision.ts";
import type { EntryKind } from "#domain/entry.ts";
import { decidePayment, type NewPayment } from "#domain/statements/bankFact.ts";
import type { Direction } from "#domain/statements/statement.ts";
import type { Context } from "../context.ts";
import type { By } from "./act.ts";
import { lineDraft, onLine, tieLine } from "./lineWork.ts";

/**
 * Says which recorded payments out of the fund a debit carried out, or which came back with a credit.
 * Refuses payments of another campaign, and what `decidePayment` does.
 */
export function payFromLine(context: Context, by: By, id: string, { parts }: NewPayment) {
  return onLine(context, by, {
    id,
    decide: async (tx, line) => {
      const known = await lookUp(tx, line, parts);
      if (!known.ok) return known;
      const decision = decidePayment(line, known.value, await freeIn(tx, line.campaign));
      if (!decision.ok) return decision;
      const kind: EntryKind = line.direction === "debit" ? "payment" : "payment_returned";
      const about = parts.map(({ consignment }) => consignment);
      const draft = { ...lineDraft(context, line, by), kind, movements: decision.value, about };
      const tied = { line, draft, ties: [...parts], tier: "T5" as const, evidence: [] };
      const seq = await tieLine(tx, context, tied);
      return seq.ok ? accept({ kind, seq: seq.value }) : seq;
    },
  });
}

async function lookUp(
  tx: Writer,
  { campaign, direction }: { campaign: string; direction: Direction },
  parts: NewPayment["parts"],
): Promise<Decision<{ amount: number; open: number }[]>> {
  const wanted = Map.groupBy(parts, ({ consignment }) => consignment);
  const known = [];
  for (const [id, same] of wanted) {
    const payment = await findPayment(tx, id);
    if (!payment) return refuse("unknown", { what: "consignment", id });
    if (payment.campaign !== campaign) return refuse("wrong_campaign");
    const amount = same.reduce((sum, part) => sum + part.amount, 0);
    known.push({ amount, open: Math.max(0, openTo(direction, payment)) });
  }
  return accept(known);
}
