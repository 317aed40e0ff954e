import { and, asc, eq, inArray, isNull, ne, sql } from "drizzle-orm";
import { fold } from "#domain/fold.ts";
import { membershipsMax } from "#domain/person.ts";
import type { Reader, Writer } from "./database.ts";
import { inChunks } from "./newPlaces.ts";
import { prepared } from "./prepared.ts";
import { credentials, memberships, users } from "./schema/accounts.ts";
import { clusters, schools } from "./schema/places.ts";
import type { Membership } from "./sessions.ts";

/** A person as commands need them; `hasJoined` once there is a password. */
export interface Person {
  id: string;
  name: string;
  username: string | null;
  code: string | null;
  disabledAt: number | null;
  hasJoined: boolean;
}

export async function findPerson(read: Reader, id: string): Promise<Person | undefined> {
  const [row] = await personById(read, { id });
  if (!row) return undefined;
  const { credential, ...person } = row;
  return { ...person, hasJoined: credential !== null };
}

const personById = prepared((read: Reader) =>
  read
    .select({
      id: users.id,
      name: users.name,
      username: users.username,
      code: users.code,
      disabledAt: users.disabledAt,
      credential: credentials.id,
    })
    .from(users)
    .leftJoin(credentials, eq(credentials.userId, users.id))
    .where(eq(users.id, sql.placeholder("id"))),
);

/** What signing in needs of who has this user name and a password. */
export async function findSigningIn(read: Reader, username: string) {
  const [row] = await read
    .select({ id: users.id, disabledAt: users.disabledAt, passwordHash: credentials.password })
    .from(users)
    .innerJoin(credentials, eq(credentials.userId, users.id))
    .where(eq(users.username, username));
  return row?.passwordHash ? { ...row, passwordHash: row.passwordHash } : undefined;
}

/** A person's memberships with the names of their schools and clusters, the oldest first. */
export async function membershipsOf(read: Reader, account: string) {
  return namedMemberships(read, { account });
}
export type NamedMembership = Awaited<ReturnType<typeof membershipsOf>>[number];

const named = {
  id: memberships.id,
  role: memberships.role,
  cluster: memberships.cluster,
  clusterName: clusters.name,
  school: memberships.school,
  schoolName: schools.name,
};

const namedMemberships = prepared((read: Reader) =>
  read
    .select(named)
    .from(memberships)
    .leftJoin(clusters, eq(clusters.id, memberships.cluster))
    .leftJoin(schools, eq(schools.id, memberships.school))
    .where(eq(memberships.userId, sql.placeholder("account")))
    .orderBy(asc(memberships.id))
    .limit(membershipsMax),
);

/** The memberships of several people, the oldest first. */
export async function membershipsOfAll(read: Reader, accounts: readonly string[]) {
  if (accounts.length === 0) return [];
  return read
    .select({ ...named, account: memberships.userId })
    .from(memberships)
    .leftJoin(clusters, eq(clusters.id, memberships.cluster))
    .leftJoin(schools, eq(schools.id, memberships.school))
    .where(inArray(memberships.userId, [...accounts]))
    .orderBy(asc(memberships.id))
    .limit(accounts.length * membershipsMax);
}

/** Whether a membership is this person's. */
export async function hasMembership(read: Reader, account: string, id: string): Promise<boolean> {
  const own = and(eq(memberships.id, id), eq(memberships.userId, account));
  const rows = await read.select({ id: memberships.id }).from(memberships).where(own);
  return rows.length > 0;
}

/** Whether somebody else has this user name. */
export async function isTaken(read: Reader, username: string, but = ""): Promise<boolean> {
  const others = and(eq(users.username, username), ne(users.id, but));
  return (await read.select({ id: users.id }).from(users).where(others)).length > 0;
}

/** Whether somebody else is called so in the organisation's lists. */
export async function isCodeTaken(read: Reader, code: string, but = ""): Promise<boolean> {
  const others = and(eq(users.code, code), ne(users.id, but));
  return (await read.select({ id: users.id }).from(users).where(others)).length > 0;
}

/** Whether anyone but this person is an administrator who can sign in. */
export async function hasAdministrator(read: Reader, but = ""): Promise<boolean> {
  const rows = await read
    .select({ id: users.id })
    .from(users)
    .innerJoin(credentials, eq(credentials.userId, users.id))
    .innerJoin(memberships, eq(memberships.userId, users.id))
    .where(and(eq(memberships.role, "administrator"), isNull(users.disabledAt), ne(users.id, but)))
    .limit(1);
  return rows.length > 0;
}

/** Somebody to add; without a user name until they join. */
export interface PersonRow {
  id: string;
  name: string;
  username?: string | null;
  code?: string | null;
  addedAt: number;
}

/** Adds a person as better-auth expects one, with their memberships, and no password yet. */
export async function insertPerson(
  tx: Writer,
  person: PersonRow,
  held: readonly Membership[],
): Promise<void> {
  await insertPeople(tx, [person]);
  await insertMemberships(tx, person.id, held);
}

/** Adds people without memberships, any number of them. */
export async function insertPeople(tx: Writer, people: readonly PersonRow[]): Promise<void> {
  const rows = people.map(({ id, name, username = null, code = null, addedAt }) => ({
    id,
    name,
    username,
    displayUsername: username,
    code,
    search: searchOf({ name, username, code }),
    // better-auth wants an address; `.invalid` never has one (RFC 2606).
    email: `${id}@local.invalid`,
    emailVerified: false,
    createdAt: new Date(addedAt),
    updatedAt: new Date(addedAt),
  }));
  await inChunks(rows, (some) => tx.insert(users).values(some));
}

/** Adds memberships of any number of people. */
export async function insertMembershipsOfAll(
  tx: Writer,
  held: readonly (Membership & { userId: string })[],
): Promise<void> {
  await inChunks(held, (some) => tx.insert(memberships).values(some));
}

/** What people are found by. */
function searchOf(person: { name: string; username: string | null; code: string | null }): string {
  return fold(`${person.name} ${person.username ?? ""} ${person.code ?? ""}`);
}

/** Writes a person's name, user name and code anew. */
export async function updatePerson(
  tx: Writer,
  { id, name, username, code }: Pick<Person, "id" | "name" | "username" | "code">,
): Promise<void> {
  const search = searchOf({ name, username, code });
  await tx
    .update(users)
    .set({ name, username, displayUsername: username, code, search })
    .where(eq(users.id, id));
}

/** Sets since when a person may not sign in; null when they may. */
export async function updateDisabled(tx: Writer, id: string, disabledAt: number | null) {
  await tx.update(users).set({ disabledAt }).where(eq(users.id, id));
}

export async function insertMemberships(
  tx: Writer,
  userId: string,
  held: readonly Membership[],
): Promise<void> {
  if (held.length === 0) return;
  await tx.insert(memberships).values(held.map((membership) => ({ ...membership, userId })));
}

export async function deleteMemberships(tx: Writer, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await tx.delete(memberships).where(inArray(memberships.id, [...ids]));
}

/** Gives a person this password's hash, instead of any other. */
export async function savePassword(tx: Writer, id: string, password: string, at: number) {
  const time = new Date(at);
  const kept = { accountId: id, providerId: "credential", password, updatedAt: time };
  const changed = await tx
    .update(credentials)
    .set(kept)
    .where(eq(credentials.userId, id))
    .returning({ id: credentials.id });
  if (changed.length === 0)
    await tx.insert(credentials).values({ id, userId: id, ...kept, createdAt: time });
}
