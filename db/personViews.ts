import { and, asc, eq, gt, isNotNull, isNull, like, or, sql, type SQL } from "drizzle-orm";
import type { Role } from "#domain/actor.ts";
import { linkState } from "#domain/person.ts";
import type { PersonState, PersonView, RoleSomewhere } from "#domain/personViews.ts";
import type { Reader } from "./database.ts";
import { belongsTo } from "./invitations.ts";
import { membershipsOfAll, type NamedMembership } from "./people.ts";
import { credentials, invitations, memberships, secondFactors, users } from "./schema/accounts.ts";
import { clusters, provinces, schools } from "./schema/places.ts";

/** What a list of people is narrowed by; `text` is folded. */
export interface PeopleFilter {
  text?: string | undefined;
  state?: PersonState | undefined;
  role?: Role | undefined;
  cluster?: string | undefined;
  school?: string | undefined;
}

/** A place in the list of people. */
export interface PersonPlace {
  search: string;
  id: string;
}

/** People by folded name, each with the place after which the list goes on. */
export async function listPeople(
  read: Reader,
  by: PeopleFilter & { after: PersonPlace | undefined; now: number; limit: number },
): Promise<(PersonPlace & { view: PersonView })[]> {
  const rows = await people(read)
    .where(and(matching(read, by), by.after && isAfter(by.after)))
    .orderBy(asc(users.search), asc(users.id))
    .limit(by.limit);
  const views = await viewsOf(read, rows, by.now);
  return rows.map(({ search, id }, at) => ({ search, id, view: views[at] as PersonView }));
}

/** One person as the office sees them. */
export async function showPerson(
  read: Reader,
  id: string,
  now: number,
): Promise<PersonView | undefined> {
  const rows = await people(read).where(eq(users.id, id)).limit(1);
  const [view] = await viewsOf(read, rows, now);
  return view;
}

const people = (read: Reader) =>
  read
    .select({
      id: users.id,
      name: users.name,
      username: users.username,
      code: users.code,
      search: users.search,
      disabledAt: users.disabledAt,
      seenAt: users.seenAt,
      credential: credentials.id,
      secondFactorAt: secondFactors.enabledAt,
      invitation: invitations.id,
      kind: invitations.kind,
      madeAt: invitations.madeAt,
      expiresAt: invitations.expiresAt,
      usedAt: invitations.usedAt,
      revokedAt: invitations.revokedAt,
    })
    .from(users)
    .leftJoin(credentials, eq(credentials.userId, users.id))
    .leftJoin(secondFactors, eq(secondFactors.userId, users.id))
    .leftJoin(invitations, eq(invitations.id, latestInvitation(read)));

const latestInvitation = (read: Reader) =>
  sql`(${read
    .select({ id: sql`max(${invitations.id})` })
    .from(invitations)
    .where(eq(invitations.userId, users.id))})`;

function isAfter({ search, id }: PersonPlace): SQL | undefined {
  return or(gt(users.search, search), and(eq(users.search, search), gt(users.id, id)));
}

function matching(read: Reader, { text, state, role, cluster, school }: PeopleFilter) {
  return and(
    text ? or(like(users.search, `%${text}%`), isSomewhereCalled(read, text)) : undefined,
    state && hasState(state),
    belongsTo(read, { role, cluster }),
    school ? isAt(read, eq(memberships.school, school)) : undefined,
  );
}

function isSomewhereCalled(read: Reader, text: string): SQL {
  const called = or(like(schools.search, `%${text}%`), like(clusters.search, `%${text}%`));
  return isAt(read, called);
}

function isAt(read: Reader, condition: SQL | undefined): SQL {
  const found = read
    .select({ one: sql`1` })
    .from(memberships)
    .leftJoin(schools, eq(schools.id, memberships.school))
    .leftJoin(clusters, eq(clusters.id, memberships.cluster))
    .where(and(eq(memberships.userId, users.id), condition));
  return sql`exists ${found}`;
}

function hasState(state: PersonState): SQL | undefined {
  switch (state) {
    case "disabled":
      return isNotNull(users.disabledAt);
    case "active":
      return and(isNull(users.disabledAt), isNotNull(credentials.id));
    case "invited":
      return and(isNull(users.disabledAt), isNull(credentials.id));
    default:
      return state satisfies never;
  }
}

type Row = Awaited<ReturnType<typeof people>>[number];

async function viewsOf(read: Reader, rows: readonly Row[], now: number): Promise<PersonView[]> {
  const ids = rows.map(({ id }) => id);
  const held = Map.groupBy(await membershipsOfAll(read, ids), ({ account }) => account);
  return rows.map((row) => viewOf(row, held.get(row.id) ?? [], now));
}

function viewOf(row: Row, held: readonly NamedMembership[], now: number): PersonView {
  const { invitation, kind, madeAt, expiresAt, usedAt, revokedAt } = row;
  return {
    id: row.id,
    name: row.name,
    username: row.username,
    ...(row.code && { code: row.code }),
    state: row.disabledAt !== null ? "disabled" : row.credential ? "active" : "invited",
    memberships: held.map(membershipView),
    secondFactor: row.secondFactorAt !== null,
    ...(invitation &&
      kind &&
      madeAt !== null &&
      expiresAt !== null && {
        invitation: {
          id: invitation,
          kind,
          madeAt,
          expiresAt,
          state: linkState({ expiresAt, usedAt, revokedAt }, now),
        },
      }),
    ...(row.seenAt !== null && { lastSeenAt: row.seenAt }),
  };
}

/** A membership with the names of its school or cluster. */
export function membershipView({
  id,
  role,
  cluster,
  clusterName,
  school,
  schoolName,
}: NamedMembership): PersonView["memberships"][number] {
  return {
    id,
    role,
    ...(cluster && { cluster: { id: cluster, name: clusterName ?? "" } }),
    ...(school && { school: { id: school, name: schoolName ?? "" } }),
  };
}

/** In which roles a person acts where, in words; `department` is what the department is called. */
export function rolesSomewhere(
  held: readonly NamedMembership[],
  department: string | undefined,
): RoleSomewhere[] {
  return held.map(({ role, clusterName, schoolName }) => ({
    role,
    organisation: schoolName ?? clusterName ?? department ?? null,
  }));
}

/** What the province's department is called; undefined before a province is chosen. */
export async function departmentName(read: Reader): Promise<string | undefined> {
  const [row] = await read.select({ name: provinces.department }).from(provinces).limit(1);
  return row?.name;
}
