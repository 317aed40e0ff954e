import type { PersonView } from "#domain/personViews.ts";
import { instant } from "../words/format.ts";
import { t } from "../words/t.ts";

/** How a person's latest link stands: `Dùng được đến 08:14 23/11/2026`. */
export function linkSays({ state, expiresAt }: NonNullable<PersonView["invitation"]>): string {
  return t(`persons.linkState.${state}`, instant(expiresAt));
}
