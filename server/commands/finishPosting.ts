import { headSeq } from "#db/totals.ts";
import { findStatement, updateStatement } from "#db/statements.ts";
import { system } from "#domain/actor.ts";
import { codeOf } from "#domain/code.ts";
import { accept, refuse } from "#domain/decision.ts";
import type { Context } from "../context.ts";
import { act } from "./act.ts";

/** Says that every line of a statement is in the ledger. */
export function finishPosting(context: Context, id: string) {
  const by = { actor: system, key: `posted:${id}`, fingerprint: "posted" };
  return act(context, by, async (tx) => {
    const found = await findStatement(tx, id);
    if (found?.state !== "posting") return refuse("statement_not_waiting");
    await updateStatement(tx, id, { state: "posted" });
    const done = { id, code: codeOf("statement", found.number), seq: await headSeq(tx) };
    return accept({ kind: "statement_posted", done, status: 200, audience: "all" });
  });
}
