import type { InvitationView } from "#domain/personViews.ts";
import { province } from "../app/province.ts";
import { instant } from "../words/format.ts";
import { t } from "../words/t.ts";
import { roleSomewhere } from "./roleSomewhere.ts";

/** A text ready to be pasted into a chat: greeting, what it is, the link, until when, for whom. */
export function messageOf({ kind, name, memberships, url, expiresAt }: InvitationView): string {
  const said = {
    name,
    department: province()?.department ?? t("app.name"),
    roles: memberships.map((one) => lowered(roleSomewhere(one))).join(t("persons.and")),
    url,
    until: instant(expiresAt),
  };
  return kind === "password" ? t("persons.passwordMessage", said) : t("persons.joinMessage", said);
}

/** Within a sentence a role begins small: `phụ trách trường …`. */
function lowered(words: string): string {
  return words.charAt(0).toLocaleLowerCase("vi") + words.slice(1);
}
