import { and, asc, desc, eq, lt, or } from "drizzle-orm";
import type { Existing, Known, MembershipState, PersonState } from "#domain/imports/known.ts";
import type { World } from "#domain/imports/planLists.ts";
import { allCommunes, knownCommunes } from "./communes.ts";
import type { Reader, Writer } from "./database.ts";
import { nextTurn } from "./nextTurn.ts";
import { memberships, users } from "./schema/accounts.ts";
import { clusters, imports, schools, sites } from "./schema/places.ts";

/** The most clusters, schools, sites and memberships that lists are compared with. */
const knownMax = 200_000;

/** Everything that a list may speak of, as it is now: reads all places and people. */
export async function worldOfLists(
  read: Reader,
): Promise<Omit<World, "mayManageOffice" | "gifts">> {
  const [communes, points] = [await knownCommunes(read), await allCommunes(read)];
  await nextTurn();
  const places = await knownPlaces(read);
  await nextTurn();
  const byId = new Map(points.map((point) => [point.id, point]));
  return {
    known: { ...places, people: await knownPeople(read) },
    communes: communes.flatMap((commune) => {
      const point = byId.get(commune.id);
      return point ? [{ ...point, ...commune }] : [];
    }),
  };
}

async function knownPlaces(read: Reader): Promise<Omit<Known, "people">> {
  const clusterRows = await read
    .select({ id: clusters.id, code: clusters.code, name: clusters.name })
    .from(clusters)
    .orderBy(asc(clusters.code), asc(clusters.id))
    .limit(knownMax);
  const schoolRows = await read
    .select({ school: schools, cluster: clusters.code })
    .from(schools)
    .leftJoin(clusters, eq(clusters.id, schools.cluster))
    .orderBy(asc(schools.code), asc(schools.id))
    .limit(knownMax);
  const siteRows = await read
    .select({ site: sites, school: schools.code })
    .from(sites)
    .innerJoin(schools, eq(schools.id, sites.school))
    .orderBy(asc(sites.code), asc(sites.id))
    .limit(knownMax);
  return {
    clusters: clusterRows.map(({ id, ...state }) => ({ id, state })),
    schools: schoolRows.map(({ school: { id, code, name, level, commune }, cluster }) => ({
      id,
      state: { code, name, level, cluster, commune },
    })),
    sites: siteRows.map(({ site: { id, closedAt, school: _, ...state }, school }) => ({
      id,
      state: { ...state, school, isClosed: closedAt !== null },
    })),
  };
}

async function knownPeople(read: Reader): Promise<Existing<PersonState>[]> {
  const rows = await read
    .select({
      id: users.id,
      code: users.code,
      name: users.name,
      role: memberships.role,
      cluster: clusters.code,
      school: schools.code,
    })
    .from(users)
    .innerJoin(memberships, eq(memberships.userId, users.id))
    .leftJoin(clusters, eq(clusters.id, memberships.cluster))
    .leftJoin(schools, eq(schools.id, memberships.school))
    .orderBy(asc(users.id), asc(memberships.id))
    .limit(knownMax);
  const people = Map.groupBy(rows, ({ id }) => id);
  return [...people].flatMap(([id, held]) => {
    const [first] = held;
    if (!first) return [];
    const roles = held.map(({ role, cluster, school }): MembershipState => ({
      role,
      cluster,
      school,
    }));
    return [{ id, state: { code: first.code, name: first.name, memberships: roles } }];
  });
}

/** Keeps which file was imported, by whom, and how much came of it. */
export async function insertImport(tx: Writer, row: typeof imports.$inferInsert): Promise<void> {
  await tx.insert(imports).values(row);
}

/** Imports of the past, the newest first, after a cursor. */
export async function listImports(
  read: Reader,
  { after, limit }: { after?: { at: number; id: string } | undefined; limit: number },
) {
  return read
    .select({
      id: imports.id,
      at: imports.at,
      by: users.name,
      fileName: imports.fileName,
      added: imports.added,
      changed: imports.changed,
      unchanged: imports.unchanged,
    })
    .from(imports)
    .leftJoin(users, eq(users.id, imports.account))
    .where(
      after &&
        or(lt(imports.at, after.at), and(eq(imports.at, after.at), lt(imports.id, after.id))),
    )
    .orderBy(desc(imports.at), desc(imports.id))
    .limit(limit);
}
