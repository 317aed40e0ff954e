import { and, asc, desc, eq, gt, ne, sql } from "drizzle-orm";
import type { Role } from "#domain/actor.ts";
import { membershipsMax } from "#domain/person.ts";
import { factorNeed, type FactorNeed } from "#domain/secondFactor.ts";
import { factorRolesChoice, factorRolesOf } from "./choices.ts";
import type { Reader, Writer } from "./database.ts";
import { prepared } from "./prepared.ts";
import { memberships, secondFactors, sessions, users } from "./schema/accounts.ts";
import { choices } from "./schema/places.ts";

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
  username: string | null;
  expiresAt: number;
  /** When the person was last noted as here, in this session or at all, whichever is longer ago. */
  notedAt: number;
  memberships: Membership[];
  /** The one in which the person acts: the chosen, else the first; none without memberships. */
  active: Membership | undefined;
  /** Whether a second factor is on; whether the active role must have one. */
  secondFactor: boolean;
  secondFactorRequired: boolean;
  /** What the session must give before it may do anything else. */
  needs: FactorNeed | null;
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
  const active = held.find(({ id }) => id === first.chosen) ?? held[0];
  const isOn = first.factorAt !== null;
  const required: readonly string[] = factorRolesOf(first.factorRoles);
  const isRequired = active !== undefined && required.includes(active.role);
  return {
    session: first.session,
    account: first.account,
    name: first.name,
    username: first.username,
    expiresAt: first.expiresAt.getTime(),
    notedAt: Math.min(first.updatedAt.getTime(), first.seenAt ?? 0),
    memberships: held,
    active,
    secondFactor: isOn,
    secondFactorRequired: isRequired,
    needs: factorNeed({ isOn, isShown: first.shownAt !== null, isRequired }),
  };
}

const bySession = prepared((read: Reader) =>
  read
    .select({
      session: sessions.id,
      account: sessions.userId,
      name: users.name,
      username: users.username,
      disabledAt: users.disabledAt,
      seenAt: users.seenAt,
      expiresAt: sessions.expiresAt,
      updatedAt: sessions.updatedAt,
      shownAt: sessions.secondFactorAt,
      factorAt: secondFactors.enabledAt,
      factorRoles: choices.value,
      chosen: sessions.membership,
      membership: memberships.id,
      role: memberships.role,
      cluster: memberships.cluster,
      school: memberships.school,
    })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .leftJoin(memberships, eq(memberships.userId, sessions.userId))
    .leftJoin(secondFactors, eq(secondFactors.userId, sessions.userId))
    .leftJoin(choices, eq(choices.name, factorRolesChoice))
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

/** The most sessions of one person that are told. */
export const sessionsMax = 100;

/** A person's sessions that have not ended at `now`, the last used first. */
export async function sessionsOf(read: Reader, account: string, now: number) {
  return read
    .select({
      id: sessions.id,
      device: sessions.device,
      startedAt: sessions.createdAt,
      lastSeenAt: sessions.updatedAt,
    })
    .from(sessions)
    .where(and(eq(sessions.userId, account), gt(sessions.expiresAt, new Date(now))))
    .orderBy(desc(sessions.updatedAt), asc(sessions.id))
    .limit(sessionsMax);
}

/** Notes that a person is here, in this session. */
export async function saveSeen(tx: Writer, { session, account }: Owned, at: number) {
  await tx
    .update(sessions)
    .set({ updatedAt: new Date(at) })
    .where(eq(sessions.id, session));
  await tx.update(users).set({ seenAt: at }).where(eq(users.id, account));
}

/** A session, and whose it is. */
export interface Owned {
  session: string;
  account: string;
}

/** Notes that the second factor was shown in a session; false when the session is gone. */
export async function saveFactorShown(tx: Writer, session: string, at: number): Promise<boolean> {
  const shown = await tx
    .update(sessions)
    .set({ secondFactorAt: at })
    .where(eq(sessions.id, session))
    .returning({ id: sessions.id });
  return shown.length > 0;
}

/** Ends one session of a person; false when there is none of that id. */
export async function deleteSession(tx: Writer, { session, account }: Owned): Promise<boolean> {
  const ended = await tx
    .delete(sessions)
    .where(and(eq(sessions.id, session), eq(sessions.userId, account)))
    .returning({ id: sessions.id });
  return ended.length > 0;
}

/** Ends every session of a person, but one if it is named. */
export async function deleteSessionsOf(tx: Writer, account: string, but = ""): Promise<void> {
  await tx.delete(sessions).where(and(eq(sessions.userId, account), ne(sessions.id, but)));
}
