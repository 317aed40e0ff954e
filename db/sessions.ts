import { asc, eq, sql } from "drizzle-orm";
import type { Role } from "#domain/actor.ts";
import { membershipsMax } from "#domain/person.ts";
import type { Reader, Writer } from "./database.ts";
import { prepared } from "./prepared.ts";
import { memberships, sessions, users } from "./schema/accounts.ts";

/** In which role, and for which school or cluster, a person acts. */
export interface Membership {
  id: string;
  role: Role;
  cluster: string | null;
  school: string | null;
}

/** Who is signed in by a session. */
export interface SignedIn {
  session: string;
  account: string;
  name: string;
  expiresAt: number;
  memberships: Membership[];
  /** The one in which the person acts: the chosen, else the first; none without memberships. */
  active: Membership | undefined;
}

/**
 * Who a session's token belongs to; undefined when it is not known, has expired at `now`, or its
 * person may not sign in. A chosen membership that is gone counts as not chosen.
 */
export async function findSignedIn(
  read: Reader,
  token: string,
  now: number,
): Promise<SignedIn | undefined> {
  const rows = await bySession(read, { token });
  const [first] = rows;
  if (!first || first.disabledAt !== null || first.expiresAt.getTime() <= now) return undefined;
  const held = rows.flatMap(({ membership, role, cluster, school }) =>
    membership && role ? [{ id: membership, role, cluster, school }] : [],
  );
  return {
    session: first.session,
    account: first.account,
    name: first.name,
    expiresAt: first.expiresAt.getTime(),
    memberships: held,
    active: held.find(({ id }) => id === first.chosen) ?? held[0],
  };
}

const bySession = prepared((read: Reader) =>
  read
    .select({
      session: sessions.id,
      account: sessions.userId,
      name: users.name,
      disabledAt: users.disabledAt,
      expiresAt: sessions.expiresAt,
      chosen: sessions.membership,
      membership: memberships.id,
      role: memberships.role,
      cluster: memberships.cluster,
      school: memberships.school,
    })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .leftJoin(memberships, eq(memberships.userId, sessions.userId))
    .where(eq(sessions.token, sql.placeholder("token")))
    .orderBy(asc(memberships.id))
    .limit(membershipsMax),
);

/** Lets a session act in a membership; false when the session is gone. */
export async function chooseMembership(
  tx: Writer,
  session: string,
  membership: string,
): Promise<boolean> {
  const chosen = await tx
    .update(sessions)
    .set({ membership })
    .where(eq(sessions.id, session))
    .returning({ id: sessions.id });
  return chosen.length > 0;
}

/** Ends every session of a person. */
export async function deleteSessionsOf(tx: Writer, account: string): Promise<void> {
  await tx.delete(sessions).where(eq(sessions.userId, account));
}
