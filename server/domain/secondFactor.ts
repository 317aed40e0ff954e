import * as v from "valibot";
import { officeRoles } from "./actor.ts";

/** The roles that must have a second factor, all of them anew; others may switch theirs on. */
export const FactorRoles = v.object({
  roles: v.pipe(
    v.array(v.picklist(officeRoles)),
    v.maxLength(officeRoles.length, "too_long"),
    v.transform((roles) => officeRoles.filter((role) => roles.includes(role))),
  ),
});
export type FactorRoles = v.InferOutput<typeof FactorRoles>;

/** How many recovery codes are given. */
export const recoveryCodes = 10;

/** Six digits of an app, or a recovery code; spaces and hyphens are as people type them. */
export const TypedCode = v.object({
  code: v.pipe(
    v.string(),
    v.maxLength(60, "too_long"),
    v.transform((typed) => typed.replace(/[\s-]/g, "").toLowerCase()),
    v.minLength(1, "required"),
  ),
});

/** What a session must give before it can do anything: the code, or first of all a second factor. */
export const factorNeeds = ["code", "enrol"] as const;
export type FactorNeed = (typeof factorNeeds)[number];

/** What a session still needs: whoever has a second factor shows it, and who must have one sets it up. */
export function factorNeed(factor: {
  isOn: boolean;
  isShown: boolean;
  isRequired: boolean;
}): FactorNeed | null {
  if (factor.isOn) return factor.isShown ? null : "code";
  return factor.isRequired ? "enrol" : null;
}
