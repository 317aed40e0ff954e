import type { PersonView, RoleSomewhere } from "#domain/personViews.ts";
import { t } from "../words/t.ts";

/** A role in plain words: `Phụ trách trường Mầm non Hoa Mận`, `Cán bộ Sở`. */
export function roleSomewhere({ role, organisation }: RoleSomewhere): string {
  return t(`joining.role.${role}`, organisation ?? "");
}

/** The same of a membership in the list of people, short: `Trường · Mầm non Hoa Mận`. */
export function roleOf({ role, school, cluster }: PersonView["memberships"][number]): string {
  const at = school ?? cluster;
  return at ? `${t(`persons.one.${role}`)} · ${at.name}` : t(`persons.one.${role}`);
}
