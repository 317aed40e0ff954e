import { and, asc, eq, sql } from "drizzle-orm";
import type { Role } from "#domain/actor.ts";
import type { Reader, Writer } from "./database.ts";
import { prepared } from "./prepared.ts";
import { credentials, memberships, sessions, users } from "./schema/accounts.ts";
import { clusters, schools } from "./schema/places.ts";

/** The most memberships of one person that are looked at. */
export const membershipsMax = 50;

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

/** Who a session's token belongs to; undefined when it is not known or has expired at `now`. */
export async function findSignedIn(
  read: Reader,
  token: string,
  now: number,
): Promise<SignedIn | undefined> {
  const rows = await bySession(read, { token });
  const [first] = rows;
  if (!first || first.expiresAt.getTime() <= now) return undefined;
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

/** A person's memberships with the names of their schools and clusters, the oldest first. */
export async function membershipsOf(read: Reader, account: string) {
  return namedMemberships(read, { account });
}

const namedMemberships = prepared((read: Reader) =>
  read
    .select({
      id: memberships.id,
      role: memberships.role,
      cluster: memberships.cluster,
      clusterName: clusters.name,
      school: memberships.school,
      schoolName: schools.name,
    })
    .from(memberships)
    .leftJoin(clusters, eq(clusters.id, memberships.cluster))
    .leftJoin(schools, eq(schools.id, memberships.school))
    .where(eq(memberships.userId, sql.placeholder("account")))
    .orderBy(asc(memberships.id))
    .limit(membershipsMax),
);

/** Whether a membership is this person's. */
export async function hasMembership(read: Reader, account: string, id: string): Promise<boolean> {
  const own = and(eq(memberships.id, id), eq(memberships.userId, account));
  const rows = await read.select({ id: memberships.id }).from(memberships).where(own);
  return rows.length > 0;
}

/** Whether somebody has this user name. */
export async function isTaken(read: Reader, username: string): Promise<boolean> {
  const rows = await read.select({ id: users.id }).from(users).where(eq(users.username, username));
  return rows.length > 0;
}

/** Somebody who can sign in, with the hash of a password. */
export interface PersonRow {
  id: string;
  username: string;
  name: string;
  passwordHash: string;
  addedAt: number;
}

/** Adds a person as better-auth expects one, with at least one membership. */
export async function insertPerson(
  tx: Writer,
  { id, username, name, passwordHash, addedAt }: PersonRow,
  held: readonly Membership[],
): Promise<void> {
  const times = { createdAt: new Date(addedAt), updatedAt: new Date(addedAt) };
  await tx.insert(users).values({
    id,
    name,
    username,
    displayUsername: username,
    // better-auth wants an address; `.invalid` never has one (RFC 2606).
    email: `${username}@local.invalid`,
    emailVerified: false,
    ...times,
  });
  const credential = { accountId: id, providerId: "credential", password: passwordHash };
  await tx.insert(credentials).values({ id, userId: id, ...credential, ...times });
  await tx.insert(memberships).values(held.map((membership) => ({ ...membership, userId: id })));
}

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
