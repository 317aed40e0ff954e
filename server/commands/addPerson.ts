import * as v from "valibot";
import { insertPerson, isTaken, savePassword } from "#db/people.ts";
import { accept, assert, refuse, type Decision } from "#domain/decision.ts";
import { membershipsMax, UserName, type NewMembership } from "#domain/person.ts";
import type { Context } from "../context.ts";
import { membershipRow } from "./personRecord.ts";

/** Somebody who can sign in at once; `passwordHash` is `hashPassword`'s. */
export interface NewPerson {
  username: string;
  name: string;
  passwordHash: string;
  memberships: readonly NewMembership[];
}

/**
 * Adds a person who needs no link, with all memberships, or nobody. Refuses with `invalid_input`
 * what cannot be a user name, and with `duplicate_id` one that is taken. The caller answers for who
 * may do this, and for the password: seeds and tests do.
 */
export async function addPerson(
  context: Context,
  { username, name, passwordHash, memberships }: NewPerson,
): Promise<Decision<{ id: string }, "invalid_input" | "duplicate_id">> {
  const typed = v.safeParse(UserName, username);
  if (!typed.success)
    return refuse("invalid_input", { path: "username", problem: "not_a_user_name" });
  assert(
    memberships.length > 0 && memberships.length <= membershipsMax,
    "a person has at least one membership, and not too many",
  );
  const id = context.newId();
  const held = memberships.map((membership) => membershipRow(context, membership));
  return context.db.write(async (tx) => {
    if (await isTaken(tx, typed.output)) return refuse("duplicate_id", { username: typed.output });
    const addedAt = context.now();
    await insertPerson(tx, { id, username: typed.output, name, addedAt }, held);
    await savePassword(tx, id, passwordHash, addedAt);
    return accept({ id });
  });
}
