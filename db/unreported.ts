import {
  and,
  asc,
  desc,
  eq,
  gt,
  inArray,
  isNotNull,
  isNull,
  notExists,
  or,
  sql,
  type SQL,
} from "drizzle-orm";
import type { Actor } from "#domain/actor.ts";
import { reach } from "#domain/may.ts";
import type { UnreportedView } from "#domain/unreported.ts";
import type { Reader, Writer } from "./database.ts";
import { present } from "./needViews.ts";
import { memberships, users } from "./schema/accounts.ts";
import { needs } from "./schema/needs.ts";
import { clusters, communes, schools, sites } from "./schema/places.ts";
import { safeSites, siteCalls } from "./schema/silence.ts";

/** A place in the list: communes by name, in them schools, in these sites. */
export interface UnreportedPlace {
  commune: string;
  school: string;
  id: string;
}

/**
 * Open sites in the communes that a campaign hit which have filed no need in it and not said that they
 * are all right, as far as the reader may see them, at most `limit`.
 */
export async function listUnreported(
  read: Reader,
  reader: Actor,
  by: {
    campaign: string;
    communes: readonly string[];
    cluster?: string | undefined;
    after?: UnreportedPlace | undefined;
    limit: number;
  },
): Promise<(UnreportedPlace & { view: UnreportedView })[]> {
  if (by.communes.length === 0) return [];
  const rows = await sitesWithCalls(read, by.campaign)
    .where(
      and(
        inArray(schools.commune, [...by.communes]),
        isNull(sites.closedAt),
        by.cluster ? eq(schools.cluster, by.cluster) : undefined,
        visibleTo(reader),
        saidNothing(read, by.campaign),
        by.after && isAfter(by.after),
      ),
    )
    .orderBy(asc(communes.search), asc(schools.search), asc(sites.id))
    .limit(by.limit);
  const ids = [...new Set(rows.map(({ school }) => school))];
  const known = reach(reader.role, "see_people") ? await whomToCall(read, ids) : new Map();
  return rows.map((row) => ({
    commune: row.communeSearch,
    school: row.schoolSearch,
    id: row.id,
    view: { ...viewOf(row, reader), ...known.get(row.school) },
  }));
}

const sitesWithCalls = (read: Reader, campaign: string) =>
  read
    .select({
      id: sites.id,
      name: sites.name,
      pupils: sites.pupils,
      school: schools.id,
      schoolName: schools.name,
      schoolSearch: schools.search,
      commune: communes.id,
      communeName: communes.name,
      communeSearch: communes.search,
      cluster: clusters.id,
      clusterName: clusters.name,
      call: siteCalls,
      callerName: users.name,
    })
    .from(sites)
    .innerJoin(schools, eq(schools.id, sites.school))
    .innerJoin(communes, eq(communes.id, schools.commune))
    .leftJoin(clusters, eq(clusters.id, schools.cluster))
    .leftJoin(siteCalls, and(eq(siteCalls.site, sites.id), eq(siteCalls.campaign, campaign)))
    .leftJoin(users, eq(users.id, siteCalls.caller));
type Row = Awaited<ReturnType<typeof sitesWithCalls>>[number];

function visibleTo({ role, account, school, cluster }: Actor): SQL | undefined {
  const far = reach(role, "see_unreported");
  if (far === "any") return undefined;
  if (school) return eq(sites.school, school);
  return or(cluster ? eq(schools.cluster, cluster) : undefined, eq(siteCalls.caller, account));
}

const saidNothing = (read: Reader, campaign: string) =>
  and(
    notExists(
      read
        .select({ one: sql`1` })
        .from(needs)
        .where(and(eq(needs.site, sites.id), eq(needs.campaign, campaign))),
    ),
    notExists(
      read
        .select({ one: sql`1` })
        .from(safeSites)
        .where(and(eq(safeSites.site, sites.id), eq(safeSites.campaign, campaign))),
    ),
  );

const isAfter = ({ commune, school, id }: UnreportedPlace) =>
  or(
    gt(communes.search, commune),
    and(eq(communes.search, commune), gt(schools.search, school)),
    and(eq(communes.search, commune), eq(schools.search, school), gt(sites.id, id)),
  );

function viewOf(row: Row, { role }: Actor): UnreportedView {
  const { id, name, pupils, call } = row;
  return {
    id,
    name,
    pupils,
    school: { id: row.school, name: row.schoolName },
    commune: { id: row.commune, name: row.communeName },
    cluster: row.cluster === null ? null : { id: row.cluster, name: row.clusterName ?? "" },
    ...(call &&
      reach(role, "chase_silence") && {
        call: {
          caller: call.caller === null ? null : { id: call.caller, name: row.callerName ?? "" },
          ...present({ outcome: call.outcome, note: call.note, calledAt: call.calledAt }),
          calls: call.calls,
        },
      }),
  };
}

/** Who acts for each school here, and its latest need, in any campaign, that names whom to call. */
async function whomToCall(read: Reader, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, Pick<UnreportedView, "heads" | "contactNeed">>();
  const [heads, named] = await Promise.all([
    read
      .select({ school: memberships.school, name: users.name })
      .from(memberships)
      .innerJoin(users, eq(users.id, memberships.userId))
      .where(and(inArray(memberships.school, [...ids]), isNull(users.disabledAt)))
      .orderBy(asc(users.search), asc(users.id)),
    read
      .select({ school: needs.school, need: needs.id })
      .from(needs)
      .where(and(inArray(needs.school, [...ids]), isNotNull(needs.contactPhone)))
      .orderBy(asc(needs.postedAt), asc(needs.id)),
  ]);
  const latest = new Map(named.map(({ school, need }) => [school, need]));
  return new Map(
    ids.map((id) => {
      const contactNeed = latest.get(id);
      const names = heads.filter(({ school }) => school === id).map(({ name }) => name);
      return [id, { heads: names, ...(contactNeed !== undefined && { contactNeed }) }];
    }),
  );
}

/** Notes that a site is all right; what was said before stays as it was. */
export async function insertSafe(tx: Writer, row: typeof safeSites.$inferInsert): Promise<void> {
  await tx.insert(safeSites).values(row).onConflictDoNothing();
}

/** Who calls a site in a campaign, and what came of it; undefined when nobody was ever to. */
export async function findCall(
  read: Reader,
  { campaign, site }: { campaign: string; site: string },
) {
  const [row] = await read
    .select()
    .from(siteCalls)
    .where(and(eq(siteCalls.campaign, campaign), eq(siteCalls.site, site)));
  return row;
}

/** Writes who calls a site, or what came of it. */
export async function putCall(tx: Writer, row: typeof siteCalls.$inferSelect): Promise<void> {
  const { id: _, campaign: __, site: ___, ...change } = row;
  await tx
    .insert(siteCalls)
    .values(row)
    .onConflictDoUpdate({ target: [siteCalls.campaign, siteCalls.site], set: change });
}

/** Whether somebody who may sign in is of the department or heads a cluster. */
export async function mayCall(read: Reader, person: string): Promise<boolean> {
  const [row] = await read
    .select({ id: users.id })
    .from(users)
    .innerJoin(memberships, eq(memberships.userId, users.id))
    .where(
      and(
        eq(users.id, person),
        isNull(users.disabledAt),
        inArray(memberships.role, ["department", "cluster"]),
      ),
    )
    .orderBy(desc(users.id))
    .limit(1);
  return row !== undefined;
}
