import { findStatement, updateStatement } from "#db/statements.ts";
import { codeOf } from "#domain/code.ts";
import { accept, refuse } from "#domain/decision.ts";
import { reach } from "#domain/may.ts";
import type { Context } from "../context.ts";
import { act, type By } from "./act.ts";

/**
 * Cancels a statement that is not in the ledger: nothing of it stays. Refuses with
 * `statement_not_waiting` once it is being posted.
 */
export function cancelStatement(context: Context, by: By, id: string) {
  return act(context, by, async (tx) => {
    if (!reach(by.actor.role, "import_statements"))
      return refuse("not_allowed", { act: "import_statements" });
    const found = await findStatement(tx, id);
    if (!found) return refuse("unknown", { what: "statement", id });
    if (found.state === "posting" || found.state === "posted")
      return refuse("statement_not_waiting", { state: found.state });
    await updateStatement(tx, id, { state: "leaving" });
    const done = { id, code: codeOf("statement", found.number) };
    return accept({ kind: "statement_cancelled", done, status: 200, audience: "bank" });
  });
}
