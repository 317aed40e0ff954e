import { and, desc, eq, inArray, lt, or, sql } from "drizzle-orm";
import type { Change, ChangeView, Fields } from "#domain/change.ts";
import type { ChangeKind } from "#domain/place.ts";
import type { Reader, Writer } from "./database.ts";
import { inChunks } from "./newPlaces.ts";
import { users } from "./schema/accounts.ts";
import { campaigns, changes, clusters, items, provinces, schools, sites } from "./schema/places.ts";

type NewChange = Change & Omit<typeof changes.$inferInsert, keyof Change>;

/** Keeps for ever who changed what, when. */
export async function insertChange(tx: Writer, change: NewChange): Promise<void> {
  await insertChanges(tx, [change]);
}

/** As above, of any number of changes. */
export async function insertChanges(tx: Writer, all: readonly NewChange[]): Promise<void> {
  const rows = all.map(({ before, after, ...row }) => {
    const json = { before: before && JSON.stringify(before), after: JSON.stringify(after) };
    return { ...row, ...json };
  });
  await inChunks(rows, (some) => tx.insert(changes).values(some));
}

/** Which changes are asked for; `ofSchool` leaves those of that school and its sites. */
interface Asked {
  subject?: string | undefined;
  kind?: ChangeKind | undefined;
  ofSchool?: string | undefined;
  after?: { at: number; id: string } | undefined;
  limit: number;
}

/** Changes of reference data, the newest first. */
export async function listChanges(read: Reader, asked: Asked): Promise<ChangeView[]> {
  const { subject, kind, ofSchool, after, limit } = asked;
  const ownSites = read
    .select({ id: sites.id })
    .from(sites)
    .where(eq(sites.school, ofSchool ?? ""));
  const rows = await withNames(read)
    .where(
      and(
        subject === undefined ? undefined : eq(changes.subject, subject),
        kind && eq(changes.kind, kind),
        ofSchool === undefined
          ? undefined
          : or(eq(changes.subject, ofSchool), inArray(changes.subject, ownSites)),
        after &&
          or(lt(changes.at, after.at), and(eq(changes.at, after.at), lt(changes.id, after.id))),
      ),
    )
    .orderBy(desc(changes.at), desc(changes.id))
    .limit(limit);
  return rows.map(({ before, after: became, name, person, role, ...row }) => ({
    ...row,
    name: name ?? row.subject,
    before: before === null ? null : fieldsOf(before),
    after: fieldsOf(became),
    by: { ...(person !== null && { name: person }), ...(role && { role }) },
  }));
}

function withNames(read: Reader) {
  const people = read.select({ id: users.id, name: users.name }).from(users).as("people");
  const name = sql<string | null>`coalesce(${sites.name}, ${schools.name}, ${clusters.name},
    ${items.name}, ${campaigns.name}, ${provinces.name}, ${users.name})`;
  return read
    .select({
      id: changes.id,
      subject: changes.subject,
      kind: changes.kind,
      name,
      before: changes.before,
      after: changes.after,
      at: changes.at,
      person: people.name,
      role: changes.role,
    })
    .from(changes)
    .leftJoin(sites, eq(sites.id, changes.subject))
    .leftJoin(schools, eq(schools.id, changes.subject))
    .leftJoin(clusters, eq(clusters.id, changes.subject))
    .leftJoin(items, eq(items.id, changes.subject))
    .leftJoin(campaigns, eq(campaigns.id, changes.subject))
    .leftJoin(provinces, eq(provinces.id, changes.subject))
    .leftJoin(users, eq(users.id, changes.subject))
    .leftJoin(people, eq(people.id, changes.account));
}

function fieldsOf(json: string): Fields {
  return JSON.parse(json) as Fields;
}
