import { insertChanges } from "#db/changes.ts";
import { insertImport, worldOfLists } from "#db/imports.ts";
import { accept, refuse } from "#domain/decision.ts";
import { planLists } from "#domain/imports/planLists.ts";
import { outcomesOf } from "#domain/imports/report.ts";
import type { Sheet } from "#domain/imports/table.ts";
import { reach } from "#domain/may.ts";
import type { Context } from "../context.ts";
import { act, type By } from "./act.ts";
import { planHash } from "./planHash.ts";
import { writeLists } from "./writeLists.ts";

/** A file that was checked: what it holds, and the hash of the plan that was shown for it. */
export interface CheckedFile {
  name: string;
  sha256: string;
  sheets: readonly Sheet[];
  plan: string;
}

/**
 * Imports the lists of a file, all of it or nothing. People are added without a link: they are
 * invited later. Refuses with `province_not_chosen`, `no_known_columns`, `list_has_errors`, and with
 * `list_changed` when it would no longer do what was shown. A file that says nothing new writes
 * nothing.
 */
export async function importLists(context: Context, by: By, file: CheckedFile) {
  return act(context, by, async (tx) => {
    const world = await worldOfLists(tx);
    if (world.communes.length === 0) return refuse("province_not_chosen");
    const mayManageAdministrators = !!reach(by.actor.role, "manage_administrators");
    const plan = planLists(file.sheets, { ...world, mayManageAdministrators });
    if (plan.tables.every(({ kind }) => !kind)) return refuse("no_known_columns");
    if (plan.problems.length > 0)
      return refuse("list_has_errors", { problems: plan.problems.length });
    const outcomes = outcomesOf(plan);
    if (planHash(outcomes) !== file.plan) return refuse("list_changed");

    const id = context.newId();
    const changes = await writeLists(tx, context, { plan, known: world.known });
    const at = context.now();
    const { account, role } = by.actor;
    const count = (what: string) => outcomes.filter((one) => one.what === what).length;
    const counts = {
      added: count("added"),
      changed: count("changed"),
      unchanged: count("unchanged"),
    };
    if (changes.length > 0) {
      const { name: fileName, sha256 } = file;
      await insertImport(tx, { id, sha256, fileName, account, at, ...counts });
      const by = { at, account, role, importId: id };
      await insertChanges(
        tx,
        changes.map((change) => ({ ...change, ...by, id: context.newId() })),
      );
    }
    return accept({ kind: "lists_imported", done: { id }, status: 201, audience: "inside" });
  });
}
