import { updatePlaces } from "#db/changedPlaces.ts";
import type { Writer } from "#db/database.ts";
import { insertPlaces } from "#db/newPlaces.ts";
import { revokeInvitations } from "#db/invitations.ts";
import { findPerson, insertMembershipsOfAll, insertPeople, updatePerson } from "#db/people.ts";
import { differing, type Change, type Fields } from "#domain/change.ts";
import { isOfOffice } from "#domain/actor.ts";
import { assert } from "#domain/decision.ts";
import type {
  ClusterState,
  Existing,
  Known,
  MembershipState,
  PersonState,
  SchoolState,
  SiteState,
} from "#domain/imports/known.ts";
import type { Plan } from "#domain/imports/planLists.ts";
import type { Held } from "#domain/imports/things.ts";
import { membershipKey } from "#domain/person.ts";
import type { ChangeKind } from "#domain/place.ts";
import type { Context } from "../context.ts";

/** A thing as its table has it, before and after. */
interface Made<Row> {
  id: string;
  before: Row | null;
  after: Row;
}

/** What became of each thing, and what is now found under which code. */
export interface Written {
  changes: Change[];
  ids: { clusters: Ids; sites: Ids };
}

/** Writes every place and person that a plan adds or changes. */
export async function writeLists(
  tx: Writer,
  context: Context,
  { plan, known }: { plan: Plan; known: Known },
): Promise<Written> {
  const clusterIds = idsByCode(known.clusters, plan.clusters, context);
  const schoolIds = idsByCode(known.schools, plan.schools, context);
  const clusters = madeOf(plan.clusters, clusterIds, (state) => state);
  const schools = madeOf(plan.schools, schoolIds, (state) => ({
    ...state,
    cluster: state.cluster === null ? null : idOf(clusterIds, state.cluster),
  }));
  const siteIds = idsByCode(known.sites, plan.sites, context);
  const sites = madeOf(plan.sites, siteIds, ({ isClosed: _, ...state }) => ({
    ...state,
    school: idOf(schoolIds, state.school),
  }));
  await insertPlaces(tx, {
    clusters: added(clusters),
    schools: added(schools),
    sites: added(sites),
  });
  await updatePlaces(tx, {
    clusters: changed(clusters),
    schools: changed(schools),
    sites: changed(sites),
  });
  const people = await writePeople(tx, context, { plan, clusterIds, schoolIds });
  const changes = [
    ...clusters.flatMap((made) => changeOf("cluster", made)),
    ...schools.flatMap((made) => changeOf("school", made)),
    ...sites.flatMap((made) => changeOf("site", made)),
    ...people.flatMap((made) => changeOf("person", made)),
  ];
  return { changes, ids: { clusters: clusterIds, sites: siteIds } };
}

/** Ids by code. */
type Ids = ReadonlyMap<string, string>;

/** Ids by code: of what there is, and new ones for what comes. */
function idsByCode<State extends ClusterState | SchoolState | SiteState>(
  existing: readonly Existing<State>[],
  planned: readonly Held<State>[],
  { newId }: Context,
): Ids {
  return new Map([
    ...existing.map(({ id, state }) => [state.code, id] as const),
    ...planned.map(({ id, next }) => [next.code, id ?? newId()] as const),
  ]);
}

export function idOf(ids: Ids, code: string): string {
  const id = ids.get(code);
  assert(id, "a plan without problems refers to what there is or to what it brings");
  return id;
}

/** What a plan makes of things, those left out that stay as they are. */
function madeOf<State extends { code: string }, Row>(
  planned: readonly Held<State>[],
  ids: Ids,
  rowOf: (state: State) => Row,
): Made<Row>[] {
  return planned
    .map(({ now, next }) => ({
      id: idOf(ids, next.code),
      before: now ? rowOf(now) : null,
      after: rowOf(next),
    }))
    .filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after));
}

const added = <Row>(all: readonly Made<Row>[]) =>
  all.flatMap(({ id, before, after }) => (before ? [] : [{ id, ...after }]));
const changed = <Row>(all: readonly Made<Row>[]) =>
  all.flatMap(({ id, before, after }) => (before ? [{ id, ...after }] : []));

/** The history keeps what a table has; a row's fields are plain values. */
function changeOf<Row extends object>(
  kind: ChangeKind,
  { id, before, after }: Made<Row>,
): Change[] {
  const fields = (row: Row): Fields => Object.fromEntries(Object.entries(row));
  const change = { subject: id, kind, before: before && fields(before), after: fields(after) };
  return [differing(change) ?? []].flat();
}

/**
 * Adds people and their roles, and writes anew those who are there. Who comes into the office has no
 * open link any more, as by `changePerson`.
 */
async function writePeople(
  tx: Writer,
  { newId, now }: Context,
  { plan, clusterIds, schoolIds }: { plan: Plan; clusterIds: Ids; schoolIds: Ids },
): Promise<Made<PersonState>[]> {
  const made = plan.people
    .map(({ id, now: before = null, next }) => ({ id: id ?? newId(), before, after: next }))
    .filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after));
  const addedAt = now();
  await insertPeople(
    tx,
    added(made).map(({ memberships: _, ...person }) => ({ ...person, addedAt })),
  );
  for (const { id, name, code } of changed(made)) {
    const person = await findPerson(tx, id);
    assert(person, "a plan changes people who are there");
    await updatePerson(tx, { ...person, name, code });
  }
  const row = ({ role, cluster, school }: MembershipState) => ({
    role,
    cluster: cluster === null ? null : idOf(clusterIds, cluster),
    school: school === null ? null : idOf(schoolIds, school),
  });
  const rows = made.flatMap(({ id, before, after }) => {
    const held = new Set(before?.memberships.map(membershipKey));
    const gained = after.memberships.filter((one) => !held.has(membershipKey(one)));
    return gained.map((one) => ({ id: newId(), userId: id, ...row(one) }));
  });
  await insertMembershipsOfAll(tx, rows);
  for (const { id, before, after } of made)
    if (isOfOffice(after.memberships) && !isOfOffice(before?.memberships ?? []))
      await revokeInvitations(tx, id, addedAt);
  return made;
}
