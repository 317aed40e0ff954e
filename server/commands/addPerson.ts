import * as v from "valibot";
import { insertPerson, isTaken, membershipsMax } from "#db/people.ts";
import { accept, assert, refuse, type Decision } from "#domain/decision.ts";
import type { Context } from "../context.ts";

/** What a person types to sign in: 2 to 30 of a–z, 0–9, dot, hyphen, underscore. */
export const UserName = v.pipe(
  v.string(),
  v.trim(),
  v.toLowerCase(),
  v.regex(/^[a-z0-9][a-z0-9._-]{0,28}[a-z0-9]$/, "not_a_user_name"),
);

/** In which role, and for which school or cluster, a new person acts. */
export type NewMembership =
  | { role: "school"; school: string }
  | { role: "cluster"; cluster: string }
  | { role: "department" | "auditor" | "administrator" };

/** Somebody who shall be able to sign in; `passwordHash` is `hashPassword`'s. */
export interface NewPerson {
  username: string;
  name: string;
  passwordHash: string;
  memberships: readonly NewMembership[];
}

/**
 * Adds a person with all memberships, or nobody. Refuses with `invalid_input` what cannot be a user
 * name, and with `duplicate_id` one that is taken. The caller answers for who may do this.
 */
export async function addPerson(
  { db, now, newId }: Context,
  { username, name, passwordHash, memberships }: NewPerson,
): Promise<Decision<{ id: string }, "invalid_input" | "duplicate_id">> {
  const typed = v.safeParse(UserName, username);
  if (!typed.success)
    return refuse("invalid_input", { path: "username", problem: "not_a_user_name" });
  assert(
    memberships.length > 0 && memberships.length <= membershipsMax,
    "a person has at least one membership, and not too many",
  );
  const id = newId();
  const held = memberships.map((membership) => ({
    id: newId(),
    role: membership.role,
    cluster: "cluster" in membership ? membership.cluster : null,
    school: "school" in membership ? membership.school : null,
  }));
  return db.write(async (tx) => {
    if (await isTaken(tx, typed.output)) return refuse("duplicate_id", { username: typed.output });
    const person = { id, username: typed.output, name, passwordHash, addedAt: now() };
    await insertPerson(tx, person, held);
    return accept({ id });
  });
}
