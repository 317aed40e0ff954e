import * as v from "valibot";
import { roles } from "./actor.ts";
import { linkStates } from "./person.ts";

// What the office is told of people, and whoever opens a link of its own. Instants are milliseconds
// since 1970 UTC. None of it is public.

const id = v.string();
const instant = v.number();
const named = v.object({ id, name: v.string() });

/** `invited` has no password yet, `active` has one, `disabled` may not sign in. */
export const personStates = ["invited", "active", "disabled"] as const;
export type PersonState = (typeof personStates)[number];

export const invitationKinds = ["first", "join", "password"] as const;
export type InvitationKind = (typeof invitationKinds)[number];

export const PersonView = v.object({
  id,
  name: v.string(),
  username: v.nullable(v.string()),
  code: v.optional(v.string()),
  state: v.picklist(personStates),
  memberships: v.array(
    v.object({
      id,
      role: v.picklist(roles),
      cluster: v.optional(named),
      school: v.optional(named),
    }),
  ),
  secondFactor: v.boolean(),
  /** The latest link, if one was ever made. */
  invitation: v.optional(
    v.object({
      id,
      kind: v.picklist(invitationKinds),
      madeAt: instant,
      expiresAt: instant,
      state: v.picklist(linkStates),
    }),
  ),
  /** To the hour; absent for who was never here. */
  lastSeenAt: v.optional(instant),
});
export type PersonView = v.InferOutput<typeof PersonView>;

/** A role, and the name of the school, the cluster or, where it has one, the department. */
const RoleSomewhere = v.object({ role: v.picklist(roles), organisation: v.nullable(v.string()) });
export type RoleSomewhere = v.InferOutput<typeof RoleSomewhere>;

/** An open link to show, to paste into a chat or to print. */
export const InvitationView = v.object({
  id,
  person: id,
  name: v.string(),
  kind: v.picklist(invitationKinds),
  memberships: v.array(RoleSomewhere),
  expiresAt: instant,
  url: v.string(),
});
export type InvitationView = v.InferOutput<typeof InvitationView>;

/** What whoever opens a link is told. */
export const OpenedLink = v.object({
  kind: v.picklist(invitationKinds),
  name: v.string(),
  username: v.optional(v.string()),
  memberships: v.array(RoleSomewhere),
  department: v.optional(v.string()),
  expiresAt: instant,
});
export type OpenedLink = v.InferOutput<typeof OpenedLink>;

/** Where one is signed in: `device` as its person will know it, without addresses. */
export const SessionView = v.object({
  id,
  device: v.string(),
  startedAt: instant,
  /** To the hour. */
  lastSeenAt: instant,
  current: v.boolean(),
});
export type SessionView = v.InferOutput<typeof SessionView>;
