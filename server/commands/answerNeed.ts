import { findNeed, updateNeed } from "#db/needs.ts";
import { codeOf } from "#domain/code.ts";
import { accept, refuse } from "#domain/decision.ts";
import { decideReview } from "#domain/need.ts";
import type { Context } from "../context.ts";
import { act, type By } from "./act.ts";
import { ofSchool } from "./authority.ts";
import { keepText } from "./texts.ts";

/** Gives a need back to its school with a question; it can then be revised and handed in again. */
export async function returnNeed(
  context: Context,
  by: By,
  id: string,
  given: { question: string },
) {
  return answerNeed(context, by, id, {
    may: "return_need",
    status: "returned",
    field: "question",
    text: given.question,
  });
}

/** Says no to a need, with a reason that its school reads. */
export async function refuseNeed(context: Context, by: By, id: string, given: { reason: string }) {
  return answerNeed(context, by, id, {
    may: "refuse_need",
    status: "refused",
    field: "refusal",
    text: given.reason,
  });
}

// Neither is in the ledger: a need that was never verified was never public.
async function answerNeed(
  context: Context,
  by: By,
  id: string,
  answer: {
    may: "return_need" | "refuse_need";
    status: "returned" | "refused";
    field: "question" | "refusal";
    text: string;
  },
) {
  return act(context, by, async (tx) => {
    const need = await findNeed(tx, id);
    if (!need) return refuse("unknown", { what: "need", id });
    const mine = ofSchool(by.actor, answer.may, need.school);
    if (!mine.ok) return mine;
    const open = decideReview(need.status);
    if (!open.ok) return open;
    await updateNeed(tx, id, { status: answer.status });
    await keepText(tx, context, { subject: id, field: answer.field, text: answer.text });
    return accept({
      kind: `need_${answer.status}`,
      done: { id, code: codeOf("need", need.number) },
      status: 200 as const,
      audience: "inside" as const,
      school: need.school,
    });
  });
}
