import { findSigningIn } from "#db/people.ts";
import { system } from "#domain/actor.ts";
import { accept, refuse, type Decision } from "#domain/decision.ts";
import type { Context } from "../context.ts";
import { makeLink } from "./links.ts";

/** For how many days the link may be used: whoever asks for it is at the machine now. */
export const backInDays = 1;

/**
 * Makes a link by which somebody sets a new password, for whoever runs the machine: the one way
 * back for an only administrator who has forgotten theirs. Gives its token. Refuses with `unknown`,
 * or `person_disabled`.
 */
export async function letBackIn(
  context: Context,
  username: string,
): Promise<Decision<string, "unknown" | "person_disabled">> {
  const made = await context.db.write(async (tx) => {
    const found = await findSigningIn(tx, username);
    if (!found) return refuse("unknown", { what: "person", username });
    if (found.disabledAt !== null) return refuse("person_disabled");
    const link = { person: found.id, kind: "password" as const, days: backInDays };
    return accept(await makeLink(tx, context, { ...link, madeBy: system.account }));
  });
  return made.ok ? accept(context.linkToken(made.value)) : made;
}
