import { insertLayout, listLayouts } from "#db/statementLayouts.ts";
import { accept, refuse } from "#domain/decision.ts";
import { reach } from "#domain/may.ts";
import type { NewStatementLayout } from "#domain/statements/layout.ts";
import type { Context } from "../context.ts";
import { act, type By } from "./act.ts";

/** Keeps which column of a bank's file says what: files with these columns are known from then on. */
export function chooseColumns(context: Context, by: By, { id, ...chosen }: NewStatementLayout) {
  return act(context, by, async (tx) => {
    if (!reach(by.actor.role, "import_statements"))
      return refuse("not_allowed", { act: "import_statements" });
    const known = await listLayouts(tx);
    if (known.some((layout) => layout.id === id)) return refuse("duplicate_id", { id });
    await insertLayout(tx, { ...chosen, id, madeAt: context.now() });
    return accept({ kind: "columns_chosen", done: { id }, status: 201, audience: "bank" });
  });
}
