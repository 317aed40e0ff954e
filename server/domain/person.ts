import * as v from "valibot";
import { isOfOffice, officeRoles, roles, type Role } from "./actor.ts";
import { accept, refuse, type Decision } from "./decision.ts";
import { Id } from "./id.ts";
import { reach } from "./may.ts";
import { Code, Name } from "./text.ts";

/** The most memberships one person may have. */
export const membershipsMax = 30;

/** The longest password that is looked at; as sent, before Unicode composes it. */
export const passwordMax = 200;
/** The shortest password where it is the only factor (NIST SP 800-63B-4, 3.1.1.2). */
export const passwordMin = 15;

/** What a person types to sign in: 2 to 30 of a–z, 0–9, dot, hyphen, underscore. */
export const UserName = v.pipe(
  v.string(),
  v.trim(),
  v.toLowerCase(),
  v.regex(/^[a-z0-9][a-z0-9._-]{0,28}[a-z0-9]$/, "not_a_user_name"),
);

/** What a person types to be known by, as far as it can be one: a user name or password they have. */
export const Credential = v.pipe(
  v.string(),
  v.minLength(1, "required"),
  v.maxLength(passwordMax, "too_long"),
);

/** A new password: its length here; whether it is a common one, in `server/accounts`. */
export const NewPassword = v.pipe(
  v.string(),
  v.maxLength(passwordMax, "too_long"),
  v.check((typed) => lengthOf(typed) >= passwordMin, "password_too_short"),
);

/** In characters as people count them, composed as they are hashed. */
function lengthOf(typed: string): number {
  return [...typed.normalize("NFKC")].length;
}

/** In which role, and for which school or cluster, a person shall act. */
export const NewMembership = v.variant(
  "role",
  [
    v.object({ role: v.literal("school"), school: Id }),
    v.object({ role: v.literal("cluster"), cluster: Id }),
    v.object({ role: v.picklist(officeRoles) }),
  ],
  "not_a_choice",
);
export type NewMembership = v.InferOutput<typeof NewMembership>;

/** All memberships of one person, each once. */
const Memberships = v.pipe(
  v.array(NewMembership),
  v.minLength(1, "no_membership"),
  v.maxLength(membershipsMax, "too_many_lines"),
  v.transform((all) => [...new Map(all.map((one) => [membershipKey(one), one])).values()]),
);

/** Equal for the same role at the same organisation. */
export function membershipKey(membership: {
  role: Role;
  school?: string | null;
  cluster?: string | null;
}): string {
  return `${membership.role} ${membership.school ?? membership.cluster ?? ""}`;
}

/** For how many days a link may be used: a week, or a month for a printed sheet. */
const Days = v.optional(v.picklist([7, 30]), 7);

/** Somebody who shall be able to join, and for how long their link is good. */
export const InvitedPerson = v.object({
  id: Id,
  name: Name,
  code: v.optional(Code),
  memberships: Memberships,
  days: Days,
});
export type InvitedPerson = v.InferOutput<typeof InvitedPerson>;

/** What changes of a person; what is left out stays. `memberships` is the whole new list. */
export const ChangedPerson = v.object({
  name: v.optional(Name),
  code: v.optional(v.nullable(Code)),
  memberships: v.optional(Memberships),
});
export type ChangedPerson = v.InferOutput<typeof ChangedPerson>;

/** A fresh link. */
export const FreshLink = v.object({ days: Days });
export type FreshLink = v.InferOutput<typeof FreshLink>;

/** Links for everyone who has not joined, of a role and of a cluster and its schools if given. */
export const InvitedAll = v.object({
  id: Id,
  role: v.optional(v.picklist(roles)),
  cluster: v.optional(Id),
  days: Days,
});
export type InvitedAll = v.InferOutput<typeof InvitedAll>;

/** The secret part of a link as it was sent. */
export const Token = v.pipe(v.string(), v.maxLength(100, "too_long"));

/** What whoever opens a link gives to join, or to set a new password. */
export const Joining = v.object({
  token: Token,
  /** Needed to join; a link for a new password leaves user name and name as they are. */
  username: v.optional(UserName),
  name: v.optional(Name),
  password: NewPassword,
});
export type Joining = v.InferOutput<typeof Joining>;

/** How a link stands, by what became of it. */
export const linkStates = ["open", "expired", "used", "revoked"] as const;
export type LinkState = (typeof linkStates)[number];

/** What became of a link, as instants. */
export interface LinkTimes {
  expiresAt: number;
  usedAt: number | null;
  revokedAt: number | null;
}

/** How a link stands at `now`. */
export function linkState({ expiresAt, usedAt, revokedAt }: LinkTimes, now: number): LinkState {
  if (usedAt !== null) return "used";
  if (revokedAt !== null) return "revoked";
  return expiresAt <= now ? "expired" : "open";
}

/** Whether a link may still be used at `now`, by someone who may sign in. */
export function decideLink(
  link: LinkTimes & { disabledAt: number | null },
  now: number,
): Decision<true, "link_used" | "link_revoked" | "link_expired" | "person_disabled"> {
  const state = linkState(link, now);
  if (state !== "open") return refuse(`link_${state}`);
  return link.disabledAt === null ? accept(true) : refuse("person_disabled");
}

/**
 * Whether a role may manage a person who has, or shall have, these roles. People of the office are managed by
 * administrators alone: whoever can make a person's link can sign in as that person, and what takes two
 * people of the office would take one.
 */
export function decideManaging(
  role: Role,
  touched: readonly { role: Role }[],
): Decision<true, "not_allowed"> {
  const act = isOfOffice(touched) ? "manage_office" : "manage_people";
  return reach(role, act) ? accept(true) : refuse("not_allowed", { act });
}
