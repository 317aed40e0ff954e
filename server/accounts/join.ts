import { findInvitation } from "#db/invitations.ts";
import { membershipsOf } from "#db/people.ts";
import { departmentName, rolesSomewhere } from "#db/personViews.ts";
import type { SignedIn } from "#db/sessions.ts";
import { accept, assert, refuse, type Decision } from "#domain/decision.ts";
import { decideLink, type Joining } from "#domain/person.ts";
import type { OpenedLink } from "#domain/personViews.ts";
import { acceptInvitation } from "../commands/acceptInvitation.ts";
import type { Context } from "../context.ts";
import type { Auth } from "./auth.ts";
import { findWeakness } from "./passwordRules.ts";
import { signIn } from "./signIn.ts";

/**
 * What a link is for. Changes nothing, because a chat's preview opens it too. Refuses with
 * `unknown`, `link_used`, `link_revoked`, `link_expired` and `person_disabled`.
 */
export async function openLink({ db, now }: Context, token: string): Promise<Decision<OpenedLink>> {
  const link = await findInvitation(db.read, token);
  if (!link) return refuse("unknown");
  const open = decideLink(link, now());
  if (!open.ok) return open;
  const [held, department] = await Promise.all([
    membershipsOf(db.read, link.person),
    departmentName(db.read),
  ]);
  return accept({
    kind: link.kind,
    name: link.name,
    ...(link.username && { username: link.username }),
    memberships: rolesSomewhere(held, department),
    ...(department && { department }),
    expiresAt: link.expiresAt,
  });
}

/**
 * Uses a link: sets what was typed and signs in, under a new session. Refuses as `openLink` does,
 * with `invalid_input` a password that is easy to guess, and as `acceptInvitation` does.
 */
export async function join(
  context: Context,
  auth: Auth,
  { device, replaces, ...asked }: Joining & { device: string; replaces: SignedIn | undefined },
): Promise<Decision<{ username: string; answer: Response }>> {
  const opened = await openLink(context, asked.token);
  if (!opened.ok) return opened;
  const { name, username = "", memberships } = opened.value;
  const places = memberships.flatMap(({ organisation }) => organisation ?? []);
  const names = [name, username, asked.name ?? "", asked.username ?? "", ...places];
  const problem = await findWeakness(asked.password, names);
  if (problem) return refuse("invalid_input", { path: "password", problem });

  const passwordHash = await auth.hash(asked.password);
  const accepted = await acceptInvitation(context, { ...asked, passwordHash });
  if (!accepted.ok) return accepted;
  const credentials = { ...accepted.value, password: asked.password, device, replaces };
  const signedIn = await signIn(context, auth, credentials);
  // Between the two the office may have disabled the person, and then says so.
  assert(
    signedIn.ok || signedIn.code === "person_disabled",
    "a password that was just set is right",
  );
  return signedIn.ok ? accept({ ...accepted.value, answer: signedIn.value }) : signedIn;
}
