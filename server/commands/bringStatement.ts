import { findCampaign } from "#db/places.ts";
import { findStatement, insertStatement, unpostedOf } from "#db/statements.ts";
import { codeOf } from "#domain/code.ts";
import { accept, refuse } from "#domain/decision.ts";
import { reach } from "#domain/may.ts";
import type { Context } from "../context.ts";
import { act, type By } from "./act.ts";

/** A bank's file, before anything of it is read; `sha256` of its bytes in hexadecimal. */
export interface BroughtFile {
  id: string;
  campaign: string;
  fileName: string;
  sha256: string;
}

/**
 * Takes in a bank statement, whose lines are then staged out of sight. A campaign takes in one at a
 * time, so that what is new of a file is known for certain: refuses with `statement_under_way`.
 */
export function bringStatement(context: Context, by: By, file: BroughtFile) {
  return act(context, by, async (tx) => {
    const { account, role } = by.actor;
    if (!reach(role, "import_statements"))
      return refuse("not_allowed", { act: "import_statements" });
    if (!(await findCampaign(tx, file.campaign)))
      return refuse("unknown", { what: "campaign", id: file.campaign });
    if (await findStatement(tx, file.id)) return refuse("duplicate_id", { id: file.id });
    const other = await unpostedOf(tx, file.campaign);
    if (other)
      return refuse("statement_under_way", { statement: codeOf("statement", other.number) });
    const number = await insertStatement(tx, { ...file, account, broughtAt: context.now() });
    const done = { id: file.id, code: codeOf("statement", number) };
    return accept({ kind: "statement_brought", done, status: 201, audience: "bank" });
  });
}
