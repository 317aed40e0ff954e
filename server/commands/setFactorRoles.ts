import { factorRolesChoice, saveChoice } from "#db/choices.ts";
import { accept, refuse } from "#domain/decision.ts";
import { reach } from "#domain/may.ts";
import type { FactorRoles } from "#domain/secondFactor.ts";
import type { Context } from "../context.ts";
import { act, type By } from "./act.ts";
import { aboutPerson } from "./personRecord.ts";

/**
 * Says which roles must have a second factor: at once, whoever acts in one of them without it can
 * do nothing but set it up. Refuses with `not_allowed`.
 */
export async function setFactorRoles(context: Context, by: By, { roles }: FactorRoles) {
  return act(context, by, async (tx) => {
    const need = "require_second_factor";
    if (!reach(by.actor.role, need)) return refuse("not_allowed", { act: need });
    await saveChoice(tx, factorRolesChoice, JSON.stringify(roles));
    return accept(aboutPerson("second_factor_roles", factorRolesChoice));
  });
}
