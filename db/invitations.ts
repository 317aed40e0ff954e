import { createHash } from "node:crypto";
import { and, asc, eq, gt, inArray, isNull, or, sql, type SQL } from "drizzle-orm";
import { officeRoles, type Role } from "#domain/actor.ts";
import type { Reader, Writer } from "./database.ts";
import { prepared } from "./prepared.ts";
import { credentials, invitations, memberships, users } from "./schema/accounts.ts";
import { schools } from "./schema/places.ts";

/** What is kept of a link's token: enough to know it again, and nothing to make it from. */
export function tokenHash(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/** A link with the person it is for. */
export async function findInvitation(read: Reader, token: string) {
  const [row] = await byToken(read, { hash: tokenHash(token) });
  return row;
}
export type Invitation = NonNullable<Awaited<ReturnType<typeof findInvitation>>>;

const byToken = prepared((read: Reader) =>
  read
    .select({
      id: invitations.id,
      person: invitations.userId,
      kind: invitations.kind,
      expiresAt: invitations.expiresAt,
      usedAt: invitations.usedAt,
      revokedAt: invitations.revokedAt,
      name: users.name,
      username: users.username,
      code: users.code,
      disabledAt: users.disabledAt,
    })
    .from(invitations)
    .innerJoin(users, eq(users.id, invitations.userId))
    .where(eq(invitations.tokenHash, sql.placeholder("hash"))),
);

const isUnspent = and(isNull(invitations.usedAt), isNull(invitations.revokedAt));

export async function insertInvitations(
  tx: Writer,
  rows: readonly (typeof invitations.$inferInsert)[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += 500)
    await tx.insert(invitations).values(rows.slice(from, from + 500));
}

/** Takes back every link of a person that can still be used at `at`. */
export async function revokeInvitations(tx: Writer, person: string, at: number): Promise<void> {
  await tx
    .update(invitations)
    .set({ revokedAt: at })
    .where(and(eq(invitations.userId, person), isUnspent, gt(invitations.expiresAt, at)));
}

/** Spends a link. */
export async function spendInvitation(tx: Writer, id: string, usedAt: number): Promise<void> {
  await tx.update(invitations).set({ usedAt }).where(eq(invitations.id, id));
}

/** Lets a link last until then. */
export async function prolongInvitation(tx: Writer, id: string, expiresAt: number): Promise<void> {
  await tx.update(invitations).set({ expiresAt }).where(eq(invitations.id, id));
}

/** Whom links are for: people of this role, and of this cluster or one of its schools. */
export interface Narrowed {
  role?: Role | undefined;
  cluster?: string | undefined;
}

/** People who have a membership of that kind; every one without either. */
export function belongsTo(read: Reader, { role, cluster }: Narrowed): SQL | undefined {
  if (!role && !cluster) return undefined;
  const found = read
    .select({ one: sql`1` })
    .from(memberships)
    .leftJoin(schools, eq(schools.id, memberships.school))
    .where(
      and(
        eq(memberships.userId, users.id),
        role ? eq(memberships.role, role) : undefined,
        cluster ? or(eq(memberships.cluster, cluster), eq(schools.cluster, cluster)) : undefined,
      ),
    );
  return sql`exists ${found}`;
}

/** A condition that none of a person's memberships is of the office. */
export function isNotOfOffice(read: Reader): SQL {
  const found = read
    .select({ one: sql`1` })
    .from(memberships)
    .where(and(eq(memberships.userId, users.id), inArray(memberships.role, officeRoles)));
  return sql`not exists ${found}`;
}

/** People who may sign in and have not joined, with their open link if they have one, by id. */
export async function notJoined(
  read: Reader,
  by: Narrowed & { officeToo: boolean; now: number; limit: number },
) {
  return read
    .select({ id: users.id, invitation: invitations.id, expiresAt: invitations.expiresAt })
    .from(users)
    .leftJoin(credentials, eq(credentials.userId, users.id))
    .leftJoin(
      invitations,
      and(eq(invitations.userId, users.id), isUnspent, gt(invitations.expiresAt, by.now)),
    )
    .where(
      and(
        isNull(credentials.id),
        isNull(users.disabledAt),
        belongsTo(read, by),
        by.officeToo ? undefined : isNotOfOffice(read),
      ),
    )
    .orderBy(asc(users.id), asc(invitations.id))
    .limit(by.limit);
}

/** Links that may be used at `now`, of one person or of many, after a cursor. */
export async function openInvitations(
  read: Reader,
  by: Narrowed & {
    person?: string | undefined;
    officeToo: boolean;
    now: number;
    after: string;
    limit: number;
  },
) {
  return read
    .select({
      id: invitations.id,
      person: users.id,
      name: users.name,
      kind: invitations.kind,
      expiresAt: invitations.expiresAt,
      tokenHash: invitations.tokenHash,
    })
    .from(invitations)
    .innerJoin(users, eq(users.id, invitations.userId))
    .where(
      and(
        isUnspent,
        gt(invitations.expiresAt, by.now),
        gt(invitations.id, by.after),
        by.person ? eq(users.id, by.person) : undefined,
        isNull(users.disabledAt),
        belongsTo(read, by),
        by.officeToo ? undefined : isNotOfOffice(read),
      ),
    )
    .orderBy(asc(invitations.id))
    .limit(by.limit);
}

/** Whom a first link was made for and who has not joined yet: the administrator-to-be. */
export async function firstInvited(read: Reader): Promise<string | undefined> {
  const [row] = await read
    .select({ person: users.id })
    .from(invitations)
    .innerJoin(users, eq(users.id, invitations.userId))
    .leftJoin(credentials, eq(credentials.userId, users.id))
    .where(and(eq(invitations.kind, "first"), isNull(credentials.id), isNull(users.disabledAt)))
    .orderBy(asc(invitations.id))
    .limit(1);
  return row?.person;
}
